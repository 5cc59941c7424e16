import type { Goal } from '../goals.ts';
import { isMet, printGoals } from '../goals.ts';
import { readOptions, readSizes } from '../options.ts';
import { openBench, profile, SECTIONS } from './sections.ts';

const NAMES = [...Object.keys(SECTIONS), 'profile'];

const USAGE = `usage: npm run bench -- [--pages N | --all] [--only ${NAMES.join(',')}] [--sizes 40,1000,10000,100000]
Measures what Konteks costs pages in Chromium, beside the bare walk over their text and other libraries, and judges the goals. Compare
within one run only: machines differ, and so do their moments.
  --pages N  so many of the real pages (3 unless told)
  --all      all of them, and mark.js with 1,000 forms one by one: hours
  --only     some parts of it; the profile comes by itself where a goal is missed`;

async function main(): Promise<void> {
  const values = readOptions(USAGE, {
    pages: '3',
    all: false,
    only: NAMES.join(','),
    sizes: '40,1000,10000,100000',
  });
  const wanted = values.only.split(',');
  const stray = wanted.find((name) => !NAMES.includes(name));
  if (stray !== undefined) throw new Error(`There is no part “${stray}”. The parts are: ${NAMES.join(', ')}`);
  const sizes = readSizes(values.sizes);
  const pages = values.all ? Infinity : Number(values.pages);
  const bench = await told('preparing', () => openBench(sizes, { pages, mostFormsForMark: values.all ? 1000 : 40 }));
  const goals: Goal[] = [];
  for (const [name, measure] of Object.entries(SECTIONS))
    if (wanted.includes(name)) goals.push(...(await told(name, () => measure(bench))));
  await bench.context.close();
  printGoals(goals);
  if (wanted.includes('profile') && !goals.every(isMet)) await told('profile', () => profile(bench));
  bench.site.stop();
}

/** Says on the side what takes how long. */
async function told<Result>(name: string, measure: () => Promise<Result>): Promise<Result> {
  const begun = Date.now();
  console.error(`${name} …`);
  const result = await measure();
  console.error(`${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  return result;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1); // a browser may still be open
});
