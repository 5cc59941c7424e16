import type { CardContent, EntryId } from '../../glossary/entry.ts';
import { findMentions } from '../../glossary/match/find-mentions.ts';
import type { MentionsAnswer, MentionsRequest } from '../../glossary/match/find-mentions.ts';
import type { EntryTraits } from '../../glossary/match/mention.ts';
import { packageGlossary } from '../../platform/package-glossary.ts';

/** The one matcher of the whole browser. Keeps nothing of any page: the context travels with each request. */
export async function findMentionsOf(request: MentionsRequest): Promise<MentionsAnswer & { traits: Record<string, EntryTraits> }> {
  const glossary = await packageGlossary();
  const answer = findMentions(glossary, request);
  const traits: Record<string, EntryTraits> = {};
  for (const { entry } of answer.blocks.flatMap(({ mentions }) => mentions)) {
    const known = glossary.traits(entry);
    if (known !== undefined) traits[entry] = { kind: known.kind, tier: known.tier, oncePerPage: known.oncePerPage };
  }
  return { ...answer, traits };
}

/** The card of an entry; null where this version has no such entry. */
export async function cardOf(id: EntryId): Promise<CardContent | null> {
  return (await packageGlossary()).card(id) ?? null;
}

/** Reads the glossary before anybody asks. */
export async function warmUp(): Promise<void> {
  await packageGlossary();
}
