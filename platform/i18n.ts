import en from '../assets/locales/en.json' with { type: 'json' };
import id from '../assets/locales/id.json' with { type: 'json' };
import { CARD_CATALOGUES } from './card-texts.ts';
import { textsFrom } from './texts-from.ts';

/** All texts of the interface in a language, the card's too: for our own pages. */
export const textsIn = textsFrom({ en: { ...CARD_CATALOGUES.en, ...en }, id: { ...CARD_CATALOGUES.id, ...id } });
