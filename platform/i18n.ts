import en from '../assets/locales/en.json' with { type: 'json' };
import id from '../assets/locales/id.json' with { type: 'json' };
import { CARD_CATALOGUES } from './card-texts.ts';
import { textsFrom } from './texts-from.ts';

/** A word or sentence of the interface. */
export type TextKey = keyof typeof en | keyof typeof CARD_CATALOGUES.en;

/** All texts of the interface in a language, the card's too: for our own pages. */
export const textsIn = textsFrom({ en: { ...CARD_CATALOGUES.en, ...en }, id: { ...CARD_CATALOGUES.id, ...id } });
