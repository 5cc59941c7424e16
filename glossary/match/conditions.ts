import type { Tokens } from './boundary.ts';
import { isCapitalised, isWord } from './boundary.ts';
import type { Candidate } from './scan.ts';
import type { PageContext } from './mention.ts';

/** A condition as compiled: cues are indices into the glossary's list of cue words. */
export type CompiledCondition = {
  readonly off?: true;
  readonly onPage?: readonly number[];
  readonly near?: readonly number[];
  readonly within?: number;
  readonly seenEarlier?: readonly number[];
  readonly notBesideCapitalisedWord?: true;
};

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

/** Judges one candidate. Pure: the same surroundings, the same verdict. */
export function judge(condition: CompiledCondition, candidate: Candidate, around: Surroundings): Verdict {
  if (condition.off) return 'fails';
  if (condition.notBesideCapitalisedWord && isBesideCapitalisedWord(candidate, around.tokens)) return 'fails';
  if (condition.near && !hasCueNear(condition.near, condition.within ?? 0, candidate, around.cuesHere)) return 'fails';
  if (condition.seenEarlier && !wasSeenEarlier(condition.seenEarlier, candidate, around)) return 'fails';
  if (condition.onPage && !condition.onPage.some((cue) => Object.hasOwn(around.seen, around.cueNames[cue] ?? ''))) return 'awaits';
  return 'holds';
}

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

/** "Li Chenggang", "Robin Li": somebody else. A word that opens the block is capitalised anyway; a title or a weekday is nobody's name. */
function isBesideCapitalisedWord({ first, last }: Candidate, tokens: Tokens): boolean {
  const before = first - 1;
  const after = last + 1;
  const isName = (index: number, harmless: RegExp): boolean =>
    isWord(tokens, index) && isCapitalised(tokens, index) && !harmless.test(tokens.text.slice(tokens.starts[index], tokens.ends[index]));
  return (before > 0 && isName(before, TITLES)) || (after < tokens.count && isName(after, CALENDAR));
}
