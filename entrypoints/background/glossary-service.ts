import type { CardContent, EntryId } from '../../glossary/entry.ts';
import { findMentions } from '../../glossary/match/find-mentions.ts';
import type { MentionsRequest } from '../../glossary/match/find-mentions.ts';
import type { Mention } from '../../glossary/match/mention.ts';
import { packageGlossary } from '../../platform/package-glossary.ts';
import type { PageMentions, ShownMention } from '../../platform/protocol.ts';
import { plainMentions } from '../../platform/density.ts';
import { settingsNow } from '../../platform/settings.ts';
import { hiddenOn } from './hidden-entries.ts';
import { forPages, OF_PAGES } from './page-settings.ts';
import { verdictOnTab } from './site-rules.ts';

/**
 * The one matcher of the whole browser: what is shown of a page's blocks, and nothing where the page has gone on to an address that is off. Keeps
 * nothing of any page: the context travels with each request.
 */
export async function findMentionsOf(request: MentionsRequest, tabId: number | undefined): Promise<PageMentions> {
  const reading = settingsNow(...OF_PAGES, 'ordinaryWords', 'density', 'hiddenEntries');
  const [glossary, settings, isHidden, { on, by }] = await Promise.all([
    packageGlossary(),
    reading,
    reading.then(({ hiddenEntries }) => hiddenOn(tabId, hiddenEntries)),
    verdictOnTab(tabId ?? -1),
  ]);
  const isOff = !on && by !== 'nothing'; // our own pages are no sites
  const { ordinaryWords, density } = settings;
  const { blocks, context } = findMentions(glossary, request);
  const shown = (mention: Mention): ShownMention[] => {
    const traits = glossary.traits(mention.entry);
    if (isOff || traits === undefined || (traits.tier === 3 && !ordinaryWords) || isHidden(mention.entry)) return [];
    return [{ ...mention, plain: plainMentions(density, traits.oncePerPage) }];
  };
  return { blocks: blocks.map((block) => ({ ...block, mentions: block.mentions.flatMap(shown) })), context, settings: forPages(settings) };
}

/** The card of an entry; null where this version has no such entry. */
export async function cardOf(id: EntryId): Promise<CardContent | null> {
  return (await packageGlossary()).card(id) ?? null;
}

/** The entry that words name, or the first that stands in them; undefined where there is none. */
export async function entryIn(words: string): Promise<EntryId | undefined> {
  const glossary = await packageGlossary();
  const alike = words.toLocaleLowerCase();
  const named = glossary
    .search()
    .find(({ headword, aliases }) => [headword.id, headword.en, ...aliases].some((name) => name.toLocaleLowerCase() === alike));
  if (named !== undefined) return named.id;
  const { blocks } = findMentions(glossary, { blocks: [{ id: 0, text: words }], context: null });
  return blocks[0]?.mentions[0]?.entry;
}

/** Reads the glossary before anybody asks. */
export async function warmUp(): Promise<void> {
  await packageGlossary();
}
