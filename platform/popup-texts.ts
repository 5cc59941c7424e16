import en from '../assets/locales/popup.en.json' with { type: 'json' };
import id from '../assets/locales/popup.id.json' with { type: 'json' };
import { CARD_CATALOGUES } from './card-texts.ts';
import { SHARED_CATALOGUES } from './shared-texts.ts';
import { textsFrom } from './texts-from.ts';

/** A word or sentence of the popup, or of the cards in it. */
export type PopupTextKey = keyof (typeof POPUP_CATALOGUES)['en'];

/** The texts of the popup, and of the cards in it. */
export const POPUP_CATALOGUES = {
  en: { ...CARD_CATALOGUES.en, ...SHARED_CATALOGUES.en, ...en },
  id: { ...CARD_CATALOGUES.id, ...SHARED_CATALOGUES.id, ...id },
};

export const popupTextsIn = textsFrom(POPUP_CATALOGUES);
