import { describe, expect, test } from 'vitest';

import { chosenSteps, stepsOf } from '../../commands/steps.ts';

const steps = stepsOf({ long: false });
const namesOf = (words: readonly string[]): string[] => chosenSteps(steps, words).map(({ name }) => name);

describe('npm test does', () => {
  test('everything where nothing is named, the quick before the slow', () => {
    expect(namesOf([])).toEqual(steps.map(({ name }) => name));
    expect(namesOf([]).at(0)).toBe('format');
    expect(namesOf([]).at(-1)).toBe('e2e-firefox');
  });

  test.each([
    [['unit'], ['unit']],
    [
      ['dom', 'unit'],
      ['unit', 'dom'],
    ],
    [['build'], ['build', 'build-again', 'build-test']],
    [['bundles'], ['build', 'build-again', 'bundles']],
    [['e2e'], ['build-test', 'e2e-chromium', 'e2e-firefox']],
    [['e2e-firefox'], ['build-test', 'e2e-firefox']],
  ])('of %s: %s, with what they need', (words, expected) => {
    expect(namesOf(words)).toEqual(expected);
  });

  test('nothing where a step is misspelt, and names the steps there are', () => {
    expect(() => namesOf(['unti'])).toThrow(/no step “unti”.*format, lint/);
  });

  test('the long tests, the store’s linter and a build from the sources only when asked', () => {
    const long = stepsOf({ long: true }).map(({ name }) => name);
    expect(long.filter((name) => !namesOf([]).includes(name))).toEqual(['store-lint', 'sources', 'faults']);
    expect(JSON.stringify(steps)).toContain('--grep-invert');
    expect(JSON.stringify(stepsOf({ long: true }))).not.toContain('--grep-invert');
  });

  test('needs only steps that come earlier', () => {
    const places = new Map(steps.map(({ name }, i) => [name, i]));
    const late = steps.flatMap(({ name, needs = [] }, i) =>
      needs.filter((need) => (places.get(need) ?? Infinity) >= i).map((need) => `${name} needs ${need}`),
    );
    expect(late).toEqual([]);
  });
});
