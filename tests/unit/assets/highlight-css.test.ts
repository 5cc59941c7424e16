import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { highlightNames, LOOKS, PRINTED_NAME } from '../../../platform/look.ts';
import type { Colour } from '../../support/contrast.ts';
import { contrastOf } from '../../support/contrast.ts';

const CSS = readFileSync(path.resolve(import.meta.dirname, '../../../assets/highlight.css'), 'utf8');
const RULES = new Map([...CSS.matchAll(/::highlight\(([\w-]+)\) \{([^}]*)\}/g)].map(([, name = '', body = '']) => [name, body]));

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];

/** The first colour of a rule as it looks on `paper`: `#rrggbb`, or with its opacity behind it. */
function colourOn(paper: Colour, name: string): Colour {
  const [, hex = '', opacity = 'ff'] = /#([\da-f]{6})([\da-f]{2})?/.exec(RULES.get(name) ?? '') ?? [];
  const share = Number.parseInt(opacity, 16) / 255;
  return paper.map((part, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16) * share + part * (1 - share)) as unknown as Colour;
}

test('every look has rules for first mentions and for repetitions, paper has its own, and there are no others', () => {
  const names = LOOKS.flatMap((look) => Object.values(highlightNames(look)));
  expect([...RULES.keys()].toSorted()).toEqual([...names, PRINTED_NAME].toSorted());
});

test('the text’s own colour is never touched', () => {
  expect(CSS).not.toMatch(/[\s;{]color:/);
});

test.each(LOOKS)('the %s look has a line in the text’s own colour, thinner or with gaps for a repetition', (look) => {
  const [first, repeat] = Object.values(highlightNames(look)).map((name) =>
    /text-decoration: underline (\w+) (\d)px;/.exec(RULES.get(name) ?? '')?.slice(1),
  );
  expect(Number(first?.[1])).toBeGreaterThanOrEqual(Number(repeat?.[1]));
  expect(first).not.toEqual(repeat);
});

describe.each([
  ['white', WHITE, BLACK],
  ['black', BLACK, WHITE],
] as const)('on %s paper', (_name, paper, ink) => {
  test('text on the tint is read: at least 4.5:1', () => {
    for (const name of Object.values(highlightNames('tint'))) expect(contrastOf(colourOn(paper, name), ink)).toBeGreaterThanOrEqual(4.5);
  });

  test('the tint of a repetition is fainter than that of a first mention, and seen', () => {
    const [first = 0, repeat = 0] = Object.values(highlightNames('tint')).map((name) => contrastOf(colourOn(paper, name), paper));
    expect(repeat).toBeLessThan(first);
    expect(repeat).toBeGreaterThan(1.1);
  });
});
