import en from '../assets/locales/card.en.json' with { type: 'json' };
import id from '../assets/locales/card.id.json' with { type: 'json' };
import { textsFrom } from './texts-from.ts';

/** The card's own texts: all that its script carries into pages. */
export const CARD_CATALOGUES = { en, id };

export const cardTextsIn = textsFrom(CARD_CATALOGUES);
