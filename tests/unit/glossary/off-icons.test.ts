import path from 'node:path';

import sharp from 'sharp';
import { expect, test } from 'vitest';

import { OFF_SIZES, offIcon } from '../../../glossary/build/off-icons.ts';

const ASSETS = path.resolve(import.meta.dirname, '../../../assets');

/** How much of a picture is filled, from 0 to 1, whatever its colours. */
async function filled(picture: Buffer, pixels: number): Promise<number> {
  const { data, info } = await sharp(picture).resize(pixels).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: pixels, height: pixels, channels: 4 });
  const opaque = data.filter((value, i) => i % 4 === 3 && value > 127).length;
  return opaque / (pixels * pixels);
}

test.each(OFF_SIZES)(
  'at %d pixels the icon for off is an outline of the icon for on, which tells them apart without colours',
  async (pixels) => {
    const on = await filled(await sharp(path.join(ASSETS, 'icon.svg')).png().toBuffer(), pixels);
    const off = await filled(await offIcon(ASSETS, pixels), pixels);
    expect(on).toBeGreaterThan(0.9);
    expect(off).toBeGreaterThan(0.15);
    expect(off).toBeLessThan(0.5);
  },
);
