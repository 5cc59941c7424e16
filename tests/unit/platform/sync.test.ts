import { describe, expect, test } from 'vitest';

import { DEFINITIONS } from '../../../platform/settings.ts';
import { Account, Device } from '../../support/sync-device.ts';

/** What Chromium and Firefox take. */
const ITEM_BYTES = 8192;
const ALL_BYTES = 102_400;
const MOST_ITEMS = 512;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const sizesOf = (items: object): number[] => Object.entries(items).map(([key, value]) => bytesOf(key) + bytesOf(JSON.stringify(value)));

function expectToFit(items: object): void {
  const sizes = sizesOf(items);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(ITEM_BYTES);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(ALL_BYTES);
  expect(sizes.length).toBeLessThanOrEqual(MOST_ITEMS);
}

/** A device that has shared this with its account. */
function sharing(account: Account, prepare: (device: Device) => void): Device {
  const device = new Device();
  prepare(device);
  device.exchange(1000);
  device.meet(account);
  return device;
}

describe('a device that joins', () => {
  test('takes over what the first holds, and adds the sites that the first has not', () => {
    const account = new Account();
    const first = sharing(account, (device) => {
      device.set(DEFINITIONS.look, 'solid');
      device.setRule({ scope: 'host', key: 'both', on: true });
      device.setRule({ scope: 'host', key: 'first', on: false });
    });
    const second = new Device();
    second.set(DEFINITIONS.look, 'tint');
    second.set(DEFINITIONS.mode, 'chosen');
    second.setRule({ scope: 'host', key: 'both', on: false });
    second.setRule({ scope: 'host', key: 'second', on: false });
    second.meet(account);
    second.exchange(2000);
    second.meet(account);
    first.meet(account);
    first.exchange(3000);
    for (const device of [first, second]) {
      expect(device.get(DEFINITIONS.look)).toBe('solid');
      expect(device.get(DEFINITIONS.mode)).toBe('chosen');
      expect(device.rules).toEqual(['host both on', 'host first off', 'host second off']);
    }
  });

  test('keeps its own rule for a site for which the others took theirs away, and takes a setting that they reset', () => {
    const account = new Account();
    const first = sharing(account, (device) => {
      device.set(DEFINITIONS.look, 'solid');
      device.setRule({ scope: 'host', key: 'a', on: false });
    });
    first.set(DEFINITIONS.look, 'dotted');
    first.removeRule('a');
    first.exchange(2000);
    first.meet(account);
    const second = new Device();
    second.set(DEFINITIONS.look, 'tint');
    second.setRule({ scope: 'host', key: 'a', on: false });
    second.meet(account);
    second.exchange(3000);
    expect(second.get(DEFINITIONS.look)).toBe('dotted');
    expect(second.rules).toEqual(['host a off']);
  });
});

describe('what is shared', () => {
  test('is neither the master switch, nor a pause, nor what was said in private windows', () => {
    const account = new Account();
    sharing(account, (device) => {
      device.set(DEFINITIONS.off, true);
      device.set(DEFINITIONS.look, 'tint');
      device.stored['pause'] = { until: 'restart' };
      device.stored['privateRules'] = [{ scope: 'host', key: 'a', on: false }];
    });
    expect(account.items).toEqual({ settings0: { version: 1, units: { look: [1000, 'tint'] } } });
  });

  test('a device whose clock is far behind can still change what it has seen', () => {
    const account = new Account();
    const ahead = new Device(1e12);
    ahead.set(DEFINITIONS.look, 'solid');
    ahead.exchange(1000);
    ahead.meet(account);
    const behind = new Device();
    behind.meet(account);
    behind.exchange(2000);
    behind.set(DEFINITIONS.look, 'dashed');
    behind.exchange(3000);
    behind.meet(account);
    ahead.meet(account);
    ahead.exchange(4000);
    expect(ahead.get(DEFINITIONS.look)).toBe('dashed');
  });

  test('what an administrator locked here is neither sent nor changed, and what the others say of it stays', () => {
    const account = new Account();
    sharing(account, (device) => device.set(DEFINITIONS.look, 'solid'));
    const locked = new Device();
    locked.locked = new Set(['look']);
    locked.set(DEFINITIONS.look, 'tint');
    locked.meet(account);
    const { change, writing } = locked.exchange(2000);
    expect(change.size).toBe(0);
    expect(writing).toEqual({ set: {}, remove: [], left: 0 });
  });
});

describe('what is not understood', () => {
  const STRANGE = {
    settings0: {
      version: 1,
      units: {
        look: [9, 'neon'],
        mode: [9, { version: 7, value: 'some' }],
        'switchedOffSites host a': [9, { version: 2, value: [{ scope: 'host', key: 'b', on: true }] }],
        printMentions: ['late', true],
        brightness: [9, 11],
      },
    },
    settings1: { version: 2, units: {} },
    settings2: 'damaged',
    elsewhere: 1,
  };

  test('is not taken over, and never written over', () => {
    const account = new Account();
    account.items = structuredClone(STRANGE);
    const device = new Device();
    device.set(DEFINITIONS.look, 'solid');
    device.set(DEFINITIONS.ordinaryWords, true);
    device.meet(account);
    device.exchange(1000);
    device.meet(account);
    expect(device.get(DEFINITIONS.look)).toBe('solid');
    expect(device.rules).toEqual([]);
    const { settings0, ...others } = STRANGE;
    expect(account.items).toEqual({ ...others, settings0: { version: 1, units: { ...settings0.units, ordinaryWords: [1000, true] } } });
  });

  test.each([
    ['damaged', 42],
    ['a later version’s', { version: 9, value: 'chosen' }],
  ])('a setting that is %s on a device is neither sent nor changed', (_, raw) => {
    const account = new Account();
    const device = sharing(account, (one) => one.set(DEFINITIONS.mode, 'everywhere'));
    const before = structuredClone(account.items);
    device.stored['mode'] = raw;
    device.exchange(2000);
    device.meet(account);
    expect(account.items).toEqual(before);
    expect(device.stored['mode']).toBe(raw);
  });

  test('names that objects have anyway are only names', () => {
    const account = new Account();
    account.items = { settings0: { version: 1, units: JSON.parse('{"__proto__":[1,"x"],"constructor":[1],"toString":[1,2]}') as object } };
    const device = new Device();
    device.meet(account);
    const { change, writing } = device.exchange(1000);
    expect(change.size).toBe(0);
    expect(writing).toEqual({ set: {}, remove: [], left: 0 });
  });
});

describe('what the browser takes', () => {
  const addRules = (count: number, length: number) => (device: Device) =>
    device.set(
      DEFINITIONS.siteRules,
      Array.from({ length: count }, (_, i) => ({ scope: 'page' as const, key: `${i}.example/?${'\\'.repeat(length)}`, on: false })),
    );

  test('hundreds of rules go in pieces, each small enough, and arrive', () => {
    const account = new Account();
    const first = sharing(account, addRules(600, 4));
    expectToFit(account.items);
    const second = new Device();
    second.meet(account);
    second.exchange(2000);
    expect(second.rules).toEqual(first.rules);
    expect(second.rules).toHaveLength(600);
  });

  test('of more than there is room for the rest stays on its device and is counted, and a later change goes first', () => {
    const account = new Account();
    const device = sharing(account, addRules(3000, 20));
    expectToFit(account.items);
    const { left } = device.plan(2000).writing;
    expect(left).toBeGreaterThan(500);
    expect(device.rules).toHaveLength(3000);
    device.set(DEFINITIONS.look, 'tint');
    device.exchange(3000);
    device.meet(account);
    expectToFit(account.items);
    const second = new Device();
    second.meet(account);
    second.exchange(4000);
    expect(second.get(DEFINITIONS.look)).toBe('tint');
    expect(second.rules.length).toBeGreaterThan(200);
  });

  test('a rule that is larger than an item stays on its device, and is counted', () => {
    const account = new Account();
    const device = sharing(account, addRules(1, 4000));
    expect(account.items).toEqual({});
    expect(device.plan(2000).writing.left).toBe(1);
  });

  test('a small change writes a small part, and one that changes nothing writes nothing', () => {
    const account = new Account();
    const device = sharing(account, addRules(500, 4));
    expect(Object.keys(account.items).length).toBeGreaterThan(5);
    expect(device.plan(2000).writing).toEqual({ set: {}, remove: [], left: 0 });
    device.set(DEFINITIONS.siteRules, device.get(DEFINITIONS.siteRules).with(250, { scope: 'host', key: 'new', on: false }));
    const { set, remove } = device.plan(2000).writing;
    expect(Object.keys(set).length).toBeLessThanOrEqual(2);
    expect(remove).toEqual([]);
  });
});
