import { openBrowser } from '../bench/pages/extension.ts';
import { watchedPackage } from '../bench/pages/packages.ts';
import { cpuOf, record } from '../bench/pages/trace.ts';
import { expect, PACKAGE, test } from '../support/chromium.ts';
import { addAndRemove } from '../support/add-and-remove.ts';
import { tellChangingStories } from './stories/changing.ts';
import { pageOf } from './stories/reading.ts';

tellChangingStories(test);

const SECONDS = 4;

/** 400 paragraphs, of which ten are written anew every ten milliseconds, as long as `live` is set: a thousand a second. */
const RESTLESS = `<section></section><p id="last"></p><script>
  const section = document.querySelector('section');
  const said = ' dari pasar, yang naik dan turun sepanjang hari menurut kabar yang datang dari mana saja.'.repeat(4);
  for (let n = 0; n < 400; n += 1) section.append(Object.assign(document.createElement('p'), { textContent: 'Nvidia' + said }));
  let done = 0;
  const begun = performance.now();
  window.live = true;
  const timer = setInterval(() => {
    if (!live) {
      clearInterval(timer);
      section.replaceChildren();
      document.getElementById('last').textContent = 'Huawei menutup hari itu.';
    } else
      for (; done < performance.now() - begun; done += 1)
        section.children[(done * 7) % 400].textContent = (done % 20 === 0 ? 'TSMC ' : 'Kabar ') + done + said;
  }, 10);
</script>`;

test('a page that rewrites itself a thousand times a second gives us a fifth of its thread at most (Firefox tells of no thread’s time)', async ({
  site,
}) => {
  const { context, extensions } = await openBrowser([watchedPackage(PACKAGE, 'changing')]);
  const tab = await context.newPage();
  await tab.goto(site.page('/restless', pageOf(RESTLESS)));
  const spent = async (): Promise<number> => cpuOf((await record(tab, () => tab.waitForTimeout(SECONDS * 1000), { restMs: 0 })).window);
  const without = await spent();
  const konteks = await extensions[0]?.prepare(tab);
  await konteks?.start();
  await konteks?.read();
  const withKonteks = await spent();
  const share = (withKonteks - without) / (SECONDS * 1000);
  console.log(`note: the page takes ${Math.round(without / SECONDS)} ms of a second, Konteks ${Math.round(share * 1000)} ms more`);
  expect(without).toBeGreaterThan(0);
  expect(share).toBeLessThanOrEqual(0.2);

  await tab.evaluate(() => void Object.assign(globalThis, { live: false }));
  await expect.poll(() => extensions[0]?.mentionCount(tab), { timeout: 15_000 }).toBe(1);
  await context.close();
});

const ROUNDS = 200;
const BEFORE = 20;

test('of 200 paragraphs that were added, painted and removed nothing stays: no node, no range, no memory', async ({
  page,
  site,
  extension,
}) => {
  test.setTimeout(300_000);
  await page.goto(site.page('/removed', pageOf('<p>Nvidia.</p>')));
  await extension.placed(page);
  const session = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  };
  await page.evaluate(addAndRemove, BEFORE);
  const before = await heap();
  await page.evaluate(addAndRemove, ROUNDS);
  const after = await heap();
  console.log(`note: the page's heap is ${before} bytes after ${BEFORE} rounds, ${after} after ${ROUNDS} more`);
  const alive = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { gone: Array<WeakRef<Node>> }).gone.filter((one) => one.deref() !== undefined).length);
  await expect.poll(async () => (await heap(), alive())).toBe(0);
  expect(await page.evaluate(() => CSS.highlights.get('konteks-first')?.size)).toBe(1);
  expect(after - before).toBeLessThan(ROUNDS * 2000);
});
