import { Extension, test } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import { tellOfFiles } from './stories/files.ts';

type Developer = {
  developerPrivate: {
    updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void>;
    updateExtensionConfiguration: (change: { extensionId: string; fileAccess: boolean }) => Promise<void>;
  };
};

for (const mayRead of [true, false])
  test(`where the reader ${mayRead ? 'lets' : 'does not let'} us read local files the popup says what it is with them`, async () => {
    const context = await launchChromium();
    const { id } = await Extension.load(context);
    const settings = await context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(
      async (change) => {
        const { developerPrivate } = chrome as unknown as Developer;
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }); // else what is started anew is switched off
        await developerPrivate.updateExtensionConfiguration(change);
      },
      { extensionId: id, fileAccess: mayRead },
    );
    await settings.waitForTimeout(1500); // the browser starts the extension anew
    const extension = await Extension.open(context, id);
    const page = await context.newPage();
    const open = async (url: string): Promise<void> => void (await page.goto(url));
    await tellOfFiles({ inside: extension, open, click: () => extension.clickToolbarButton(page) }, mayRead);
    await context.close();
  });
