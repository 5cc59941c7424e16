import type { Mention } from '../../glossary/match/mention.ts';
import type { CardPlace, PageCopy } from '../annotator/page-copy.ts';

/** A mention that is shown; `place` tells where, at the time it is asked. */
export type Shown = { readonly mention: Mention; readonly place: () => CardPlace | undefined };

/** What a page shows, in reading order. */
export function inOrder({ shown, placeOf }: PageCopy): Shown[] {
  return shown().flatMap(({ block, looks }) => looks.map(({ mention }) => ({ mention, place: () => placeOf(block, mention) })));
}
