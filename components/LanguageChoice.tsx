import type { CardLanguage } from '../glossary/entry.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

/** The language of interface and cards; each is named in itself. */
export function LanguageChoice({
  language,
  label,
  onChange,
}: {
  language: CardLanguage;
  label: string;
  onChange: (language: CardLanguage) => void;
}) {
  return (
    <div class="choices" role="group" aria-label={label}>
      <span>{label}</span>
      {(['id', 'en'] as const).map((one) => (
        <button type="button" key={one} lang={one} aria-pressed={one === language} onClick={() => onChange(one)}>
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </div>
  );
}
