import { DEFINITIONS } from '../../platform/settings.ts';
import type { SiteRule } from '../../platform/site-rules.ts';
import { readStored, toStored } from '../../platform/stored.ts';
import type { Definition } from '../../platform/stored.ts';
import { planExchange } from '../../platform/sync.ts';
import type { Plan } from '../../platform/sync.ts';
import { SHARED, valueWith } from '../../platform/synced-units.ts';

type Items = Record<string, unknown>;

/** Where devices' items meet: of two writes to one item the later to arrive stays, as in browsers. */
export class Account {
  items: Items = {};
}

/** Where a device may die in an exchange. */
export type Death = 'after its settings' | 'before it writes' | undefined;

/** A device as the browser gives it to us: its settings, its copy of the account's items, its clock. */
export class Device {
  stored: Items = {};
  /** Its copy of the account's items. */
  items: Items = {};
  locked: ReadonlySet<string> = new Set();
  readonly #clock: number;
  #known: unknown = null;
  readonly #unsent = new Set<string>();

  constructor(clock = 0) {
    this.#clock = clock;
  }

  plan(time: number): Plan {
    const { stored, items, locked } = this;
    // What is stored has been through JSON.
    return planExchange(JSON.parse(JSON.stringify({ items, stored, known: this.#known, now: time + this.#clock }), reviveLocked(locked)));
  }

  exchange(time: number, death?: Death): Plan {
    const plan = this.plan(time);
    for (const [key, units] of plan.change) {
      const shared = SHARED.get(key);
      if (shared === undefined) throw new Error(`${key} is not shared`);
      this.set(shared.definition, valueWith(shared, this.get(shared.definition), units));
    }
    if (death === 'after its settings') return plan;
    this.#known = plan.known;
    if (death === 'before it writes') return plan;
    this.items = { ...this.items, ...plan.writing.set };
    for (const key of plan.writing.remove) delete this.items[key];
    for (const key of [...Object.keys(plan.writing.set), ...plan.writing.remove]) this.#unsent.add(key);
    return plan;
  }

  /** Sends what it wrote, unless `refused`, where the account's own stands; and takes what is there. */
  meet(account: Account, refused = false): void {
    for (const key of this.#unsent) {
      if (refused) continue;
      if (key in this.items) account.items[key] = this.items[key];
      else delete account.items[key];
    }
    this.#unsent.clear();
    this.items = { ...account.items };
  }

  get<T>(definition: Definition<T>): T {
    return readStored(definition, this.stored[definition.key]).value;
  }

  set<T>(definition: Definition<T>, value: T): void {
    const raw = toStored(definition, value);
    if (raw === undefined) delete this.stored[definition.key];
    else this.stored[definition.key] = raw;
  }

  /** Its rules, in an order that says nothing. */
  get rules(): string[] {
    return this.get(DEFINITIONS.siteRules)
      .map(({ scope, key, on }) => `${scope} ${key} ${on ? 'on' : 'off'}`)
      .toSorted();
  }

  setRule(rule: SiteRule): void {
    this.set(DEFINITIONS.siteRules, [...this.#rulesBut(rule.key), rule]);
  }

  removeRule(key: string): void {
    this.set(DEFINITIONS.siteRules, this.#rulesBut(key));
  }

  #rulesBut(key: string): SiteRule[] {
    return this.get(DEFINITIONS.siteRules).filter((rule) => rule.key !== key);
  }
}

function reviveLocked(locked: ReadonlySet<string>): (key: string, value: unknown) => unknown {
  return (key, value) => (key === '' ? { ...(value as object), locked } : value);
}
