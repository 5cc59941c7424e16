import type { ComponentChild, VNode } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { KnownState } from '../../../entrypoints/popup/use-tab-state.ts';
import { popupTextsIn } from '../../../platform/popup-texts.ts';
import type { TabStatus } from '../../../platform/protocol.ts';

/*
 * What the popup says of a tab: from the browser's own word on it, through the background's state, to the sentence and the buttons.
 */

const TAB = 7;
const NEWS = 'https://www.liputan6.com/tekno/1';

/** A tab, and what the browser lets us do there. */
type Situation = {
  /** Null: the browser tells none. */
  readonly url?: string | null;
  readonly stored?: object;
  /** The kind of its document; none: no script may run there. */
  readonly type?: string;
  readonly annotated?: boolean;
  readonly permitted?: boolean;
  /** The registered probe came in. */
  readonly probed?: boolean;
};

type Row = readonly [what: TabStatus | 'for now', situation: Situation, says: string, buttons: readonly string[]];

const rule = (scope: string, key: string): object => ({ switchedOffSites: { version: 2, value: [{ scope, key, on: false }] } });

const REASONS: readonly Row[] = [
  ['annotated', { annotated: true }, '', []],
  ['for now', { annotated: true, permitted: false }, 'For now Konteks may read this site in this tab', ['Allow on this site']],
  ['not-prose', {}, 'does not look like a news text', ['Use Konteks anyway']],
  ['off-page', { stored: rule('page', 'www.liputan6.com/tekno/1') }, 'switched Konteks off on this page', []],
  ['off-host', { stored: rule('host', 'www.liputan6.com') }, 'switched Konteks off on www.liputan6.com', []],
  ['off-domain', { stored: rule('domain', 'liputan6.com') }, 'None of its code runs on this site', []],
  ['off-everywhere', { stored: { off: true } }, 'switched off everywhere', ['Switch Konteks on']],
  ['paused', { stored: { pause: { until: 'restart' } } }, 'paused', ['Go on now']],
  ['not-chosen', { stored: { mode: 'chosen' } }, 'only on sites that you choose', ['Use Konteks on liputan6.com']],
  ['no-permission', { type: '', permitted: false }, 'no permission for this site', ['Allow on this site', 'Just this once, in this tab']],
  ['annotated', { url: 'file:///tmp/a.html', annotated: true }, '', []],
  ['not-prose', { url: 'file:///tmp/a.html' }, 'does not look like a news text', ['Use Konteks anyway']],
  ['no-files', { url: 'file:///tmp/a.html', probed: false }, 'does not let Konteks read local files', []],
  ['no-files', { url: 'file:///tmp/a.html', type: '' }, 'does not let Konteks read local files', []],
  ['no-files', { url: 'file:///tmp/a.html', type: '', permitted: false }, 'In its extension settings choose Konteks', []],
  ['maybe-file', { url: null, permitted: false }, 'If it is a local file', []],
  ['protected', { url: null }, 'lets no extension run on this page', []],
  ['pdf', { type: 'application/pdf' }, 'This is a PDF file', []],
  ['reader-view', { url: `about:reader?url=${encodeURIComponent(NEWS)}` }, 'reader view lets no extension in', []],
  ['protected', { url: 'chrome://extensions/' }, 'lets no extension run on this page', []],
  ['paused', { url: 'chrome://extensions/', stored: { pause: { until: 'restart' } } }, 'paused', ['Go on now']],
  ['off-everywhere', { url: null, stored: { off: true } }, 'switched off everywhere', ['Switch Konteks on']],
  ['protected', { url: 'https://chromewebstore.google.com/', type: '' }, 'lets no extension run on this page', []],
];

/** What browsers take for an origin. */
const PATTERN = /^(?:https?:\/\/[^/]+|file:\/\/)\/\*$/;

let now: Situation = {};

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', browserNow());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(REASONS)('%s, where %j: the reader is told “%s”, and may press %j', async (what, situation, says, buttons) => {
  now = situation;
  await fakeBrowser.storage.local.set(situation.stored ?? {});
  const { stateOfTab } = await import('../../../entrypoints/background/tab-state.ts');
  const state = await stateOfTab(TAB);
  expect(state.status).toBe(what === 'for now' ? 'annotated' : what);
  const shown = await shownOf(state);
  expect(shown.reason).toContain(says);
  expect(shown.reason === '').toBe(says === '');
  expect(shown.buttons).toEqual(buttons);
});

test('where something of ours broke, or does not answer, the reader is told so and may try again', async () => {
  expect(await shownOf({ status: 'error', mentions: [] })).toEqual({
    reason: 'Something went wrong inside Konteks. Close this window and try again.',
    buttons: ['Try again'],
  });
  expect(await shownOf('silent')).toEqual({
    reason: 'Konteks has not answered yet. The page may still be loading.',
    buttons: ['Try again'],
  });
  expect(await shownOf('waiting')).toEqual({ reason: '', buttons: [] });
});

/** The sentence and the buttons that the reader sees. */
async function shownOf(known: KnownState): Promise<{ reason: string; buttons: string[] }> {
  const { Reason } = await import('../../../entrypoints/popup/Reason.tsx');
  const nodes = elementsIn(Reason({ tabId: TAB, known, t: popupTextsIn('en'), onAsk: () => undefined }));
  const textsOf = (type: string): string[] =>
    nodes.filter((node) => node.type === type).map(({ props }) => props.children as unknown as string);
  return { reason: textsOf('p').join(), buttons: textsOf('button') };
}

function elementsIn(node: ComponentChild | ComponentChild[]): VNode[] {
  if (Array.isArray(node)) return node.flatMap(elementsIn);
  if (typeof node !== 'object' || node === null || !('props' in node)) return [];
  const element = node as VNode;
  return [element, ...elementsIn(element.props.children as ComponentChild[])];
}

/** As the situation is then. */
function browserNow(): object {
  return {
    ...fakeBrowser,
    tabs: {
      get: () => Promise.resolve({ id: TAB, url: now.url === null ? undefined : (now.url ?? NEWS), incognito: false }),
      sendMessage: () => Promise.resolve([{ id: 'nvidia', count: 1 }]),
    },
    extension: { isAllowedFileSchemeAccess: () => Promise.resolve(now.permitted ?? true) },
    permissions: {
      contains: ({ origins }: { origins: string[] }) => {
        if (origins.some((origin) => !PATTERN.test(origin))) return Promise.reject(new Error('Invalid match pattern'));
        return Promise.resolve(now.permitted ?? true);
      },
    },
    scripting: {
      executeScript: ({ func }: { func: () => unknown }) => {
        const { type = 'text/html', annotated = false, probed = true } = now;
        if (type === '') return Promise.reject(new Error('Cannot access contents of the page'));
        if (String(func).includes('__konteksProbe')) return Promise.resolve([{ frameId: 0, result: probed }]);
        return Promise.resolve([{ frameId: 0, result: String(func).includes('contentType') ? type : annotated }]);
      },
    },
  };
}
