import en from '../assets/locales/en.json' with { type: 'json' };
import id from '../assets/locales/id.json' with { type: 'json' };
import { SHARED_CATALOGUES } from './shared-texts.ts';
import { textsFrom } from './texts-from.ts';

/** A word or sentence of the settings or the welcome page. */
export type PageTextKey = keyof (typeof PAGE_CATALOGUES)['en'];

/** The texts of the settings and the welcome page. */
export const PAGE_CATALOGUES = { en: { ...SHARED_CATALOGUES.en, ...en }, id: { ...SHARED_CATALOGUES.id, ...id } };

export const pageTextsIn = textsFrom(PAGE_CATALOGUES);
