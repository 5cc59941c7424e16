import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { SCENES } from '../gallery/scenes.ts';
import { Stage } from '../gallery/stage.ts';
import type { Look } from '../gallery/stage.ts';
import { ensureBrowser } from './install-browser.ts';
import { ROOT, runTool } from './tool.ts';

const USAGE = `usage: npm run screenshots [-- SCENE… | --readme]
Takes pictures of all that readers see (light and dark, Indonesian and English, wide and narrow) into .output/screenshots, with a page that shows
them side by side; with --readme only those that the README shows, and puts them there. Scenes: ${SCENES.map(({ name }) => name).join(', ')}.`;
const FOLDER = path.join(ROOT, '.output/screenshots');
/** What the README shows: its file under assets/pictures, and what of the gallery it is. */
const README: Readonly<Record<string, readonly [scene: string, look: Look]>> = {
  'card.png': ['card', { theme: 'light', language: 'id', width: 'wide' }],
  'card-beside.png': ['card-beside', { theme: 'dark', language: 'en', width: 'wide' }],
  'popup.png': ['popup', { theme: 'light', language: 'id', width: 'wide' }],
  'popup-search.png': ['popup-search', { theme: 'dark', language: 'en', width: 'wide' }],
};
const BUILD_LIMIT_MS = 180_000;

const LOOKS: readonly Look[] = (['wide', 'narrow'] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((theme) => (['id', 'en'] as const).map((language) => ({ theme, language, width }))),
);

async function main(words: readonly string[]): Promise<number> {
  const forReadme = words.length === 1 && words[0] === '--readme';
  const wanted = forReadme ? [] : words;
  if (wanted.some((word) => !SCENES.some(({ name }) => name === word))) {
    console.error(USAGE);
    return words.includes('--help') ? 0 : 2;
  }
  await ensureBrowser('chromium');
  runTool('wxt', { words: ['build', '--mode', 'test'], limit: BUILD_LIMIT_MS });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const scenes = SCENES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const pictures = forReadme ? Object.values(README) : scenes.flatMap(({ name }) => LOOKS.map((look) => [name, look] as const));
  const stage = await Stage.build();
  for (const [name, look] of pictures) await take(stage, name, look);
  await stage.end();
  if (forReadme)
    for (const [file, [name, look]] of Object.entries(README))
      copyFileSync(path.join(FOLDER, fileOf(name, look)), path.join(ROOT, 'assets/pictures', file));
  writeFileSync(path.join(FOLDER, 'index.html'), galleryOf(pictures.map(([name, look]) => fileOf(name, look))));
  console.log(`${pictures.length} pictures: ${path.relative(process.cwd(), path.join(FOLDER, 'index.html'))}`);
  return 0;
}

async function take(stage: Stage, name: string, look: Look): Promise<void> {
  await stage.choose(look);
  const page = await SCENES.find((scene) => scene.name === name)?.play(stage, look);
  await page?.screenshot({ path: path.join(FOLDER, fileOf(name, look)), animations: 'disabled' });
  await stage.clear();
}

function fileOf(name: string, { width, theme, language }: Look): string {
  return `${name}-${width}-${theme}-${language}.png`;
}

function galleryOf(pictures: readonly string[]): string {
  const figures = pictures.map((file) => `<figure><img src="${file}" loading="lazy" alt=""><figcaption>${file}</figcaption></figure>`);
  return `<!doctype html><meta charset="utf-8"><title>Konteks</title>
<style>body{display:flex;flex-wrap:wrap;gap:24px;font:14px sans-serif;background:#777}figure{margin:0}img{max-width:520px;display:block}</style>
${figures.join('\n')}
`;
}

process.exitCode = await main(process.argv.slice(2));
