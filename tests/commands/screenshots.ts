import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { SCENES } from '../gallery/scenes.ts';
import { Stage } from '../gallery/stage.ts';
import type { Look } from '../gallery/stage.ts';
import { ensureBrowser } from './install-browser.ts';
import { ROOT, runTool } from './tool.ts';

const USAGE = `usage: npm run screenshots [-- SCENE…]
Takes pictures of all that readers see (light and dark, Indonesian and English, wide and narrow) into .output/screenshots, with a page that shows
them side by side. Scenes: ${SCENES.map(({ name }) => name).join(', ')}.`;
const FOLDER = path.join(ROOT, '.output/screenshots');
const BUILD_LIMIT_MS = 180_000;

const LOOKS: readonly Look[] = (['wide', 'narrow'] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((theme) => (['id', 'en'] as const).map((language) => ({ theme, language, width }))),
);

async function main(words: readonly string[]): Promise<number> {
  const scenes = words.length === 0 ? SCENES : SCENES.filter(({ name }) => words.includes(name));
  if (words.includes('--help') || scenes.length < words.length) {
    console.error(USAGE);
    return words.includes('--help') ? 0 : 2;
  }
  await ensureBrowser('chromium');
  runTool('wxt', { words: ['build', '--mode', 'test'], limit: BUILD_LIMIT_MS });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const stage = await Stage.build();
  const pictures: string[] = [];
  for (const { name, play } of scenes)
    for (const look of LOOKS) {
      await stage.choose(look);
      const page = await play(stage, look);
      const picture = `${name}-${look.width}-${look.theme}-${look.language}.png`;
      await page.screenshot({ path: path.join(FOLDER, picture), animations: 'disabled' });
      pictures.push(picture);
      await stage.clear();
    }
  await stage.end();
  writeFileSync(path.join(FOLDER, 'index.html'), galleryOf(pictures));
  console.log(`${pictures.length} pictures: ${path.relative(process.cwd(), path.join(FOLDER, 'index.html'))}`);
  return 0;
}

function galleryOf(pictures: readonly string[]): string {
  const figures = pictures.map((file) => `<figure><img src="${file}" loading="lazy" alt=""><figcaption>${file}</figcaption></figure>`);
  return `<!doctype html><meta charset="utf-8"><title>Konteks</title>
<style>body{display:flex;flex-wrap:wrap;gap:24px;font:14px sans-serif;background:#777}figure{margin:0}img{max-width:520px;display:block}</style>
${figures.join('\n')}
`;
}

process.exitCode = await main(process.argv.slice(2));
