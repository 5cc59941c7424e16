import fc from 'fast-check';
import { expect, test } from 'vitest';

import { LOOKS } from '../../../platform/look.ts';
import { DEFINITIONS } from '../../../platform/settings.ts';
import { Account, Device } from '../../support/sync-device.ts';
import type { Death } from '../../support/sync-device.ts';

/*
 * Two and three devices with clocks that are years apart, which change settings, exchange them, meet their account now and then, lose what they
 * wrote to another, and die on the way.
 */

const YEAR_MS = 31_557_600_000;

type Step = { readonly device: number; readonly does: (device: Device, time: number) => void; readonly told: string };

const step = (told: string, does: Step['does']): ((device: number) => Step) => {
  return (device) => ({ device, does, told: `${device} ${told}` });
};

function stepsOf(account: Account): fc.Arbitrary<Step> {
  const exchange = (death: Death) => step(`exchanges, dies ${death ?? 'not'}`, (device, time) => void device.exchange(time, death));
  const any = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Death>(undefined, 'after its settings', 'before it writes').map(exchange) },
    {
      weight: 4,
      arbitrary: fc.boolean().map((refused) => step(`meets, refused ${refused}`, (device) => device.meet(account, refused))),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...LOOKS).map((look) => step(`look ${look}`, (device) => device.set(DEFINITIONS.look, look))),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({ key: fc.constantFrom('a', 'b', 'c'), on: fc.boolean() })
        .map(({ key, on }) => step(`rule ${key} ${on}`, (device) => device.setRule({ scope: 'host', key, on }))),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom('a', 'b', 'c').map((key) => step(`no rule ${key}`, (device) => device.removeRule(key))),
    },
    {
      weight: 2,
      // Long ones, so that there are several items; nobody takes them away again.
      arbitrary: fc
        .nat(9)
        .map((n) => step(`keeps ${n}`, (device) => device.setRule({ scope: 'page', key: `kept/${n}/${'x'.repeat(1500)}`, on: false }))),
    },
  );
  return fc.tuple(fc.nat(2), any).map(([device, make]) => make(device));
}

/** Until nobody has had anything to say in two rounds: in the first, all hear what was on its way. */
function settle(devices: readonly Device[], account: Account, from: number): void {
  let quiet = 0;
  for (let round = 0; quiet < 2; round += 1) {
    if (round === 20) throw new Error('they never agree');
    quiet += 1;
    for (const device of devices) {
      device.meet(account);
      const { change, writing } = device.exchange(from + round);
      if (change.size > 0 || Object.keys(writing.set).length > 0 || writing.remove.length > 0) quiet = 0;
      device.meet(account);
    }
  }
}

test.each([2, 3])(
  '%i devices agree in the end, whatever their clocks say and whatever was lost on the way, and no site is lost',
  (count) => {
    const clocks = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: count, maxLength: count });
    const runs = fc.tuple(
      clocks,
      fc.context(),
      fc.constant(null).chain(() => {
        const account = new Account();
        return fc.tuple(fc.constant(account), fc.array(stepsOf(account), { minLength: 1, maxLength: 40 }));
      }),
    );
    let agreed = 0;
    fc.assert(
      fc.property(runs, ([years, context, [account, steps]]) => {
        account.items = {};
        const devices = years.map((year) => new Device(year * YEAR_MS));
        const kept = new Set<string>();
        for (const [time, { device, does, told }] of steps.entries()) {
          const one = devices[device % count] as Device;
          context.log(told);
          does(one, 50 * YEAR_MS + time * 1000);
          for (const rule of one.rules) if (rule.startsWith('page kept/')) kept.add(rule);
        }
        settle(devices, account, 50 * YEAR_MS + 1_000_000);
        const [first, ...others] = devices as [Device, ...Device[]];
        for (const other of others) {
          expect(other.rules).toEqual(first.rules);
          expect(other.get(DEFINITIONS.look)).toBe(first.get(DEFINITIONS.look));
        }
        expect(first.rules.filter((rule) => rule.startsWith('page kept/'))).toEqual([...kept].toSorted());
        agreed += 1;
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(agreed).toBeGreaterThanOrEqual(300);
  },
);

test('with clocks that agree, the last change of each setting and of each site is what all have in the end', () => {
  const changes = fc.array(fc.tuple(fc.nat(2), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('on', 'off', 'none')), {
    minLength: 1,
    maxLength: 20,
  });
  let agreed = 0;
  fc.assert(
    fc.property(changes, (list) => {
      const account = new Account();
      const devices = [new Device(), new Device(), new Device()];
      settle(devices, account, 0);
      const last = new Map<string, string>();
      for (const [i, [n, key, said]] of list.entries()) {
        const device = devices[n] as Device;
        const before = device.rules.join();
        if (said === 'none') device.removeRule(key);
        else device.setRule({ scope: 'host', key, on: said === 'on' });
        device.exchange(1000 + i * 1000); // stamps it, and waits: nobody meets
        if (device.rules.join() !== before) last.set(key, said);
      }
      settle(devices, account, 1_000_000);
      const wanted = [...last].flatMap(([key, said]) => (said === 'none' ? [] : `host ${key} ${said}`)).toSorted();
      for (const device of devices) expect(device.rules).toEqual(wanted);
      agreed += 1;
    }),
    { numRuns: 200, seed: 2 },
  );
  expect(agreed).toBeGreaterThanOrEqual(200);
});
