import { givePermissions } from '../support/firefox-window.ts';
import { Extension, ID, launchFirefox, test as base } from '../support/firefox.ts';
import type { PrivateBrowser } from './stories/private.ts';
import { hideInPrivate, PRIVATE_NEWS, switchOffInPrivate, switchOnInPrivate } from './stories/private.ts';
import { switchInAllWindows } from './stories/windows.ts';

/** Much longer than the tests' Firefox lets an event page idle: just as it falls asleep, it hears nothing. */
const SLEEP_MS = 3000;

const test = base.extend<{ letIn: PrivateBrowser }>({
  letIn: async ({}, use) => {
    const firefox = await launchFirefox();
    await givePermissions(firefox, ID, { permissions: ['internal:privateBrowsingAllowed'] });
    const extension = await Extension.load(firefox);
    await use({ inside: extension, endBackground: () => new Promise((rest) => setTimeout(rest, SLEEP_MS)) });
    await firefox.close();
  },
});

test('what is said of a site in a private window holds there alone, and is written nowhere (that the browser’s end forgets it is seen in Chromium: here no end leaves the add-on)', async ({
  letIn,
  site,
}) => {
  await switchOffInPrivate(letIn, site.page('/private', PRIVATE_NEWS));
});

test('a site that is off can be on in private windows alone, after a reload too', async ({ letIn, site }) => {
  await switchOnInPrivate(letIn, site.page('/private-on', PRIVATE_NEWS));
});

test('an entry that is hidden in a private window is hidden in private windows alone, and that is written nowhere', async ({
  letIn,
  site,
}) => {
  await hideInPrivate(letIn, site.page('/private-hides', PRIVATE_NEWS));
});

test('one switch holds at once in all windows, a private one too', async ({ letIn, site }) => {
  for (let i = 0; i < 4; i += 1) site.page(`/windows?${i}`, PRIVATE_NEWS);
  await switchInAllWindows(letIn, site.page('/windows', PRIVATE_NEWS));
});
