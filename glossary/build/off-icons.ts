import { readFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

/** What toolbars ask for. */
export const OFF_SIZES = [16, 32] as const;

/** The toolbar's icon for where Konteks is off, as a PNG of so many pixels: the icon itself in another style. `assets` is the folder of both. */
export function offIcon(assets: string, pixels: number): Promise<Buffer> {
  const style = readFileSync(path.join(assets, 'icon-off.css'), 'utf8');
  const drawing = readFileSync(path.join(assets, 'icon.svg'), 'utf8').replace('</svg>', `<style>${style}</style></svg>`);
  return sharp(Buffer.from(drawing)).resize(pixels).png().toBuffer();
}
