import type { BrowserContext, Page } from '@playwright/test';

type Developer = {
  developerPrivate: {
    updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void>;
    getExtensionInfo: (id: string) => Promise<{ runtimeErrors: ReadonlyArray<{ message: string; source: string }> }>;
    deleteExtensionErrors: (which: { extensionId: string }) => Promise<void>;
  };
};

/** The browser’s own list of an extension’s errors: of its worker, of its pages, of what it runs in web pages. */
export class ToldErrors {
  readonly #page: Page;
  private constructor(page: Page) {
    this.#page = page;
  }

  /** Lists are kept from here on. */
  static async of(context: BrowserContext): Promise<ToldErrors> {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(() => (chrome as unknown as Developer).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
    return new ToldErrors(page);
  }

  /** What was told since it was asked last, but for questions of a worker that the driver killed meanwhile: to those the browser answers so. */
  take(id: string): Promise<string[]> {
    return this.#page.evaluate(async (extensionId) => {
      const { developerPrivate } = chrome as unknown as Developer;
      const { runtimeErrors } = await developerPrivate.getExtensionInfo(extensionId);
      await developerPrivate.deleteExtensionErrors({ extensionId });
      return runtimeErrors.filter(({ message }) => !message.endsWith('Error: No SW')).map(({ source, message }) => `${source}: ${message}`);
    }, id);
  }
}
