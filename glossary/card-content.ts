import type { CardContent, CardLanguage, Entry, EntryLabel, GlossaryFiles, ShownSource, Source } from './entry.ts';

/** What a card shows of `entry`: sources and related entries resolved, in the order they are first named. */
export function cardContentOf(entry: Entry, { entries, sources }: GlossaryFiles): CardContent {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const shown = [...new Set(entry.facts.flatMap((fact) => fact.sources))].filter(
    (id) => byId.get(id)?.hidden === undefined && byId.has(id),
  );
  const { en, id, zh } = entry.headword;
  return {
    id: entry.id,
    kind: entry.kind,
    tier: entry.tier,
    headword: { en, id, ...(zh !== undefined && { zh }) },
    gloss: entry.gloss,
    background: entry.background,
    facts: entry.facts.map((fact) => ({
      text: { en: fact.en, id: fact.id },
      ...(fact.dated && { asOf: fact.asOf }),
      sources: fact.sources.map((source) => shown.indexOf(source)).filter((index) => index >= 0),
    })),
    ...documentPart(entry, sources),
    sources: shown.flatMap((source) => shownSource(byId.get(source))),
    related: entry.related.flatMap((related) => labelOf(entries.find((other) => other.id === related))),
    links: linksOf(entry),
  };
}

function documentPart({ document }: Entry, sources: readonly Source[]): Pick<CardContent, 'document'> {
  const [source] = shownSource(sources.find((candidate) => candidate.document !== undefined));
  if (document === undefined || source === undefined) return {};
  return { document: { ...source, statements: document.map(({ en, id }) => ({ en, id })) } };
}

function shownSource(source: Source | undefined): ShownSource[] {
  if (source === undefined) return [];
  const { publisher, title, date, url } = source;
  return [{ publisher, ...(title !== undefined && { title }), ...(date !== undefined && { date }), ...(url !== undefined && { url }) }];
}

function labelOf(entry: Entry | undefined): EntryLabel[] {
  return entry === undefined ? [] : [{ id: entry.id, kind: entry.kind, headword: { en: entry.headword.en, id: entry.headword.id } }];
}

function linksOf({ links }: Entry): CardContent['links'] {
  const languages: readonly CardLanguage[] = ['id', 'en'];
  const wikipedia = languages.flatMap((lang) => {
    const title = links.wikipedia?.[lang];
    if (title === undefined) return [];
    return [
      { site: 'wikipedia' as const, lang, url: `https://${lang}.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}` },
    ];
  });
  return links.official === undefined ? wikipedia : [...wikipedia, { site: 'official' as const, url: links.official }];
}
