import type { Extension } from '../support/chromium.ts';
import type { Message } from './message-of.ts';
import type { Store } from './stored.ts';

/** Where a page of ours is: of either browser. */
type Inside = Pick<Extension, 'inOwnPage'>;

/** What came of a message: an answer, a refusal, or nothing, since the worker died. */
export type Outcome = 'answered' | 'refused';

/** Sends messages at once, as the popup does, and tells what came of each. */
export function send(extension: Inside, messages: readonly Message[]): Promise<Outcome[]> {
  return extension.inOwnPage((all) => {
    const said = (answer: unknown): 'answered' | 'refused' =>
      typeof answer === 'object' && answer !== null && 'value' in answer ? 'answered' : 'refused';
    return Promise.all(all.map((one) => chrome.runtime.sendMessage(one).then(said, () => 'refused' as const)));
  }, messages);
}

export function storeOf(extension: Extension): Promise<Store> {
  return extension.helper.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    alarm: (await chrome.alarms.get('pause')) !== undefined,
  }));
}

/** Sets a value, or removes it (undefined), as if it had come so from another time. */
export async function store(extension: Extension, key: string, value?: unknown): Promise<void> {
  await extension.helper.evaluate(
    ([name, it]) => (it === undefined ? chrome.storage.local.remove(name) : chrome.storage.local.set({ [name]: it })),
    [key, value] as const,
  );
}

/** Leaves no room for anything more in the store while `work` goes on. */
export async function withoutRoom<T>(extension: Extension, work: () => Promise<T>): Promise<T> {
  await extension.helper.evaluate(async () => {
    const { local } = chrome.storage;
    const room = local.QUOTA_BYTES - (await local.getBytesInUse());
    await local.set({ filler: 'x'.repeat(room - 'filler""'.length) });
  });
  try {
    return await work();
  } finally {
    await store(extension, 'filler');
  }
}

/** As on a new profile. */
export async function removeAllStored(extension: Extension): Promise<void> {
  await extension.helper.evaluate(async () => {
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(), chrome.alarms.clearAll()]);
  });
}

/** What is seen of Konteks in a tab: the words it placed (null where it is not), what the toolbar shows and says, what the popup is told. */
type SeenInTab = {
  readonly words: string[] | null;
  readonly look: string | null;
  readonly badge: string;
  readonly title: string;
  readonly status: string;
};

export function seenIn(extension: Inside, tabId: number): Promise<SeenInTab> {
  return extension.inOwnPage(async (tab) => {
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab },
      // Runs in the page's isolated world, so it can use nothing from here.
      func: async () => {
        const copy = (
          globalThis as {
            __konteks?: { idle(): Promise<void>; mentions(): Array<{ surface: string }>; settings(): { look: string } };
          }
        ).__konteks;
        if (copy === undefined) return null;
        await copy.idle();
        return { words: copy.mentions().map(({ surface }) => surface), look: copy.settings().look };
      },
    });
    const badge = await chrome.action.getBadgeText({ tabId: tab });
    const title = await chrome.action.getTitle({ tabId: tab });
    // A worker that is dead is woken by this, as by a reader who opens the popup.
    const answer = (await chrome.runtime.sendMessage({ type: 'tabState', body: { tabId: tab } })) as { value: { status: string } };
    return { words: null, look: null, ...frame?.result, badge, title, status: answer.value.status };
  }, tabId);
}

/** Says from a page's isolated world once more that something was found in it, as a probe does whose word came late. */
export async function findAgain(extension: Extension, tabId: number): Promise<void> {
  await extension.helper.evaluate(
    (tab) =>
      chrome.scripting.executeScript({
        target: { tabId: tab },
        func: () => {
          for (let i = 0; i < 2; i += 1) chrome.runtime.sendMessage({ type: 'pageFound', body: null }, () => void chrome.runtime.lastError);
        },
      }),
    tabId,
  );
}
