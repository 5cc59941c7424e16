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

test('each part of the schema has one type: Chromium loads no extension whose schema says more', () => {
  const types = [...JSON.stringify(schema).matchAll(/"type":(.)/g)].map(([, first]) => first);
  expect(types.length).toBeGreaterThan(10);
  expect(types.filter((first) => first !== '"')).toEqual([]);
});

test('a hidden entry needs no more than its id: a policy cannot say null', () => {
  expect(DEFINITIONS.hiddenEntries.parse([{ id: 'nvidia' }])).toEqual({ value: [{ id: 'nvidia', site: null, until: null }], dropped: [] });
});
