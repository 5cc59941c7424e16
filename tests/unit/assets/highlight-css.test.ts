import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { highlightNames, LOOKS, PRINTED_NAME } from '../../../platform/look.ts';

const CSS = readFileSync(path.resolve(import.meta.dirname, '../../../assets/highlight.css'), 'utf8');
const RULES = new Map([...CSS.matchAll(/::highlight\(([\w-]+)\) \{([^}]*)\}/g)].map(([, name = '', body = '']) => [name, body]));

type Colour = readonly [red: number, green: number, blue: number];
const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];

/** The first colour of a rule as it looks on `paper`: `#rrggbb`, or with its opacity behind it. */
function colourOn(paper: Colour, name: string): Colour {
  const [, hex = '', opacity = 'ff'] = /#([\da-f]{6})([\da-f]{2})?/.exec(RULES.get(name) ?? '') ?? [];
  const share = Number.parseInt(opacity, 16) / 255;
  return paper.map((part, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16) * share + part * (1 - share)) as unknown as Colour;
}

/** WCAG 2.2: relative luminance, and the contrast of two colours. */
function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('every look has rules for first mentions and for repetitions, paper has its own, and there are no others', () => {
  const names = LOOKS.flatMap((look) => Object.values(highlightNames(look)));
  expect([...RULES.keys()].toSorted()).toEqual([...names, PRINTED_NAME].toSorted());
});

test('the text’s own colour is never touched', () => {
  expect(CSS).not.toMatch(/[\s;{]color:/);
});

describe.each([
  ['white', WHITE, BLACK],
  ['black', BLACK, WHITE],
] as const)('on %s paper', (_name, paper, ink) => {
  test.each(LOOKS.filter((look) => look !== 'tint'))('the %s line is seen: at least 3:1 for a first mention', (look) => {
    expect(contrastOf(colourOn(paper, highlightNames(look).first), paper)).toBeGreaterThanOrEqual(3);
  });

  test('text on the tint is read: at least 4.5:1', () => {
    for (const name of Object.values(highlightNames('tint'))) expect(contrastOf(colourOn(paper, name), ink)).toBeGreaterThanOrEqual(4.5);
  });

  test('a repetition is fainter than a first mention, and seen', () => {
    for (const look of LOOKS) {
      const [first, repeat] = Object.values(highlightNames(look)).map((name) => contrastOf(colourOn(paper, name), paper)) as [
        number,
        number,
      ];
      expect(repeat).toBeLessThanOrEqual(first);
      expect(repeat).toBeGreaterThan(1.1);
    }
  });
});
