import type { EntryId } from '../../glossary/entry.ts';
import { askFrame } from '../../platform/messages.ts';
import type { MentionCount } from '../../platform/protocol.ts';

/** What these frames of a tab mention, added up, in the order of the first frame that names each. */
export async function mentionCounts(tabId: number, frames: readonly number[]): Promise<MentionCount[]> {
  const answers = await Promise.all(frames.map((frameId) => askFrame({ tabId, frameId }, 'listMentions', null)));
  const counts = new Map<EntryId, number>();
  for (const { id, count } of answers.flatMap((answer) => answer ?? [])) counts.set(id, (counts.get(id) ?? 0) + count);
  return [...counts].map(([id, count]) => ({ id, count }));
}
