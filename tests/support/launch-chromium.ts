import { chromium } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';

import { findBrowser } from './browsers.ts';

type LaunchOptions = {
  readonly profile?: string;
  readonly proxy?: string;
  readonly bfcache?: boolean;
  readonly env?: Record<string, string>;
  readonly hosts?: readonly string[];
  readonly touch?: boolean;
};

/**
 * A Chromium that takes extensions, in Indonesian; `profile` is a folder to keep, `proxy` what every request but loopback goes through. With
 * `bfcache`, pages that are left are kept alive for “back”: so it is for readers, and not for Playwright. `hosts` are names for this machine; with
 * `touch` its screen is touched.
 */
export function launchChromium({
  profile = '',
  proxy,
  bfcache = false,
  env,
  hosts = [],
  touch = false,
}: LaunchOptions = {}): Promise<BrowserContext> {
  const executablePath = findBrowser('chromium');
  return chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? { channel: 'chromium' } : { executablePath }),
    ...(proxy !== undefined && { proxy: { server: proxy, bypass: '127.0.0.1' } }),
    ...(env !== undefined && { env }),
    headless: true,
    locale: 'id-ID',
    viewport: { width: 1100, height: 800 },
    args: [
      '--enable-unsafe-extension-debugging',
      '--lang=id',
      '--disable-quic',
      // No mouse, but fingers: what media queries are told, which no command of the driver can.
      ...(touch ? ['--blink-settings=primaryPointerType=2,availablePointerTypes=2,primaryHoverType=1,availableHoverTypes=1'] : []),
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
    ],
    ignoreDefaultArgs: ['--disable-extensions', ...(bfcache ? ['--disable-back-forward-cache'] : [])],
  });
}
