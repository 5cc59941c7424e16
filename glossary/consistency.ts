import type { Entry, GlossaryFiles, Source } from './entry.ts';
import { exactTextOf, tokensOf } from './match/boundary.ts';
import type { Problem } from './problem.ts';
import { expandTemplate, TemplateError } from './template.ts';

/** A dated fact older than this is to be looked at again. */
const AGES_AFTER_DAYS = 365;
/** Cards are read on other pages: they cannot point at the document as if it were at hand. */
const SPEAKS_OF_DOCUMENT =
  /\b(?:this (?:article|story|document|report)|the (?:article|document)|artikel(?: ini)?|berita ini|dokumen ini|(?:dalam|menurut) dokumen|tulisan ini)\b/i;

/**
 * What no single file can tell: ids that lead nowhere, two entries with one form, forms that are common words, facts that aged by `today`
 * (`2026-11-24`), and texts that speak of the document as "this article". `isCommonWord` says what a common word of either language is.
 */
export function consistencyProblems(
  files: GlossaryFiles,
  { today, isCommonWord }: { today: string; isCommonWord: (word: string) => boolean },
): Problem[] {
  const ids = new Set<string>(files.entries.map(({ id }) => id));
  const sources = new Map(files.sources.map((source) => [source.id, source]));
  const document = files.sources.find((source) => source.document !== undefined);
  const owners = new Map<string, string>();
  return files.entries.flatMap((entry) => {
    const say = (field: string, message: string, level: Problem['level'] = 'error'): Problem => ({
      file: `entries/${entry.id}.yaml`,
      field,
      message,
      level,
    });
    return [
      ...referenceProblems(entry, ids, say),
      ...formProblems(entry, { files, owners, isCommonWord }, say),
      ...factProblems(entry, sources, today, say),
      ...documentProblems(entry, document, say),
      ...wordingProblems(entry, say),
    ];
  });
}

type Say = (field: string, message: string, level?: Problem['level']) => Problem;

function referenceProblems(entry: Entry, ids: ReadonlySet<string>, say: Say): Problem[] {
  return entry.related.flatMap((related, i) => {
    if (related === entry.id) return [say(`related.${i}`, 'names the entry itself → name another')];
    return ids.has(related) ? [] : [say(`related.${i}`, `names ${related}, which is no entry → mend the id or remove it`)];
  });
}

function formProblems(
  entry: Entry,
  { files, owners, isCommonWord }: { files: GlossaryFiles; owners: Map<string, string>; isCommonWord: (word: string) => boolean },
  say: Say,
): Problem[] {
  const formsOf = (field: string, template: string): { forms: readonly string[]; problems: Problem[] } => {
    try {
      return { forms: expandTemplate(template, files.wordClasses), problems: [] };
    } catch (error) {
      if (error instanceof TemplateError) return { forms: [], problems: [say(field, error.message)] };
      throw error;
    }
  };
  const ofForms = entry.forms.flatMap(({ text, lang, case: rule, when }, i) => {
    const { forms, problems } = formsOf(`forms.${i}`, text);
    const cues = [...(when?.onPage ?? []), ...(when?.near ?? []), ...(when?.notNear ?? []), ...(when?.seenEarlier ?? [])];
    return [
      ...problems,
      ...cues.flatMap((cue) => formsOf(`forms.${i}.when`, cue).problems),
      ...forms.flatMap((form) => {
        const tokens = tokensOf(form);
        if (tokens.count === 0) return [say(`forms.${i}`, `“${form}” has no letters → write a word`)];
        const folded = exactTextOf(tokens, 0, tokens.count - 1).toLowerCase();
        const owner = owners.get(`${lang} ${folded}`);
        owners.set(`${lang} ${folded}`, entry.id);
        return [
          ...(owner === undefined || owner === entry.id
            ? []
            : [say(`forms.${i}`, `“${form}” (${lang}) is a form of ${owner} too → keep it in one place`)]),
          ...(rule === 'any' && when === undefined && isCommonWord(folded)
            ? [say(`forms.${i}`, `“${form}” is a common word → add a condition (when) or make it case: exact`)]
            : []),
        ];
      }),
    ];
  });
  return [...ofForms, ...entry.stop.flatMap(({ text }, i) => formsOf(`stop.${i}`, text).problems)];
}

function factProblems(entry: Entry, sources: ReadonlyMap<string, Source>, today: string, say: Say): Problem[] {
  return entry.facts.flatMap((fact, i) => {
    const missing = fact.sources.filter((source) => !sources.has(source));
    const age = (Date.parse(today) - Date.parse(lastDayOf(fact.asOf))) / 86_400_000;
    return [
      ...missing.map((source) => say(`facts.${i}.sources`, `names ${source}, which sources/ has not → add its file or mend the id`)),
      ...(fact.sources.length === 0 && !fact.common
        ? [say(`facts.${i}`, 'rests on nothing → name a source, or say common: true where it is general knowledge')]
        : []),
      ...(fact.dated && age > AGES_AFTER_DAYS
        ? [say(`facts.${i}`, `is as of ${fact.asOf}, more than a year ago → check whether it still holds`, 'warning')]
        : []),
    ];
  });
}

/** The last day that a year, a month or a day may mean. */
function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-28` : date;
}

function documentProblems(entry: Entry, document: Source | undefined, say: Say): Problem[] {
  const known = document?.document?.paragraphs ?? {};
  const named = [
    ...(entry.evidence ?? []).map((id) => ['evidence', id] as const),
    ...(entry.document ?? []).flatMap(({ paragraphs }, i) => paragraphs.map((id) => [`document.${i}.paragraphs`, id] as const)),
  ];
  return [
    ...named
      .filter(([, id]) => !Object.hasOwn(known, id))
      .map(([field, id]) => say(field, `names paragraph ${id}, which the document has not → mend the id`)),
    ...((entry.evidence === undefined) === (entry.document === undefined)
      ? []
      : [say('document', 'and evidence come together → add the one that is missing')]),
  ];
}

function wordingProblems(entry: Entry, say: Say): Problem[] {
  const texts: Array<readonly [string, { en: string; id: string }]> = [
    ['gloss', entry.gloss],
    ['background', entry.background],
    ...entry.facts.map((fact, i) => [`facts.${i}`, fact] as const),
    ...(entry.document ?? []).map((statement, i) => [`document.${i}`, statement] as const),
  ];
  return texts.flatMap(([field, { en, id }]) =>
    [['en', en] as const, ['id', id] as const].flatMap(([lang, text]) => {
      const found = SPEAKS_OF_DOCUMENT.exec(text)?.[0];
      return found === undefined
        ? []
        : [say(`${field}.${lang}`, `says “${found}” → say when and who instead; the document has its own part`)];
    }),
  );
}
