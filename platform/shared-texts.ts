import en from '../assets/locales/shared.en.json' with { type: 'json' };
import id from '../assets/locales/shared.id.json' with { type: 'json' };

/** The texts that the popup and the settings have both: what only one of them says is in a catalogue of its own, so that the other need not load it. */
export const SHARED_CATALOGUES = { en, id };
