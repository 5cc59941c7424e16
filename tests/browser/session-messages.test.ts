import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { pageCopy } from '../../entrypoints/annotator/page-copy.ts';
import { startSession } from '../../entrypoints/annotator/session.ts';
import { EMPTY_CONTEXT } from '../../glossary/match/mention.ts';
import { DEFAULT_LOOK } from '../../platform/look.ts';
import type { Envelope, PageMentions, PageSettings, PageToBackground } from '../../platform/protocol.ts';

/*
 * A page's session against a channel that loses answers, or brings them late: each question is answered when a test says so.
 */

type Reply = (answer: unknown) => void;
type Asked = { readonly type: string; readonly body: unknown; readonly answer: (value: unknown) => void; readonly lose: () => void };

const SETTINGS: PageSettings = {
  language: 'en',
  comments: false,
  look: DEFAULT_LOOK,
  printed: false,
  opening: 'hover',
  openDelay: 300,
  secondLanguage: 'below',
};

let asked: Asked[];
let listeners: Array<(message: Envelope, sender: object, reply: Reply) => boolean>;

beforeEach(() => {
  asked = [];
  listeners = [];
  vi.stubGlobal('chrome', { runtime: channel() });
});

afterEach(() => {
  pageCopy()?.stop();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const write = (...texts: string[]): void =>
  document.body.replaceChildren(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
const start = (...texts: string[]): void => {
  write(...texts);
  startSession();
};
const of = (type: keyof PageToBackground): Asked[] => asked.filter((one) => one.type === type);
const nth = async (type: keyof PageToBackground, index: number): Promise<Asked> => {
  await expect.poll(() => of(type).length, { timeout: 8000 }).toBeGreaterThan(index);
  return of(type)[index] as Asked;
};
const tell = (type: string, body: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    for (const listener of listeners) listener({ type, body }, { id: 'konteks' }, resolve);
  });
const surfaces = (): string[] | undefined =>
  pageCopy()
    ?.mentions?.()
    .map(({ surface }) => surface);
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

test('settings that are told between a question and its answer hold, though the answer has the earlier ones', async () => {
  start('Nvidia.');
  const first = await nth('findMentions', 0);
  const newer = { ...SETTINGS, look: 'solid' as const };
  await tell('settingsChanged', newer);
  first.answer(mentionsIn(first, SETTINGS));
  const second = await nth('findMentions', 1);
  expect(pageCopy()?.settings()).toEqual(newer);
  second.answer(mentionsIn(second, newer));
  await expect.poll(surfaces).toEqual(['Nvidia']);
  expect(pageCopy()?.settings()).toEqual(newer);
});

test('settings that are told in the wrong order are put right by the next answer', async () => {
  const newest = { ...SETTINGS, look: 'tint' as const };
  start('Nvidia.');
  const first = await nth('findMentions', 0);
  first.answer(mentionsIn(first, SETTINGS));
  await tell('settingsChanged', newest);
  await tell('settingsChanged', { ...SETTINGS, look: 'solid' });
  const second = await nth('findMentions', 1);
  second.answer(mentionsIn(second, newest));
  await expect.poll(() => pageCopy()?.settings()?.look).toBe('tint');
  await expect.poll(surfaces).toEqual(['Nvidia']);
});

test('a question that is lost is asked again, and its text is marked once', async () => {
  start('Nvidia.');
  (await nth('findMentions', 0)).lose();
  const second = await nth('findMentions', 1);
  second.answer(mentionsIn(second, SETTINGS));
  await expect.poll(surfaces).toEqual(['Nvidia']);
  await rest();
  expect(of('findMentions')).toHaveLength(2);
});

test('that a page was read is told again where it was lost: else its badge would stay empty', async () => {
  start('Nvidia.');
  const question = await nth('findMentions', 0);
  question.answer(mentionsIn(question, SETTINGS));
  (await nth('pageRead', 0)).lose();
  expect((await nth('pageRead', 1)).body).toEqual({ entries: 1, frames: 'none' });
});

test('an answer that comes after the page was told to stop marks nothing, and no more of its text is sent', async () => {
  start(...Array.from({ length: 4 }, () => `Nvidia ${'kata '.repeat(3000)}`));
  const first = await nth('findMentions', 0);
  await tell('stop', null);
  first.answer(mentionsIn(first, SETTINGS));
  await rest();
  expect(asked.map(({ type }) => type)).toEqual(['findMentions']);
  expect(pageCopy()).toBeUndefined();
  expect([...CSS.highlights.keys()]).toEqual([]);
});

test('a page that changes while its text is asked about shows the mentions of what it says then', async () => {
  start('Nvidia.');
  const first = await nth('findMentions', 0);
  write('Satu.', 'Nvidia dua.');
  first.answer(mentionsIn(first, SETTINGS));
  const second = await nth('findMentions', 1);
  second.answer(mentionsIn(second, SETTINGS));
  await expect.poll(surfaces).toEqual(['Nvidia']);
  await expect
    .poll(() =>
      pageCopy()
        ?.blocks?.()
        .map(({ text }) => text),
    )
    .toEqual(['Satu.', 'Nvidia dua.']);
});

/** What the background would find: each “Nvidia”. */
function mentionsIn({ body }: Asked, settings: PageSettings): PageMentions {
  const { blocks } = body as PageToBackground['findMentions']['ask'];
  const found = blocks.map(({ text }) => ({
    awaits: false,
    mentions: [...text.matchAll(/Nvidia/g)].map(({ index }) => ({ entry: 'nvidia', start: index, end: index + 6, plain: 'each' })),
  }));
  return { blocks: found, context: EMPTY_CONTEXT, settings } as unknown as PageMentions;
}

/** What page code has of its extension. */
function channel(): object {
  const runtime: { id: string; lastError?: object } & Record<string, unknown> = {
    id: 'konteks',
    sendMessage: ({ type, body }: Envelope, reply: Reply) => {
      const lose = (): void => {
        runtime.lastError = { message: 'The message port closed before a response was received.' };
        reply(undefined);
        delete runtime.lastError;
      };
      asked.push({ type, body, answer: (value) => reply({ value }), lose });
    },
    onMessage: {
      addListener: (listener: (typeof listeners)[number]) => listeners.push(listener),
      removeListener: (listener: (typeof listeners)[number]) => (listeners = listeners.filter((one) => one !== listener)),
    },
  };
  return runtime;
}
