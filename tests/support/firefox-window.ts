import type { Browser } from 'puppeteer-core';

/** The driver's line to the browser, which also reaches the browser's own window. */
type Connection = {
  send(method: 'browsingContext.getTree', told: object): Promise<{ result: { contexts: ReadonlyArray<{ context: string }> } }>;
  send(method: 'script.evaluate', told: object): Promise<{ result: Evaluated }>;
};
type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** Runs in the browser's own window, where the browser's own modules are: what no page and no extension may do. */
export async function inBrowserWindow<T, A>(browser: Browser, work: (told: A) => T | Promise<T>, told: A): Promise<T> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const expression = `(async () => JSON.stringify({ value: await (${String(work)})(${JSON.stringify(told)}) }))()`;
  const target = { context: tree.contexts[0]?.context };
  const { result } = await connection.send('script.evaluate', { target, awaitPromise: true, expression });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return (JSON.parse(result.result.value) as { value: T }).value;
}

type Permissions = { readonly permissions: readonly string[]; readonly origins: readonly string[] };
type Extensions = typeof globalThis & {
  WebExtensionPolicy: { getByID(id: string): { extension: object } | null };
  ChromeUtils: {
    importESModule(address: string): { ExtensionPermissions: { add(id: string, given: Permissions, extension?: object): Promise<void> } };
  };
};

/** Gives an add-on permissions as the browser's own settings do; also before it is installed. */
export function givePermissions(browser: Browser, id: string, given: Partial<Permissions>): Promise<void> {
  return inBrowserWindow(
    browser,
    async ([addOn, permissions]) => {
      const world = globalThis as Extensions;
      const { ExtensionPermissions } = world.ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add(addOn, permissions, world.WebExtensionPolicy.getByID(addOn)?.extension);
    },
    [id, { permissions: [], origins: [], ...given }] as const,
  );
}

type Toolbar = typeof globalThis & {
  WebExtensionPolicy: { getByID(id: string): { extension: object } | null };
  ChromeUtils: {
    importESModule(address: string): {
      ExtensionParent: {
        apiManager: { global: { browserActionFor(extension?: object): { triggerAction(window: Window): Promise<void> } } };
      };
    };
  };
};

/** Clicks an add-on's button in the toolbar over the tab in front. */
export function clickToolbarButton(browser: Browser, id: string): Promise<void> {
  return inBrowserWindow(
    browser,
    async (addOn) => {
      const world = globalThis as Toolbar;
      const { ExtensionParent } = world.ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      await ExtensionParent.apiManager.global.browserActionFor(world.WebExtensionPolicy.getByID(addOn)?.extension).triggerAction(window);
    },
    id,
  );
}

type Buttons = typeof globalThis & {
  WebExtensionPolicy: { getByID(id: string): { extension: object } | null };
  ChromeUtils: {
    importESModule(address: string): {
      ExtensionParent: {
        apiManager: {
          global: {
            browserActionFor(extension?: object): { action: { getContextData(tab: object): { icon: Readonly<Record<string, string>> } } };
            tabTracker: { getTab(id: number): object };
          };
        };
      };
    };
  };
};

/** The small icon of an add-on's button in the toolbar over a tab: the name of its file. */
export function iconOverTab(browser: Browser, id: string, tabId: number): Promise<string> {
  return inBrowserWindow(
    browser,
    ([addOn, tab]) => {
      const world = globalThis as Buttons;
      const { ExtensionParent } = world.ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { global } = ExtensionParent.apiManager;
      const { action } = global.browserActionFor(world.WebExtensionPolicy.getByID(addOn)?.extension);
      const { icon } = action.getContextData(global.tabTracker.getTab(tab));
      return /([\w-]+)\.png$/.exec(icon[16] ?? '')?.[1] ?? JSON.stringify(icon);
    },
    [id, tabId] as const,
  );
}
