import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { DOWNLOADS, installedBrowsers } from '../support/browsers.ts';
import type { BrowserName } from '../support/browsers.ts';
import { runTool } from './tool.ts';

/** A download that has not come by then is not coming: many networks swallow such requests without a word. */
const DOWNLOAD_LIMIT_MS = 120_000;
/** A browser that has not told its version by then does not start: such as the stub that stands for a snap package in a container. */
const VERSION_LIMIT_MS = 20_000;
/** The oldest that Konteks runs in (see wxt.config.ts). */
const OLDEST: Record<BrowserName, number> = { chromium: 140, firefox: 153 };

/** One way to get a browser; `take` gives the executables that it leads to, none where the way is closed. `what` is told before it is tried. */
export type Way = { readonly what?: string; readonly take: () => string[] | Promise<string[]> };

/** The executable of a browser that Konteks runs in, got by the first way that works. Throws with the command to run by hand. */
export async function ensureBrowser(
  name: BrowserName,
  {
    ways = waysTo(name),
    objection = objectionTo,
  }: { ways?: readonly Way[]; objection?: (name: BrowserName, place: string) => string | undefined } = {},
): Promise<string> {
  const told = new Set<string>();
  for (const { what, take } of ways) {
    if (what !== undefined) console.error(`konteks: ${what}`);
    for (const place of await take()) {
      const problem = objection(name, place); // asked again after each way: an update keeps the place
      if (problem === undefined) return place;
      if (!told.has(place)) console.error(`konteks: ${place} ${problem}`);
      told.add(place);
    }
  }
  throw new Error(`No ${name} was found that Konteks runs in, and none could be fetched. Install it, then try again:\n  ${byHand(name)}`);
}

/** The order of the ways: what is there; a download that leaves the system alone; the system's packages, where we may. */
function waysTo(name: BrowserName): Way[] {
  return [
    { take: () => installedBrowsers(name) },
    ...(name === 'chromium' ? [{ take: playwrightChromium }] : []),
    { what: `downloading ${name} (at most ${DOWNLOAD_LIMIT_MS / 1000} s)`, take: name === 'chromium' ? downloadChromium : downloadFirefox },
    { what: `${name} could not be downloaded; asking the system's package manager`, take: () => installPackage(name) },
  ];
}

/** What speaks against this executable, as a verb phrase. */
function objectionTo(name: BrowserName, place: string): string | undefined {
  if (process.platform === 'win32') return undefined; // there browsers open a window instead of telling their version
  const { stdout, error } = spawnSync(place, ['--version'], { encoding: 'utf8', timeout: VERSION_LIMIT_MS, killSignal: 'SIGKILL' });
  const version = /(\d+)\.\d/.exec(stdout ?? '')?.[1];
  if (version === undefined) return `does not start${error ? ` (${error.message})` : ''}`;
  return Number(version) < OLDEST[name] ? `is version ${version}: Konteks needs ${OLDEST[name]}` : undefined;
}

/** Playwright's own Chromium, where it was ever downloaded. */
async function playwrightChromium(): Promise<string[]> {
  const { chromium } = await import('playwright');
  return keep('chromium', chromium.executablePath());
}

async function downloadChromium(): Promise<string[]> {
  runTool('playwright', { words: ['install', '--no-shell', 'chromium'], limit: DOWNLOAD_LIMIT_MS });
  return playwrightChromium();
}

function downloadFirefox(): string[] {
  const words = ['install', 'firefox@stable', '--path', DOWNLOADS];
  const printed = runTool('@puppeteer/browsers', { words, limit: DOWNLOAD_LIMIT_MS });
  // It closes with "firefox@<build> <path>".
  return keep('firefox', /^firefox@\S+ (.+)$/m.exec(printed)?.[1]);
}

/** Notes a download's place, so that it is found the next time. */
function keep(name: BrowserName, place: string | undefined): string[] {
  if (place === undefined || !existsSync(place)) return [];
  mkdirSync(DOWNLOADS, { recursive: true });
  writeFileSync(path.join(DOWNLOADS, `${name}.path`), place);
  return [place];
}

type Manager = { readonly program: string; readonly steps: readonly string[][]; readonly packages: Record<BrowserName, string> };

const MANAGERS: readonly Manager[] = [
  {
    program: 'apt-get',
    steps: [['update'], ['install', '-y']],
    packages: { chromium: 'chromium', firefox: 'firefox-esr' },
  },
  { program: 'dnf', steps: [['install', '-y']], packages: { chromium: 'chromium', firefox: 'firefox' } },
  { program: 'pacman', steps: [['-Sy', '--noconfirm']], packages: { chromium: 'chromium', firefox: 'firefox' } },
];

function systemManager(): Manager | undefined {
  return MANAGERS.find(({ program }) => existsSync(`/usr/bin/${program}`));
}

/** Installs it as root, or with a sudo that asks for no password: a test must not stop to ask for one. */
function installPackage(name: BrowserName): string[] {
  const manager = systemManager();
  if (!manager) return [];
  const before = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  manager.steps.forEach((step, i) => {
    const last = i === manager.steps.length - 1;
    const [program = '', ...words] = [...before, manager.program, ...step, ...(last ? [manager.packages[name]] : [])];
    spawnSync(program, words, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  });
  return installedBrowsers(name);
}

function byHand(name: BrowserName): string {
  const manager = systemManager();
  if (manager) return `sudo ${manager.program} ${manager.steps.at(-1)?.join(' ')} ${manager.packages[name]}`;
  return name === 'chromium'
    ? 'npx playwright install chromium'
    : `npx @puppeteer/browsers install firefox@stable   (then set FIREFOX_PATH to its executable)`;
}
