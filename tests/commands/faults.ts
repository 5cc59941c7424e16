import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

import { ensureBrowser } from './install-browser.ts';
import { ROOT, toolScript } from './tool.ts';

const USAGE = `usage: npm run test:faults [-- --seed N] [--long]
Plays what readers do and what goes wrong, at random from seeds N, N + 1, … (1), against the built extension in Chromium: a few sequences, or 200
with --long. One that fails is shortened and printed with its seed.`;
const MANY = 200;

function run(tool: string, words: readonly string[], env: Readonly<Record<string, string>>): number {
  return (
    spawnSync(process.execPath, [toolScript(tool), ...words], { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' }).status ?? 1
  );
}

async function main(): Promise<number> {
  const { seed, long, help } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, long: { type: 'boolean' }, help: { type: 'boolean' } },
  }).values;
  if (help === true || !/^\d+$/.test(seed)) {
    console.log(USAGE);
    return help === true ? 0 : 2;
  }
  const built = run('wxt', ['build', '--mode', 'test'], {});
  if (built !== 0) return built;
  return run('@playwright/test', ['test', 'faults.chromium', '-c', 'tests/playwright.config.ts', '--project=chromium'], {
    CHROMIUM_PATH: await ensureBrowser('chromium'),
    KONTEKS_SEED: seed,
    ...(long === true && { KONTEKS_SEQUENCES: String(MANY) }),
  });
}

process.exitCode = await main();
