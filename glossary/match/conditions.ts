import type { Condition } from '../entry.ts';
import type { Tokens } from './boundary.ts';
import { isCapitalised, isWord, opensSentence, textOf } from './boundary.ts';
import { ENGLISH_FUNCTION_WORDS, INDONESIAN_FUNCTION_WORDS, isInCapitals, sentenceAround } from './language.ts';
import type { Candidate } from './scan.ts';
import type { PageContext } from './mention.ts';

/** A condition as compiled: cues are indices into the glossary's list of cue words. */
export type CompiledCondition = Omit<Condition, CueLists> & { readonly [list in CueLists]?: readonly number[] };
type CueLists = 'onPage' | 'near' | 'notNear' | 'seenEarlier';

/** A place of a cue word in a block. */
export type CuePlace = { readonly cue: number; readonly start: number; readonly end: number };

/** What a condition is judged by. */
export type Surroundings = {
  readonly tokens: Tokens;
  readonly block: number;
  readonly cuesHere: readonly CuePlace[];
  readonly cueNames: readonly string[];
  readonly seen: PageContext['seen'];
};

/** `awaits`: not now, but text still to come may change that. */
export type Verdict = 'holds' | 'fails' | 'awaits';

/** Words before a surname that do not make it another person's. */
const TITLES =
  /^(pm|perdana|menteri|presiden|ketua|sekjen|bapak|pak|tuan|mr|mrs|ms|dr|premier|president|minister|chairman|secretary|ceo|bos|pendiri|founder)$/i;
/** Capitalised words that follow a name without belonging to it. */
const CALENDAR =
  /^(senin|selasa|rabu|kamis|jumat|sabtu|minggu|monday|tuesday|wednesday|thursday|friday|saturday|sunday|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may|june|july|august|october|december)$/i;

/** Adverbs and conjunctions that open sentences, and so have a capital that says nothing; function words are known besides. */
const OPENERS =
  /^(kemarin|sementara|selain|bersama|usai|meski|walau|adapun|lantas|kini|bahkan|padahal|sebab|bila|apalagi|then|however|although|since)$/i;

/** Judges one candidate. Pure: the same surroundings, the same verdict. */
export function judge(condition: CompiledCondition, candidate: Candidate, around: Surroundings): Verdict {
  const { tokens, cuesHere } = around;
  const { first, last } = candidate;
  const fails =
    condition.off ||
    (condition.notBesideCapitalisedWord &&
      ((hasNameBefore(tokens, first) && !opensSentence(tokens, first - 1)) || hasNameBehind(tokens, last))) ||
    (condition.notAfterCapitalisedWord && hasNameBefore(tokens, first)) ||
    (condition.notBeforeNumber && hasNumberBehind(tokens, last)) ||
    (condition.notInCapitals && isInCapitals(tokens, sentenceAround(tokens, first))) ||
    (condition.near && !hasCueNear(condition.near, condition.within ?? 0, candidate, cuesHere)) ||
    (condition.notNear && hasCueNear(condition.notNear, condition.within ?? 0, candidate, cuesHere)) ||
    (condition.seenEarlier && !wasSeenEarlier(condition.seenEarlier, candidate, around));
  if (fails) return 'fails';
  if (condition.onPage && !condition.onPage.some((cue) => Object.hasOwn(around.seen, around.cueNames[cue] ?? ''))) return 'awaits';
  return 'holds';
}

/** Whether a condition holds only beside other words: without one, or where it only rules out, a form stands for itself. */
export function asksForWords(condition: CompiledCondition | undefined): boolean {
  return condition !== undefined && (condition.onPage ?? condition.near ?? condition.seenEarlier) !== undefined;
}

// Implementation

/** Cues that lie in the candidate itself do not count. */
function hasCueNear(cues: readonly number[], within: number, { start, end }: Candidate, places: readonly CuePlace[]): boolean {
  return places.some(
    (place) =>
      cues.includes(place.cue) &&
      ((place.end <= start && start - place.end <= within) || (place.start >= end && place.start - end <= within)),
  );
}

function wasSeenEarlier(cues: readonly number[], { start }: Candidate, { seen, block, cueNames }: Surroundings): boolean {
  return cues.some((cue) => {
    const name = cueNames[cue] ?? '';
    const first = Object.hasOwn(seen, name) ? seen[name] : undefined;
    return first !== undefined && (first[0] < block || (first[0] === block && first[1] < start));
  });
}

/** "Robin Li", "Manggarai Barat": a capitalised word directly before that is no title and no function word. */
function hasNameBefore(tokens: Tokens, first: number): boolean {
  const before = first - 1;
  if (before < 0 || opensSentence(tokens, first) || !isWord(tokens, before) || !isCapitalised(tokens, before)) return false;
  const word = textOf(tokens, before);
  return !TITLES.test(word) && !OPENERS.test(word) && !isFunctionWord(word);
}

/** "Li Chenggang": a capitalised word directly behind, unless a weekday or a month. */
function hasNameBehind(tokens: Tokens, last: number): boolean {
  const behind = last + 1;
  if (behind >= tokens.count || opensSentence(tokens, behind) || !isWord(tokens, behind) || !isCapitalised(tokens, behind)) return false;
  const word = textOf(tokens, behind);
  return !CALENDAR.test(word) && !isFunctionWord(word);
}

function isFunctionWord(word: string): boolean {
  const small = word.toLowerCase();
  return INDONESIAN_FUNCTION_WORDS.has(small) || ENGLISH_FUNCTION_WORDS.has(small);
}

/** "AI 302", "AS (34)": a number that is no year. */
function hasNumberBehind(tokens: Tokens, last: number): boolean {
  const behind = textOf(tokens, last + 1) === '(' ? last + 2 : last + 1;
  const word = textOf(tokens, behind);
  if (!/^\d{1,4}$/.test(word) || /^(19|20)\d\d$/.test(word)) return false;
  return behind === last + 1 || textOf(tokens, behind + 1) === ')';
}
