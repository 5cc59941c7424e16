import { expectedIn, NEWS, SAMPLE } from '../support/articles.ts';
import { expect, test } from '../support/firefox.ts';
import { linesOf } from '../support/placed.ts';

test('the sample: what is placed is what the command line finds in the same text', async ({ tab, site, extension }) => {
  await tab.goto(site.page('/sample', SAMPLE));
  const { mentions, blocks } = await extension.placed(tab);
  expect(linesOf(mentions)).toEqual(expectedIn(blocks));
  expect(new Set(mentions.map(({ entry }) => entry)).size).toBeGreaterThan(20);
});

test('the mentions are painted as highlights, and the page’s own DOM stays as it was', async ({ tab, site, extension }) => {
  await tab.goto(site.page('/dom', NEWS));
  const before = await tab.evaluate(() => document.documentElement.outerHTML);
  await extension.placed(tab);
  await expect.poll(() => tab.evaluate(() => CSS.highlights.get('konteks-first')?.size ?? 0)).toBeGreaterThan(5);
  expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('hovering opens a bilingual card, Escape closes it', async ({ tab, story, site, extension }) => {
  await tab.goto(site.page('/hover', NEWS));
  await extension.placed(tab);
  const point = await tab.evaluate(() => {
    const text = document.querySelector('p')?.firstChild as Text;
    const range = new Range();
    range.setStart(text, text.data.indexOf('WAIC'));
    range.setEnd(text, text.data.indexOf('WAIC') + 4);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await story.moveTo(point.x, point.y);
  await expect.poll(() => tab.$eval('konteks-card >>> h2', (heading) => heading.textContent).catch(() => '')).toContain('WAIC');
  expect(await tab.$eval('konteks-card >>> .other-headword', (heading) => heading.textContent)).toContain('WAIC');
  await tab.keyboard.press('Escape');
  await expect.poll(() => tab.$('konteks-card').then(Boolean)).toBe(false);
});

test('the switch clears every highlight at once in two tabs, and brings them back', async ({ tab, site, extension, firefox }) => {
  const other = await firefox.newPage();
  await tab.goto(site.page('/one', NEWS));
  await other.goto(site.page('/two', NEWS));
  await extension.placed(other);
  await extension.placed(tab);
  const popup = await extension.openPopup(tab);
  await popup.waitForSelector('[role=switch]');
  await popup.$eval('[role=switch]', (input) => (input as HTMLInputElement).click());
  for (const page of [tab, other]) await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 10_000 }).toBe(0);
  await popup.$eval('[role=switch]', (input) => (input as HTMLInputElement).click());
  await extension.placed(tab);
  await extension.placed(other);
  await popup.close();
  await other.close();
});

const SEARCHES = [
  ['WIAC', '(WAIC)'],
  ['tatake lola', 'Tata kelola AI'],
] as const;
for (const [typed, headword] of SEARCHES) {
  test(`search forgives typing errors: “${typed}” finds ${headword}, and the result opens its card`, async ({ tab, site, extension }) => {
    await tab.goto(site.page('/search', NEWS));
    const popup = await extension.openPopup(tab);
    await popup.type('.search', typed);
    await expect.poll(() => popup.$eval('[role=option]', (option) => option.textContent).catch(() => '')).toContain(headword);
    await popup.$eval('[role=option]', (option) => (option as HTMLElement).click());
    await popup.waitForSelector('.other-headword');
    expect(await popup.$eval('.card .glance', (glance) => glance.textContent)).toContain(headword);
    await popup.close();
  });
}

test('the event page may sleep: the switched-off site stays off, and on again it is annotated', async ({ tab, site, extension }) => {
  await tab.goto(site.page('/sleep', NEWS));
  await extension.placed(tab);
  const popup = await extension.openPopup(tab);
  await popup.waitForSelector('[role=switch]');
  await popup.$eval('[role=switch]', (input) => (input as HTMLInputElement).click());
  await expect.poll(() => tab.evaluate(() => CSS.highlights.size), { timeout: 10_000 }).toBe(0);
  await new Promise((rest) => setTimeout(rest, 3000));
  await tab.reload();
  await new Promise((rest) => setTimeout(rest, 1500));
  expect(await extension.report(tab)).toBeNull();
  await popup.$eval('[role=switch]', (input) => (input as HTMLInputElement).click());
  await extension.placed(tab);
  await popup.close();
});

test('a rule for another site leaves open pages as they look', async ({ tab, site, extension, firefox }) => {
  await tab.goto(site.page('/other-rule', NEWS));
  await extension.placed(tab);
  const popup = await extension.openPopup(tab);
  const other = await firefox.newPage();
  await other.goto(site.page('/other-site', NEWS).replace('127.0.0.1', 'localhost'));
  const ruleOfOther = (on: boolean) =>
    popup.evaluate(async (wanted) => {
      const found = (await chrome.tabs.query({})).find(({ url }) => url?.includes('/other-site'));
      await chrome.runtime.sendMessage({ type: 'setSiteRule', body: { tabId: found?.id, scope: 'domain', on: wanted } });
    }, on);
  const look = () => tab.evaluate(() => getComputedStyle(document.body, '::highlight(konteks-first)').textDecorationLine);
  expect(await look()).toBe('underline');
  await ruleOfOther(false);
  expect(await look()).toBe('underline');
  await ruleOfOther(true);
  expect(await look()).toBe('underline');
  await popup.close();
  await other.close();
});

test('the popup lists what the page mentions, opens its card, and shows it on the page', async ({ tab, site, extension }) => {
  await tab.goto(site.page('/show', NEWS));
  await extension.placed(tab);
  const popup = await extension.openPopup(tab);
  await popup.waitForSelector('.entries button');
  await popup.$$eval('.entries button', (buttons) =>
    (buttons.find(({ textContent }) => textContent.includes('AI Action Plan')) as HTMLElement).click(),
  );
  await popup.waitForSelector('.show-on-page');
  await popup.$eval('.show-on-page', (button) => (button as HTMLElement).click());
  // While the popup's tab closes itself the driver may find no tab to bring forward.
  await expect
    .poll(() =>
      tab.bringToFront().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  await expect.poll(() => tab.$eval('konteks-card >>> h2', (heading) => heading.textContent).catch(() => '')).toContain('Action Plan');
});
