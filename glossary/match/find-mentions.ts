import type { Glossary } from '../glossary.ts';
import { exactTextOf, tokensOf } from './boundary.ts';
import type { Tokens } from './boundary.ts';
import { judge } from './conditions.ts';
import type { CuePlace } from './conditions.ts';
import { addEvidence, evidenceOf, languageOfBlock } from './language.ts';
import type { LanguageEvidence, TextLanguage } from './language.ts';
import type { BlockMentions, BlockText, Mention, PageContext, Span } from './mention.ts';
import { scan } from './scan.ts';
import type { Candidate } from './scan.ts';

export type MentionsRequest = { readonly blocks: readonly BlockText[]; readonly context: PageContext };
export type MentionsAnswer = { readonly blocks: readonly BlockMentions[]; readonly context: PageContext };

/**
 * All mentions in some of a page's text blocks, and the page's context for the next request.
 *
 * First every block is surveyed (language, words that conditions ask for), then each is matched: leftmost, then longest among the forms
 * whose case, language and condition hold, never overlapping. A page asked in several requests gives what it gives in one, once the blocks
 * that `await` were asked again.
 */
export function findMentions(glossary: Glossary, { blocks, context }: MentionsRequest): MentionsAnswer {
  const surveys = blocks.map((block) => survey(glossary, block));
  const after = surveys.reduce((before, block) => extend(glossary, before, block), context);
  return { blocks: surveys.map((block) => match(glossary, block, after)), context: after };
}

/** One block with all that does not depend on the rest of its page. */
type Survey = {
  readonly id: number;
  readonly tokens: Tokens;
  readonly candidates: readonly Candidate[];
  readonly cues: readonly CuePlace[];
  readonly stops: ReadonlyArray<Span & { readonly entry: number }>;
  readonly addresses: readonly Span[];
  readonly evidence: LanguageEvidence;
};

function survey(glossary: Glossary, { id, text }: BlockText): Survey {
  const tokens = tokensOf(text);
  const candidates: Candidate[] = [];
  const cues: CuePlace[] = [];
  const stops: Array<Span & { entry: number }> = [];
  for (const candidate of scan(tokens, glossary.dictionary)) {
    const form = glossary.forms[candidate.form];
    if (form === undefined || !hasRightCase(form.exact, candidate, tokens)) continue;
    const { start, end } = candidate;
    if (form.role === 'mention') candidates.push(candidate);
    else if (!candidate.enclitic && form.role === 'cue') cues.push({ cue: form.target, start, end });
    else if (!candidate.enclitic) stops.push({ entry: form.target, start, end });
  }
  return { id, tokens, candidates, cues, stops, addresses: addressesIn(text), evidence: evidenceOf(text) };
}

/** An exact-case form stands as written, and takes no enclitic directly ("AI-nya", never "AInya"). */
function hasRightCase(exact: string | undefined, candidate: Candidate, tokens: Tokens): boolean {
  if (exact === undefined) return true;
  return !candidate.enclitic && exactTextOf(tokens, candidate.first, candidate.last) === exact;
}

/** Spans of web and mail addresses: what stands in them is not said about anything. */
function addressesIn(text: string): Span[] {
  const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@[\w-]+\.[\w.]+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/\S+/giu;
  return [...text.matchAll(ADDRESS)].map(({ index, 0: address }) => ({ start: index, end: index + address.length }));
}

function extend(glossary: Glossary, context: PageContext, { id, cues, evidence }: Survey): PageContext {
  const seen = new Map(Object.entries(context.seen));
  for (const { cue, start } of cues) {
    const name = glossary.cues[cue] ?? '';
    const first = seen.get(name);
    if (first === undefined || id < first[0] || (id === first[0] && start < first[1])) seen.set(name, [id, start]);
  }
  return { language: addEvidence(context.language, evidence), seen: Object.fromEntries(seen) };
}

function match(glossary: Glossary, block: Survey, context: PageContext): BlockMentions {
  const language = languageOfBlock(block.evidence, context.language);
  const around = { tokens: block.tokens, block: block.id, cuesHere: block.cues, cueNames: glossary.cues, seen: context.seen };
  let awaits = false;
  const holding = block.candidates.filter((candidate) => {
    const form = glossary.forms[candidate.form];
    if (form === undefined || !speaks(form, language, candidate.enclitic) || isRuledOut(form.target, candidate, block)) return false;
    const verdict = form.condition === undefined ? 'holds' : judge(form.condition, candidate, around);
    awaits ||= verdict === 'awaits';
    return verdict === 'holds';
  });
  return { id: block.id, mentions: leftmostLongest(glossary, holding), awaits };
}

/** Forms of one language only ("AS", "US") need it; enclitics are Indonesian. Where nothing tells the language, nothing is ruled out. */
function speaks(form: Glossary['forms'][number], language: TextLanguage, enclitic: boolean): boolean {
  if (enclitic && language !== 'id') return false;
  return (
    !form.onlyInLanguage || form.lang === language || (language === 'unknown' && form.lang !== 'zh') || isChineseInCjk(form.lang, language)
  );
}

/** Chinese names stand in Japanese and other texts too: Han characters alone tell enough. */
function isChineseInCjk(lang: string, language: TextLanguage): boolean {
  return lang === 'zh' && language !== 'en' && language !== 'id';
}

function isRuledOut(entry: number, { start, end }: Candidate, { stops, addresses }: Survey): boolean {
  return (
    stops.some((stop) => stop.entry === entry && start < stop.end && stop.start < end) ||
    addresses.some((address) => address.start <= start && end <= address.end)
  );
}

/** Of the candidates, those a reader going from the left takes: at each place the longest, then on behind it. */
function leftmostLongest(glossary: Glossary, candidates: readonly Candidate[]): Mention[] {
  const byPlace = candidates.toSorted((a, b) => a.first - b.first || b.last - a.last || b.end - a.end || a.form - b.form);
  const mentions: Mention[] = [];
  let free = 0;
  for (const { form, start, end } of byPlace) {
    const entry = glossary.entries[glossary.forms[form]?.target ?? -1];
    if (start < free || entry === undefined) continue;
    mentions.push({ entry: entry.id, start, end });
    free = end;
  }
  return mentions;
}
