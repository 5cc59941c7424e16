import type { CardContent, CardLanguage } from '../glossary/entry.ts';

/** Where the language that is not the reader's first stands: below it, beside it, or one key or click away. */
export type SecondLanguage = 'below' | 'beside' | 'switch';

/** What is read at a glance: the headword in both languages, and one sentence in one or both. */
export function Glance({ content, language, second }: { content: CardContent; language: CardLanguage; second: SecondLanguage }) {
  const { headword, gloss } = content;
  const other = language === 'id' ? 'en' : 'id';
  return (
    <div class="glance">
      <h2 id="konteks-headword">{headword[language]}</h2>
      {headword[other] !== headword[language] && (
        <p class="other-headword" lang={other}>
          {headword[other]}
        </p>
      )}
      <p class="gloss">{gloss[language]}</p>
      {second !== 'switch' && (
        <p class="gloss other" lang={other}>
          {gloss[other]}
        </p>
      )}
    </div>
  );
}
