import en from '../assets/locales/background.en.json' with { type: 'json' };
import id from '../assets/locales/background.id.json' with { type: 'json' };
import { textsFrom } from './texts-from.ts';

/** The texts of the browser's menu: all that the background carries, which is parsed each time that it wakes. */
export const BACKGROUND_CATALOGUES = { en, id };

export const backgroundTextsIn = textsFrom(BACKGROUND_CATALOGUES);
