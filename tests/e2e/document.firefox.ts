import { annotateText, bundledGlossary } from '../../glossary/build/annotate.ts';
import { articlePage, NEWS } from '../support/articles.ts';
import { expect, test } from '../support/firefox.ts';
import { hasSharedTexts, noteAbsence, sharedText } from '../support/measuring-texts.ts';
import { linesOf } from '../support/placed.ts';

const glossary = bundledGlossary();

if (hasSharedTexts) {
  const text = sharedText('glossary/document.txt');
  const all = annotateText(glossary, text).mentions;

  test('the document as an article page: its mentions without the ordinary words', async ({ tab, site, extension }) => {
    await tab.goto(site.page('/document', articlePage(text)));
    const { mentions } = await extension.placed(tab);
    expect(linesOf(mentions)).toEqual(linesOf(all.filter(({ entry }) => glossary.traits(entry)?.tier !== 3)));
  });

  test('with ordinary words on, all 83', async ({ tab, site, extension }) => {
    await extension.setOrdinaryWords(true);
    await tab.goto(site.page('/document-all', articlePage(text)));
    const { mentions } = await extension.placed(tab);
    await extension.setOrdinaryWords(false);
    expect(all).toHaveLength(83);
    expect(linesOf(mentions)).toEqual(linesOf(all));
  });
} else {
  test('without the document its page cannot be checked, which is said', () => {
    noteAbsence('the document as an article page');
    expect(hasSharedTexts).toBe(false);
  });
}

test('the badge shows the number of entries found', async ({ tab, site, extension }) => {
  await tab.goto(site.page('/badge', NEWS));
  const { mentions } = await extension.placed(tab);
  await expect.poll(() => extension.badge(tab)).toBe(String(new Set(mentions.map(({ entry }) => entry)).size));
});

test('a large frame is annotated too, and the badge adds up', async ({ tab, site, extension }) => {
  const inner = site.page(
    '/inner',
    '<!doctype html><meta charset="utf-8"><p>DeepSeek dan Huawei disebut di dalam bingkai ini, dan tidak di halaman luarnya sama sekali.</p>',
  );
  await tab.goto(site.page('/outer', NEWS.replace('<body>', `<body><iframe src="${inner}" width="600" height="400"></iframe>`)));
  const { mentions } = await extension.placed(tab);
  await expect.poll(() => extension.badge(tab)).toBe(String(new Set(mentions.map(({ entry }) => entry)).size + 2));
});

test('scripts of the page see no change of ours', async ({ tab, site, extension }) => {
  const watching =
    '<script>window.changes = 0; new MutationObserver((all) => (window.changes += all.length)).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });</script>';
  await tab.goto(site.page('/watched', NEWS + watching));
  await tab.evaluate(() => ((window as unknown as { changes: number }).changes = 0));
  await extension.placed(tab);
  expect(await tab.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(0);
});
