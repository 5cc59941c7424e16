import { SAMPLE } from '../support/articles.ts';
import { CountingProxy } from '../support/counting-proxy.ts';
import { expect, Extension, launchFirefox, test } from '../support/firefox.ts';

/** What Firefox itself asks for at its start, with any extension or none. */
const FIREFOXES_OWN = /(^|\.)(mozilla\.(com|org|net)|firefox\.com)(:\d+)?$/;

test('over a mixed session no request is made but the pages’ own', async ({ site }) => {
  const proxy = await CountingProxy.start();
  const browser = await launchFirefox({ proxyPort: proxy.port });
  const extension = await Extension.load(browser);
  const page = await browser.newPage();
  await page.goto(site.page('/quiet', SAMPLE));
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await popup.type('.search', 'kesenjangan');
  await popup.waitForSelector('[role=option]');
  await popup.$eval('[role=option]', (button) => (button as HTMLElement).click());
  await popup.waitForSelector('.card');
  await popup.$eval('[role=switch], .quiet', (control) => (control as HTMLElement).click());
  expect(proxy.hosts.filter((host) => !FIREFOXES_OWN.test(host))).toEqual([]);
  // The proxy does see what is asked for.
  await page.goto('http://somewhere.example/').catch(() => undefined);
  expect(proxy.hosts).toContain('somewhere.example');
  await browser.close();
  proxy.stop();
});
