import { compileGlossary } from '../../glossary/compile.ts';
import type { Entry, EntryId } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { loadGlossary } from '../../glossary/glossary.ts';
import { findMentions } from '../../glossary/match/find-mentions.ts';

type Form = Entry['forms'][number];
/** A form's text alone, or with whatever else it has. */
type TinyForm = string | (Partial<Form> & { readonly text: string });
export type TinyEntries = Readonly<Record<string, { readonly forms: readonly TinyForm[]; readonly stop?: readonly string[] }>>;

/** A glossary with nothing in it but forms: for laws that hold whatever the entries are. */
export function tinyGlossary(entries: TinyEntries, wordClasses: Readonly<Record<string, string[]>> = {}): Glossary {
  const files = {
    entries: Object.entries(entries).map(([id, { forms, stop = [] }]) => tinyEntry(id, forms, stop)),
    sources: [],
    wordClasses,
  };
  return loadGlossary(compileGlossary(files).buffer);
}

/** The mentions in one text, each a line: "surface → entry". */
export function mentionsIn(glossary: Glossary, text: string): string[] {
  const [block] = findMentions(glossary, { blocks: [{ id: 0, text }], context: null }).blocks;
  return (block?.mentions ?? []).map(({ start, end, entry }) => `${text.slice(start, end)} → ${entry}`);
}

function tinyEntry(id: string, forms: readonly TinyForm[], stop: readonly string[]): Entry {
  const both = { en: id, id };
  return {
    id: id as EntryId,
    kind: 'concept',
    tier: 1,
    headword: both,
    gloss: both,
    background: both,
    forms: forms.map((form) => ({ lang: 'en', case: 'any', onlyInLanguage: false, ...(typeof form === 'string' ? { text: form } : form) })),
    stop: stop.map((text) => ({ text, case: 'any' })),
    facts: [{ ...both, asOf: '2026', dated: false, sources: [], common: true }],
    related: [],
    links: {},
  };
}
