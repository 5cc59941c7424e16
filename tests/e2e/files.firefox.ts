import { clickToolbarButton, givePermissions } from '../support/firefox-window.ts';
import { Extension, ID, launchFirefox, test } from '../support/firefox.ts';
import { tellOfFiles } from './stories/files.ts';

for (const mayRead of [true, false])
  test(`where the reader ${mayRead ? 'lets' : 'does not let'} us read local files the popup says what it is with them`, async () => {
    const firefox = await launchFirefox();
    if (mayRead) await givePermissions(firefox, ID, { permissions: ['internal:fileSchemeAllowed'] });
    const extension = await Extension.load(firefox);
    const page = await firefox.newPage();
    const open = async (url: string): Promise<void> => void (await page.goto(url));
    const click = async (): Promise<void> => {
      await page.bringToFront();
      await clickToolbarButton(firefox, ID);
    };
    await tellOfFiles({ inside: extension, open, click }, mayRead);
    await firefox.close();
  });
