import fc from 'fast-check';

import { isFault, sequences } from '../faults/actions.ts';
import type { Action } from '../faults/actions.ts';
import { shorten } from '../faults/shorten.ts';
import { ToldErrors } from '../faults/told-errors.ts';
import { Updatable } from '../faults/updatable.ts';
import type { Browser } from '../faults/world.ts';
import { World } from '../faults/world.ts';
import { test } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import type { Site } from '../support/site.ts';

/*
 * Sequences of what readers do and of what goes wrong, at random from a seed; after each step all must be as a plain model has it. One that
 * fails is shortened, and printed with its seed: `npm run test:faults -- --seed N` plays it again.
 */

const FIRST_SEED = Number(process.env.KONTEKS_SEED ?? 1);
const SEQUENCES = Number(process.env.KONTEKS_SEQUENCES ?? 5);
/** Shortening a sequence ends here. */
const SHORTENING_MS = 180_000;

/** So many sequences are played in one browser: each start of one takes as long as some actions. */
const SEQUENCES_OF_A_BROWSER = 20;

let open: { readonly browser: Browser; left: number } | undefined;

async function browserOn(site: Site): Promise<Browser> {
  if (open?.left === 0) await closeBrowser();
  if (open === undefined) {
    const context = await launchChromium({ bfcache: true });
    const browser = { context, site, updatable: new Updatable(context), told: await ToldErrors.of(context) };
    open = { browser, left: SEQUENCES_OF_A_BROWSER };
  }
  open.left -= 1;
  return open.browser;
}

async function closeBrowser(): Promise<void> {
  await open?.browser.context.close();
  open?.browser.updatable.remove();
  open = undefined;
}

const survived = { sequences: 0, actions: 0, faults: 0 };

/** What broke, and after how many actions; undefined where nothing did. */
async function play(browser: Browser, actions: readonly Action[]): Promise<{ error: unknown; played: number } | undefined> {
  const world = await World.begin(browser);
  let played = 0;
  try {
    for (const action of actions) {
      played += 1;
      await world.play(action);
    }
    await world.end();
    return undefined;
  } catch (error) {
    return { error, played };
  } finally {
    await world.leave();
  }
}

/** Why a sequence fails, with the shortest of it that does. */
async function tell(browser: Browser, seed: number, actions: readonly Action[], error: unknown): Promise<Error> {
  const end = Date.now() + SHORTENING_MS;
  const fails = async (fewer: readonly Action[]): Promise<boolean> => (await play(browser, fewer)) !== undefined;
  const left = await shorten(actions, fails, () => Date.now() > end);
  const lines = left.map((action) => JSON.stringify(action)).join('\n  ');
  return new Error(`sequence ${seed} fails, shortened to:\n  ${lines}\n${error instanceof Error ? error.message : String(error)}`);
}

for (let i = 0; i < SEQUENCES; i += 1) {
  const seed = FIRST_SEED + i;
  test(`whatever a reader does and whatever goes wrong, all is as it must be: sequence ${seed}`, async ({ site }) => {
    test.setTimeout(SHORTENING_MS + 120_000);
    const browser = await browserOn(site);
    const actions = fc.sample(sequences, { seed, numRuns: 1 })[0] ?? [];
    const failure = await play(browser, actions);
    if (failure !== undefined) throw await tell(browser, seed, actions.slice(0, failure.played), failure.error);
    survived.sequences += 1;
    survived.actions += actions.length;
    survived.faults += actions.filter(isFault).length;
  });
}

test.afterAll(async () => {
  await closeBrowser();
  console.log(`note: ${survived.sequences} sequences, ${survived.actions} actions, ${survived.faults} faults survived`);
});
