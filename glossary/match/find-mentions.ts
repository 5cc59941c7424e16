import type { Glossary } from '../glossary.ts';
import type { Sense } from '../compiled.ts';
import { definitionsIn } from './abbreviations.ts';
import type { Definition, LongForm } from './abbreviations.ts';
import { isInAddress } from './address.ts';
import { isWrittenAs, textOf, tokensOf } from './boundary.ts';
import type { Tokens } from './boundary.ts';
import { asksForWords, judge } from './conditions.ts';
import type { CuePlace } from './conditions.ts';
import {
  addEvidence,
  evidenceOf,
  isInCapitals,
  languageNamed,
  languageOf,
  languageOfBlock,
  languageOfSentence,
  sentenceAround,
} from './language.ts';
import type { LanguageEvidence, TextLanguage, Words } from './language.ts';
import type { BlockMentions, BlockText, Mention, PageContext, Span } from './mention.ts';
import { scan, wordNumbersOf } from './scan.ts';
import type { Candidate } from './scan.ts';

/** `context`: what is known of the page by the answers before; null for its first blocks. */
export type MentionsRequest = { readonly blocks: readonly BlockText[]; readonly context: PageContext | null };
export type MentionsAnswer = { readonly blocks: readonly BlockMentions[]; readonly context: PageContext };

/**
 * All mentions in some of a page's text blocks, and the page's context for the next request.
 *
 * First every block is surveyed (language, words that conditions ask for, abbreviations that the text defines), then each is matched:
 * leftmost, then longest among the forms whose case, language and condition hold, never overlapping. A page asked in several requests gives
 * what it gives in one, once the blocks that `await` were asked again.
 */
export function findMentions(glossary: Glossary, { blocks, context }: MentionsRequest): MentionsAnswer {
  const surveys = blocks.map((block) => survey(glossary, block));
  const after = extend(glossary, context ?? NOTHING_KNOWN, surveys);
  return { blocks: surveys.map((block) => match(glossary, block, after)), context: after };
}

// Implementation

const NOTHING_KNOWN: PageContext = { language: { words: 0, en: 0, id: 0, zh: 0 }, seen: {}, abbreviations: {} };

/** One block with all that does not depend on the rest of its page. */
type Survey = {
  readonly id: number;
  /** The language that the page declares for this block alone. */
  readonly declared: TextLanguage | undefined;
  readonly tokens: Tokens;
  readonly words: Words;
  readonly candidates: readonly Named[];
  readonly cues: readonly CuePlace[];
  readonly stops: ReadonlyArray<Span & { readonly entry: number }>;
  readonly definitions: readonly Definition[];
  readonly evidence: LanguageEvidence;
};

/** A candidate that names an entry, with its sense. */
type Named = { readonly candidate: Candidate; readonly means: Sense };

function survey({ dictionary, sense, entries }: Glossary, { id, text, lang }: BlockText): Survey {
  const tokens = tokensOf(text);
  const numbers = wordNumbersOf(tokens, dictionary);
  const candidates: Named[] = [];
  const cues: CuePlace[] = [];
  const stops: Array<Span & { entry: number }> = [];
  for (const candidate of scan(tokens, numbers, dictionary)) {
    const means = sense(candidate.sense);
    if (!hasRightCase(means.exact, candidate, tokens)) continue;
    const { start, end } = candidate;
    if (means.role === 'mention') candidates.push({ candidate, means });
    else if (means.role === 'cue') cues.push({ cue: means.target, start, end });
    else if (!candidate.enclitic) stops.push({ entry: means.target, start, end });
  }
  const words = { numbers, wordLanguages: dictionary.wordLanguages };
  return {
    id,
    declared: lang === undefined ? undefined : languageNamed(lang),
    tokens,
    words,
    candidates,
    cues,
    stops,
    definitions: definitionsIn(tokens, longForms(entries, text, candidates)),
    evidence: evidenceOf(tokens, words, { first: 0, behind: tokens.count }),
  };
}

/** An exact-case form stands as written, and takes no enclitic directly ("AI-nya", never "AInya"). */
function hasRightCase(exact: string | undefined, candidate: Candidate, tokens: Tokens): boolean {
  if (exact === undefined) return true;
  return isWrittenAs(exact, tokens, candidate);
}

function longForms(entries: Glossary['entries'], text: string, candidates: readonly Named[]): LongForm[] {
  const forms: LongForm[] = [];
  for (const { candidate, means } of candidates) {
    const entry = entries[means.target]?.id;
    const { first, last, start, end } = candidate;
    if (entry !== undefined && first < last) forms.push({ first, last, text: text.slice(start, end), entry });
  }
  return forms;
}

/** The page's context with what some more of its blocks add to it. */
function extend(glossary: Glossary, context: PageContext, surveys: readonly Survey[]): PageContext {
  let { language } = context;
  const seen = new Map(Object.entries(context.seen));
  const abbreviations = new Map(Object.entries(context.abbreviations));
  for (const { id, cues, definitions, evidence } of surveys) {
    language = addEvidence(language, evidence);
    for (const { cue, start } of cues) {
      const name = glossary.cues[cue] ?? '';
      const first = seen.get(name);
      if (first === undefined || isEarlier([id, start], first)) seen.set(name, [id, start]);
    }
    for (const { short, at, entry } of definitions) {
      const known = abbreviations.get(short);
      if (known === undefined || isEarlier([id, at], known.at)) abbreviations.set(short, { entry, at: [id, at] });
    }
  }
  return { language, seen: Object.fromEntries(seen), abbreviations: Object.fromEntries(abbreviations) };
}

function isEarlier(one: readonly [block: number, offset: number], other: readonly [block: number, offset: number]): boolean {
  return one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);
}

function match(glossary: Glossary, block: Survey, context: PageContext): BlockMentions {
  const { tokens } = block;
  const language = languageOfBlock(block.evidence, block.declared ?? languageOf(context.language));
  const around = { tokens, block: block.id, cuesHere: block.cues, cueNames: glossary.cues, seen: context.seen };
  let awaits = false;
  const places: Place[] = [];
  for (const named of block.candidates) {
    const { candidate, means } = named;
    if (!speaks(named, block, language) || isRuledOut(named, block, context)) continue;
    const verdict = means.condition === undefined ? 'holds' : judge(means.condition, candidate, around);
    awaits ||= verdict === 'awaits';
    const entry = glossary.entries[means.target]?.id;
    if (verdict !== 'holds' || entry === undefined) continue;
    places.push({ entry, first: candidate.first, last: candidate.last, start: candidate.start, end: candidate.end });
  }
  return { id: block.id, mentions: leftmostLongest([...places, ...ownAbbreviations(block, context)]), awaits };
}

/** Forms of one language only ("AS", "US") need it; enclitics are Indonesian. Where nothing tells the language, nothing is ruled out. */
function speaks({ candidate, means }: Named, { tokens, words }: Survey, blockLanguage: TextLanguage): boolean {
  const { enclitic, first } = candidate;
  if (!means.onlyInLanguage && !enclitic) return true;
  const sentence = sentenceAround(tokens, first);
  const evidence = evidenceOf(tokens, words, sentence);
  const inCapitals = isInCapitals(tokens, sentence);
  // In capitals an abbreviation looks like any word: there the sentence itself must say its language.
  const language = inCapitals ? languageOf(evidence) : languageOfSentence(evidence, blockLanguage);
  if (enclitic) return language === 'id';
  // Chinese names stand in Japanese and other texts too: Han characters alone tell enough.
  if (means.lang === 'zh') return language !== 'en' && language !== 'id';
  return means.lang === language || (language === 'unknown' && !inCapitals);
}

function isRuledOut({ candidate, means }: Named, { stops, tokens }: Survey, { abbreviations }: PageContext): boolean {
  const { start, end, first, last } = candidate;
  if (stops.some((stop) => stop.entry === means.target && start < stop.end && stop.start < end)) return true;
  const short = means.exact !== undefined && first === last ? textOf(tokens, first) : '';
  if (Object.hasOwn(abbreviations, short) && abbreviations[short]?.entry === null) return true;
  return isInAddress(tokens.text, { start, end });
}

/** A mention with the tokens it spans. */
type Place = Mention & { readonly first: number; readonly last: number };

/** The places of short forms that the page has defined before. */
function ownAbbreviations({ id, tokens, candidates, stops }: Survey, { abbreviations }: PageContext): Place[] {
  const places: Place[] = [];
  for (const [short, { entry, at }] of Object.entries(abbreviations)) {
    if (entry === null || !tokens.text.includes(short)) continue;
    for (let i = 0; i < tokens.count; i += 1) {
      const start = tokens.starts[i] ?? 0;
      const end = tokens.ends[i] ?? 0;
      if (textOf(tokens, i) !== short || isEarlier([id, start], at)) continue;
      // What is a form of ours anyway is judged by its own rules, unless those wait for words that the definition makes needless.
      if (candidates.some(({ candidate, means }) => candidate.first === i && candidate.last === i && !asksForWords(means.condition)))
        continue;
      if (stops.some((stop) => stop.start <= start && end <= stop.end) || isInAddress(tokens.text, { start, end })) continue;
      places.push({ entry, first: i, last: i, start, end });
    }
  }
  return places;
}

/** Of the places, those a reader going from the left takes: at each the longest, then on behind it. */
function leftmostLongest(places: readonly Place[]): Mention[] {
  if (places.length === 0) return [];
  const byPlace = places.toSorted((a, b) => a.first - b.first || b.last - a.last || b.end - a.end);
  const mentions: Mention[] = [];
  let free = 0;
  for (const { entry, start, end } of byPlace) {
    if (start < free) continue;
    mentions.push({ entry, start, end });
    free = end;
  }
  return mentions;
}
