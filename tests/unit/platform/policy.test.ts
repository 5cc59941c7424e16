import { expect, test } from 'vitest';

import schema from '../../../assets/policy.json' with { type: 'json' };
import { DEFINITIONS } from '../../../platform/settings.ts';
import type { Definition } from '../../../platform/stored.ts';

test('the schema of administrators’ policies names every setting, and no other', () => {
  const names = Object.values(DEFINITIONS as Record<string, Definition<unknown>>).map(({ key, policyName }) => policyName ?? key);
  const { locked, ...settings } = schema.properties;
  expect(Object.keys(settings).toSorted()).toEqual(names.toSorted());
  expect(locked.items.enum.toSorted()).toEqual(names.toSorted());
});

test('each choice of the schema is one that its setting takes', () => {
  for (const definition of Object.values(DEFINITIONS as Record<string, Definition<unknown>>)) {
    const property = (schema.properties as Record<string, { enum?: string[] }>)[definition.policyName ?? definition.key];
    for (const value of property?.enum ?? []) expect(definition.parse(value)).toEqual({ value, dropped: [] });
  }
});

test('each type of the schema is one word: Chrome loads no extension whose schema has a list of them', () => {
  const types: unknown[] = [];
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'type') types.push(value);
    return value;
  });
  expect(types.length).toBeGreaterThan(10);
  expect(types.filter((type) => typeof type !== 'string')).toEqual([]);
});
