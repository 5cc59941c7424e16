import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Command = (command: string, tab?: { id?: number }) => void;
/** What a frame was asked, in the order of asking. */
type Asked = { readonly frameId: number; readonly type: string; readonly body: Record<string, unknown> };

const TAB = 7;

const listeners: Command[] = [];
const asked: Asked[] = [];
const loaded: Array<readonly [frameId: number, files: readonly string[]]> = [];
const badges: string[] = [];
/** The tab's frames: whether a copy is at work there, the reader is in it, and a card opens there. */
let frames: Array<{ readonly frameId: number; readonly annotated: boolean; readonly focused?: boolean; readonly opens?: boolean }>;
let isGone: boolean;
let managed: object;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout'] }); // the button's moment ends when a test says so
  for (const list of [listeners, asked, loaded, badges]) list.length = 0;
  frames = [{ frameId: 0, annotated: true, opens: true }];
  isGone = false;
  managed = {};
  vi.stubGlobal('chrome', browserWithCommands());
  const { watchCommands } = await import('../../../entrypoints/background/commands.ts');
  watchCommands();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const press = (command: string, tab: { id?: number } | undefined = { id: TAB }): void => listeners[0]?.(command, tab);
const framesAsked = (): number[] => asked.map(({ frameId }) => frameId);
const storedRules = (): Promise<unknown> => fakeBrowser.storage.local.get('switchedOffSites').then((kept) => kept['switchedOffSites']);
const set = (values: object): Promise<void> => fakeBrowser.storage.local.set(values);
const rulesKept = (): Promise<unknown> => storedRules().then((kept) => (kept as { value?: unknown } | undefined)?.value ?? []);
const OFF_DOMAIN = { scope: 'domain', key: 'liputan6.com', on: false } as const;
const setRules = (...rules: object[]): Promise<void> => set({ switchedOffSites: { version: 2, value: rules } });
/** Opens no card in any of these frames. */
const without = (...ids: number[]) => ids.map((frameId) => ({ frameId, annotated: true }));

test('the next mention’s card is asked of the page from where the reader is, and nothing is said', async () => {
  press('next-mention');
  await expect.poll(() => asked).toEqual([{ frameId: 0, type: 'stepToMention', body: { by: 1, from: 'reader', words: null } }]);
  expect(loaded).toEqual([[0, ['/card.js', '/steps.js']]]);
  expect(badges).toEqual([]);
});

test('the previous one’s is asked of it the other way', async () => {
  press('previous-mention');
  await expect.poll(() => asked).toEqual([{ frameId: 0, type: 'stepToMention', body: { by: -1, from: 'reader', words: null } }]);
});

test('the frame where the reader is comes first, and frames without a copy are left out', async () => {
  frames = [
    { frameId: 0, annotated: true },
    { frameId: 4, annotated: true, focused: true, opens: true },
    { frameId: 2, annotated: false },
  ];
  press('next-mention');
  await expect.poll(framesAsked).toEqual([4]);
});

test('a reader in a frame that is not annotated begins with the first of those that are', async () => {
  frames = [{ frameId: 3, annotated: false, focused: true }, ...without(5, 9).map((frame) => ({ ...frame, opens: true }))];
  press('next-mention');
  await expect.poll(framesAsked).toEqual([5]);
});

for (const [command, by, order, words] of [
  ['next-mention', 1, [3, 5, 0, 3], 'From the first term again'],
  ['previous-mention', -1, [3, 0, 5, 3], 'From the last term again'],
] as const)
  test(`${command} goes from frame to frame and once round, entering each at its edge, with words where it starts over`, async () => {
    frames = without(5, 3, 0).map((frame) => ({ ...frame, focused: frame.frameId === 3 }));
    press(command);
    await expect.poll(() => asked.length).toBe(5);
    expect(asked.slice(0, 4)).toEqual(
      order.map((frameId, i) => ({
        frameId,
        type: 'stepToMention',
        body: { by, from: i === 0 ? 'reader' : 'edge', words: i < 2 ? null : words },
      })),
    );
  });

test('where no mention can be shown the first frame says so, and the button too', async () => {
  frames = without(0, 3);
  press('next-mention');
  await expect.poll(() => badges).toEqual(['–']);
  expect(asked.at(-1)).toEqual({ frameId: 0, type: 'sayWords', body: { words: 'No terms stand on this page' } });
});

test('a frame that is gone meanwhile is passed over', async () => {
  frames = [...without(0), { frameId: 3, annotated: true, opens: true }];
  isGone = true;
  press('next-mention');
  await expect.poll(() => badges).toEqual(['–']);
  expect(framesAsked()).toEqual([0, 3, 0, 0]);
});

test('where nothing is annotated only the button says so, for a moment', async () => {
  frames = [{ frameId: 0, annotated: false }];
  press('next-mention');
  await expect.poll(() => badges).toEqual(['–']);
  expect(asked).toEqual([]);
  expect(loaded).toEqual([]);
  vi.runAllTimers();
  await expect.poll(() => badges).toEqual(['–', '']);
});

test('a command outside any tab does nothing but say so on the button', async () => {
  for (const tab of [undefined, {}]) {
    badges.length = 0;
    listeners[0]?.('next-mention', tab);
    await expect.poll(() => badges).toEqual(['–']);
  }
  expect(asked).toEqual([]);
});

test('the command for the site switches it off, and on again, and the button says that it was done', async () => {
  press('switch-site');
  await expect.poll(() => badges.filter((text) => text === '✓')).toHaveLength(1);
  expect(await storedRules()).toMatchObject({ value: [{ scope: 'domain', key: 'liputan6.com', on: false }] });
  press('switch-site');
  await expect.poll(() => badges.filter((text) => text === '✓')).toHaveLength(2);
  expect(await storedRules()).toBeUndefined();
  expect(asked.some(({ type }) => type === 'stepToMention')).toBe(false);
});

for (const [what, state] of [
  ['all is off', { off: true }],
  ['a pause lasts', { pause: { until: 'restart' } }],
] as const)
  test(`where ${what} the command for the site says that nothing was done, and keeps the rules as they are`, async () => {
    await setRules(OFF_DOMAIN);
    await set(state);
    press('switch-site');
    await expect.poll(() => badges).toContain('–');
    expect(badges).not.toContain('✓');
    expect(await rulesKept()).toEqual([OFF_DOMAIN]);
  });

for (const narrow of [
  { scope: 'page', key: 'www.liputan6.com/a', on: true },
  { scope: 'host', key: 'www.liputan6.com', on: true },
] as const)
  test(`where a rule of ${narrow.scope} alone lets a place in, the command switches it off there, and leaves the wider rule`, async () => {
    await setRules(OFF_DOMAIN, narrow);
    press('switch-site');
    await expect.poll(() => badges).toContain('✓');
    expect(badges).not.toContain('–');
    expect(await rulesKept()).toEqual([OFF_DOMAIN]);
    press('switch-site');
    await expect.poll(() => badges.filter((text) => text === '✓')).toHaveLength(2);
    expect(await rulesKept()).toEqual([]);
  });

test('pressed twice at once the command switches the site off and on', async () => {
  press('switch-site');
  press('switch-site');
  await expect.poll(() => badges.filter((text) => text === '✓')).toHaveLength(2);
  expect(await storedRules()).toBeUndefined();
});

test('where the rules are an administrator’s the command says that nothing was done', async () => {
  managed = { siteRules: [], locked: ['siteRules'] };
  press('switch-site');
  await expect.poll(() => badges).toEqual(['–']);
});

type Injection = {
  readonly target: { readonly tabId: number; readonly frameIds?: number[] };
  readonly files?: string[];
  readonly func?: () => unknown;
};

/** A function that is run in frames asks one of two things here; each frame answers as it is described. */
function answersOf({ target: { frameIds }, files, func }: Injection): unknown[] {
  if (files !== undefined) {
    for (const frameId of frameIds ?? []) loaded.push([frameId, files]);
    return [];
  }
  const asksFocus = String(func).includes('hasFocus');
  return frames.map(({ frameId, annotated, focused = false }) => ({ frameId, result: asksFocus ? focused : annotated }));
}

function browserWithCommands(): object {
  const tab = { id: TAB, url: 'https://www.liputan6.com/a', active: true, incognito: false };
  return {
    ...fakeBrowser,
    storage: {
      ...fakeBrowser.storage,
      managed: { get: () => Promise.resolve(managed), onChanged: { addListener: () => undefined } },
    },
    i18n: { ...fakeBrowser.i18n, getUILanguage: () => 'en' },
    alarms: { ...fakeBrowser.alarms, clear: () => Promise.resolve(true) },
    commands: { onCommand: { addListener: (listener: Command) => listeners.push(listener) } },
    action: {
      setBadgeText: ({ text }: { text: string }) => Promise.resolve(void badges.push(text)),
      setBadgeBackgroundColor: () => Promise.resolve(),
    },
    tabs: {
      ...fakeBrowser.tabs,
      query: () => Promise.resolve([tab]),
      get: () => Promise.resolve(tab),
      sendMessage: (_: number, { type, body }: Asked, { frameId }: { frameId: number }) => {
        asked.push({ frameId, type, body });
        if (isGone) return Promise.reject(new Error('Receiving end does not exist.'));
        return Promise.resolve(type === 'stepToMention' && frames.some((frame) => frame.frameId === frameId && frame.opens === true));
      },
    },
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve([]),
      registerContentScripts: () => Promise.resolve(),
      unregisterContentScripts: () => Promise.resolve(),
      executeScript: (injection: Injection) =>
        injection.target.tabId === TAB ? Promise.resolve(answersOf(injection)) : Promise.reject(new Error('No such tab')),
      insertCSS: () => Promise.resolve(),
    },
  };
}
