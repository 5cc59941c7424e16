import en from '../assets/locales/menu.en.json' with { type: 'json' };
import id from '../assets/locales/menu.id.json' with { type: 'json' };
import { textsFrom } from './texts-from.ts';

/** The texts of the browser's menu: all that the background carries, which is parsed each time that it wakes. */
export const MENU_CATALOGUES = { en, id };

export const menuTextsIn = textsFrom(MENU_CATALOGUES);
