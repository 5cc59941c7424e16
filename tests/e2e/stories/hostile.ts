import { expect } from '@playwright/test';

import { linesOf } from '../../support/placed.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

/** The middle of the first letters of `#m`, the mention that hostile pages hold. */
const middleOfMention = (story: StoryPage): Promise<{ x: number; y: number }> =>
  story.inPage(() => {
    const text = Document.prototype.querySelector.call(document, '#m')?.firstChild;
    const range = new Range();
    if (text) range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    return { x: box.x + Math.min(box.width, 30) / 2, y: box.y + box.height / 2 };
  });

/** Hovers over the mention and expects its card. */
async function expectCard(story: StoryPage): Promise<void> {
  const { x, y } = await middleOfMention(story);
  await story.moveTo(x, y);
  await expect.poll(story.cardTitle).toBe('Nvidia');
  expect(await story.inPage(() => Document.prototype.querySelector.call(document, 'konteks-card')?.parentElement?.matches(':root'))).toBe(
    true,
  );
}

/** The page moves, presses, taps and types on the middle of its mention by itself, and waits for longer than a card does. */
const makeUpEvents = (story: StoryPage): Promise<void> =>
  story.inPage(async () => {
    const mention = document.getElementById('m');
    const { x, y, width, height } = mention?.getBoundingClientRect() ?? new DOMRect();
    const at = { bubbles: true, composed: true, cancelable: true, clientX: x + width / 2, clientY: y + height / 2 };
    const make = (type: string, more: PointerEventInit): unknown => mention?.dispatchEvent(new PointerEvent(type, { ...at, ...more }));
    const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
    for (let i = 10; i >= 0; i -= 1) {
      make('pointermove', { clientX: at.clientX - i, pointerType: 'mouse' });
      await rest(60);
    }
    for (const pointerType of ['mouse', 'touch', 'pen']) {
      for (const type of ['pointerover', 'pointerdown', 'pointerup', 'click']) make(type, { pointerType });
      await rest(60);
    }
    mention?.click();
    for (const key of ['Alt', 'Control', 'Enter', ' ', '.']) {
      const pressed = { ...at, key, altKey: key === 'Alt', ctrlKey: key === 'Control' };
      mention?.dispatchEvent(new KeyboardEvent('keydown', pressed));
      make('pointermove', { pointerType: 'mouse', altKey: pressed.altKey, ctrlKey: pressed.ctrlKey });
      mention?.dispatchEvent(new KeyboardEvent('keyup', pressed));
      await rest(60);
    }
    await rest(800);
  });

const MENTION = '<p><b id="m">Nvidia</b> disebut di sini.</p>';

type HostilePage = readonly [what: string, body: string, options?: { readonly head?: string; readonly headers?: Record<string, string> }];

/** Pages that would break an unwary extension: the mention is found, its card opens, and the console stays silent. */
const PAGES: readonly HostilePage[] = [
  [
    'a strict content security policy and trusted types',
    MENTION,
    {
      headers: {
        'content-security-policy': "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    },
  ],
  [
    'a style sheet that unsets everything',
    MENTION,
    { head: '<style>* { all: unset !important } article, p { display: block !important }</style>' },
  ],
  [
    'a form that takes the names of the document',
    `${MENTION}<form name="body"></form><form name="documentElement"></form><img name="createTreeWalker"><img name="caretPositionFromPoint"><img name="hidden"><img name="addEventListener"><img name="createRange"><img name="getSelection"><img name="activeElement"><img name="defaultView"><i id="chrome"></i><i id="CSS"></i>`,
  ],
  [
    'form fields that take the names of their form',
    `${MENTION}<form><input name="parentNode"><input name="localName"><input name="nodeType"><input name="shadowRoot">Huawei</form>`,
  ],
  [
    'patched prototypes',
    `${MENTION}<script>Node.prototype.contains = () => { throw new Error('contains') }; Document.prototype.createTreeWalker = null; Array.prototype.flatMap = null; Range.prototype.getClientRects = () => []; window.Highlight = null;</script>`,
  ],
  [
    'frozen globals',
    `${MENTION}<script>Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(window.CSS); Object.freeze(Document.prototype);</script>`,
  ],
  ['a page that clears the highlights all the time', `${MENTION}<script>setInterval(() => CSS.highlights.clear(), 5)</script>`],
  [
    'a page that fills the highlights under our names',
    `${MENTION}<script>CSS.highlights.set('konteks-first', new Highlight()); CSS.highlights.set('konteks-repeat', new Highlight());</script>`,
    { head: '<style>::highlight(konteks-first) { color: red }</style>' },
  ],
  ...(['all', 'none'] as const).flatMap((select): HostilePage[] => [
    [`a word of user-select ${select}`, MENTION.replace('id="m"', `id="m" style="user-select: ${select}"`)],
    [`a paragraph of user-select ${select}`, MENTION.replace('<p>', `<p style="user-select: ${select}">`)],
    [`a body of user-select ${select}`, MENTION, { head: `<style>body { user-select: ${select} }</style>` }],
  ]),
  ['a page that asks for the selection all the time', `${MENTION}<script>setInterval(() => String(getSelection()), 5)</script>`],
  [
    'malformed UTF-16',
    `${MENTION}<p id="bad"></p><script>document.getElementById('bad').textContent = 'a\\uD800 Huawei\\uDC00 \\uDFFF\\uD83D b'</script>`,
  ],
];

/** Each story in both browsers. */
export function tellHostileStories(test: StoryTest): void {
  for (const [what, body, { head, headers } = {}] of PAGES)
    test(`on ${what} the mention is found and its card opens`, async ({ story, site }) => {
      await story.goto(site.page(`/hostile-${what.replace(/\W+/g, '-')}`, pageOf(body, head), headers));
      expect(linesOf((await story.placed()).mentions)).toContain('Nvidia → nvidia');
      await expectCard(story);
      expect(story.errors()).toEqual([]);
    });

  test('events that a page makes up open no card, before its first and after; a real move at the same point does', async ({
    story,
    site,
  }) => {
    await story.goto(site.page('/synthetic', pageOf(MENTION)));
    await story.placed();
    await makeUpEvents(story);
    expect(await story.cardTitle()).toBeNull();
    await expectCard(story); // and its script is there from now on
    await story.moveTo(20, 20);
    await expect.poll(story.cardTitle).toBeNull();
    await makeUpEvents(story);
    expect(await story.cardTitle()).toBeNull();
    await expectCard(story);
    expect(story.errors()).toEqual([]);
  });

  test('a page that removes our host loses nothing but the card, and the next card opens', async ({ story, site }) => {
    await story.goto(site.page('/removes', pageOf(MENTION)));
    await story.placed();
    await expectCard(story);
    await story.inPage(() => document.querySelector('konteks-card')?.remove());
    await story.moveTo(20, 20);
    await new Promise((rest) => setTimeout(rest, 800));
    await expectCard(story);
    expect(story.errors()).toEqual([]);
  });

  test('a page’s selection is its own while a card is open', async ({ story, site }) => {
    await story.goto(site.page('/selection', pageOf(MENTION)));
    await story.placed();
    await story.inPage(() => getSelection()?.selectAllChildren(document.querySelector('article p') ?? document.body));
    const before = await story.inPage(() => String(getSelection()));
    await expectCard(story);
    expect(await story.inPage(() => String(getSelection()))).toBe(before);
    await story.inPage(() => getSelection()?.selectAllChildren(document.body));
    expect(await story.inPage(() => String(getSelection()).includes('Sumber'))).toBe(false);
  });

  test('100,000 text nodes in one parent, a depth of 5,000 and a word of 5 MB do no harm', async ({ story, site }) => {
    const script = `<script>
      const many = document.getElementById('many');
      for (let i = 0; i < 100000; i += 1) many.append('kata ');
      let deep = document.getElementById('deep');
      for (let i = 0; i < 5000; i += 1) deep = deep.appendChild(document.createElement('div')); // shown, they crash Chromium by themselves
      deep.append('DeepSeek');
      document.getElementById('word').append('x'.repeat(5000000));
    </script>`;
    await story.goto(
      site.page(
        '/huge',
        pageOf(
          `${MENTION}<p id="many"></p><div id="deep" style="display:none"></div><p id="word" style="overflow:hidden;height:1em"></p><p>Huawei.</p>${script}`,
        ),
      ),
    );
    await expect
      .poll(async () => linesOf((await story.report())?.mentions ?? []), { timeout: 30_000 })
      .toEqual(['Nvidia → nvidia', 'Huawei → huawei']);
    await expectCard(story);
    expect(story.errors()).toEqual([]);
  });

  test('a page whose body goes is followed without it, and when another comes', async ({ story, site }) => {
    await story.goto(site.page('/no-body', pageOf(MENTION)));
    await story.placed();
    await story.inPage(() => document.body.remove());
    await expect.poll(async () => linesOf((await story.report())?.mentions ?? [])).toEqual([]);
    await story.inPage(() => {
      const body = document.createElement('body');
      const mention = Object.assign(document.createElement('b'), { id: 'm', textContent: 'Nvidia' });
      body.append(mention, ' ada lagi di tubuh halaman yang baru ini.');
      document.documentElement.append(body);
    });
    await expect.poll(async () => linesOf((await story.report())?.mentions ?? [])).toEqual(['Nvidia → nvidia']);
    await expectCard(story);
    expect(story.errors()).toEqual([]);
  });

  test('a document of frames alone, with nothing in them, has no body of its own and gets nothing, and no error', async ({
    story,
    site,
  }) => {
    await story.goto(
      site.page('/frames', '<!doctype html><frameset cols="*"><frame src="about:blank"><noframes>Nvidia</noframes></frameset>'),
    );
    await new Promise((rest) => setTimeout(rest, 1000));
    expect(linesOf((await story.report())?.mentions ?? [])).toEqual([]);
    expect(story.errors()).toEqual([]);
  });

  test('a page of HTML that is written as XML is read, its line breaks too, and its card opens', async ({ story, site }) => {
    const page = pageOf(`${MENTION}<p>Huawei<br/>TSMC<br/><br/>AI<hr/>Action Plan</p>`)
      .replace('<!doctype html><html', '<html xmlns="http://www.w3.org/1999/xhtml"')
      .replace('utf-8">', 'utf-8"/>');
    await story.goto(site.page('/page.xhtml', page, { 'content-type': 'application/xhtml+xml' }));
    const { mentions } = await story.placed();
    expect(mentions.map(({ surface }) => surface)).toEqual(['Nvidia', 'Huawei', 'TSMC', 'AI']);
    await expectCard(story);
    expect(story.errors()).toEqual([]);
  });

  test('a document without HTML gets nothing, and no error', async ({ story, site }) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Nvidia dan Huawei dalam gambar</text></svg>';
    await story.goto(site.page('/picture.svg', svg, { 'content-type': 'image/svg+xml' }));
    await new Promise((rest) => setTimeout(rest, 1000));
    expect(await story.report()).toBeNull();
    await story.goto(site.page('/feed.xml', '<feed><title>Nvidia</title></feed>', { 'content-type': 'text/xml' }));
    await new Promise((rest) => setTimeout(rest, 1000));
    expect(await story.report()).toBeNull();
    expect(story.errors()).toEqual([]);
  });
}
