import type { CardContent, CardLanguage, ShownSource } from './entry.ts';
import { formatDate } from './format-date.ts';

/** As it is copied: for a letter, or for notes that know Markdown. */
export type TextFormat = 'plain' | 'markdown';

/** The interface's words that a text needs. */
type TextWords = (
  key: 'card.asOf' | 'card.document' | 'card.facts' | 'card.sources' | `kind.${CardContent['kind']}`,
  values?: Readonly<Record<string, string>>,
) => string;

type Wanted = { readonly language: CardLanguage; readonly format: TextFormat; readonly words: TextWords };

/** How a format writes what a card is made of. */
type Writer = {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly text: (text: string) => string;
  readonly link: (address: string) => string;
  /** Between one entry and the next. */
  readonly rule: string;
};

const WRITERS: Readonly<Record<TextFormat, Writer>> = {
  plain: {
    title: (text) => text.toUpperCase(),
    heading: (text) => `${text}:`,
    text: (text) => text,
    link: (address) => address,
    rule: '* * *',
  },
  markdown: {
    title: (text) => `## ${escapeMarkdown(text)}`,
    heading: (text) => `### ${escapeMarkdown(text)}`,
    text: escapeMarkdown,
    link: (address) => `<${address}>`,
    rule: '---',
  },
};

/** Entries as text to be copied, one after the other, each with its facts numbered by its sources. */
export function cardsText(contents: readonly CardContent[], wanted: Wanted): string {
  return `${contents.map((content) => cardText(content, wanted)).join(`\n\n${WRITERS[wanted.format].rule}\n\n`)}\n`;
}

function cardText(content: CardContent, { language, format, words }: Wanted): string {
  const { title, heading, text, link } = WRITERS[format];
  const other = language === 'id' ? 'en' : 'id';
  const { headword, facts, document, sources } = content;
  const parts = [
    title(headword[language]),
    text(headword[other] === headword[language] ? words(`kind.${content.kind}`) : `${headword[other]} · ${words(`kind.${content.kind}`)}`),
    text(content.gloss[language]),
    text(content.background[language]),
  ];
  if (facts.length > 0) {
    const lines = facts.map((fact) => {
      const date = fact.asOf === undefined ? '' : ` (${words('card.asOf', { date: formatDate(fact.asOf, language) })})`;
      const numbers = fact.sources.toSorted((a, b) => a - b).map((index) => `[${index + 1}]`);
      return `- ${text(`${fact.text[language]}${date}${numbers.length > 0 ? ` ${numbers.join('')}` : ''}`)}`;
    });
    parts.push(`${heading(words('card.facts'))}\n${lines.join('\n')}`);
  }
  if (document !== undefined) {
    const from = words('card.document', { publisher: document.publisher, date: formatDate(document.date ?? '', language) });
    parts.push(`${heading(from)}\n${document.statements.map((said) => `- ${text(said[language])}`).join('\n')}`);
  }
  if (sources.length > 0) {
    const lines = sources.map((source, index) => {
      const address = source.url === undefined ? '' : ` ${link(source.url)}`;
      return `${index + 1}. ${text(nameOf(source, language))}${address}`;
    });
    parts.push(`${heading(words('card.sources'))}\n${lines.join('\n')}`);
  }
  return parts.join('\n\n');
}

function nameOf({ publisher, date, title }: ShownSource, language: CardLanguage): string {
  return [publisher, ...(date === undefined ? [] : [formatDate(date, language)])].join(', ') + (title === undefined ? '' : `: ${title}`);
}

/** So that nothing in a text is taken for a mark. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, String.raw`\$&`).replace(/^(?:\d+(?=[.)])|(?=[-+]))/, '$&\\');
}
