import { DEFAULT_LOOK } from '../../platform/look.ts';
import type { Look } from '../../platform/look.ts';
import type { PauseKind } from '../../platform/pause.ts';
import type { Mode, Scope } from '../../platform/site-rules.ts';
import type { Action, Saying } from './actions.ts';
import { JUNK } from './junk.ts';
import { PAGES, underlinedOn } from './pages.ts';
import type { SeenPage } from './pages.ts';

/*
 * What must hold, written as plainly as can be and without the product's own rules: they are what is tested.
 */

/** One load of a page: `visit` numbers all loads, so that no two have one address. */
export type Visit = {
  readonly page: number;
  readonly visit: number;
  /** Which words were written into the page since it loaded. */
  readonly written: number | null;
  /** Whether it is annotated though it is no prose: the reader asked for that. */
  readonly anyway: boolean;
};

export type TabModel = { readonly history: readonly Visit[]; readonly at: number };

export type Model = {
  readonly tabs: readonly TabModel[];
  readonly visits: number;
  /** By scope and place, as `host 127.0.0.1`. */
  readonly rules: Readonly<Record<string, boolean>>;
  readonly mode: Mode;
  readonly off: boolean;
  readonly pause: PauseKind | null;
  readonly look: Look;
  readonly ordinaryWords: boolean;
  /** What is stored otherwise than we store it, by key; and what was set aside of such. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly kept: Readonly<Record<string, readonly unknown[]>>;
};

export const AT_FIRST: Model = {
  tabs: [],
  visits: 0,
  rules: {},
  mode: 'news',
  off: false,
  pause: null,
  look: DEFAULT_LOOK,
  ordinaryWords: false,
  raw: {},
  kept: {},
};

/** The tab that an action means; undefined where none is open. */
export function tabFor({ tabs }: Model, tab: number): number | undefined {
  return tabs.length === 0 ? undefined : tab % tabs.length;
}

export function visitOf(tab: TabModel): Visit {
  return tab.history[tab.at] as Visit; // `at` is always one of them
}

export function pageOf(tab: TabModel): SeenPage {
  return PAGES[visitOf(tab).page] as SeenPage;
}

/** The path by which a load of a page is asked for. */
export function pathOf({ page, visit }: Pick<Visit, 'page' | 'visit'>): string {
  return `${PAGES[page]?.path}?${visit}`;
}

/** What a tab's page is called in a scope. */
function placeOf(tab: TabModel, scope: Scope): string {
  const { host, domain } = pageOf(tab);
  return { page: `page ${host}${pathOf(visitOf(tab))}`, host: `host ${host}`, domain: `domain ${domain}` }[scope];
}

/** What the reader said of a tab's page, the narrowest of these scopes first. */
function saidOf({ rules }: Pick<Model, 'rules'>, tab: TabModel, scopes: readonly Scope[]): { scope: Scope; on: boolean } | undefined {
  for (const scope of scopes) {
    const on = rules[placeOf(tab, scope)];
    if (on !== undefined) return { scope, on };
  }
  return undefined;
}

/** What the popup must say of a tab. */
export function statusOf(model: Model, tab: TabModel): string {
  if (model.off) return 'off-everywhere';
  if (model.pause !== null) return 'paused';
  const said = saidOf(model, tab, ['page', 'host', 'domain']);
  if (said?.on === false) return `off-${said.scope}`;
  if (said === undefined && model.mode === 'chosen') return 'not-chosen';
  return pageOf(tab).prose || visitOf(tab).anyway || model.mode === 'everywhere' ? 'annotated' : 'not-prose';
}

/** The words that must be underlined in a tab's page; null where Konteks must not be there. */
export function underlined(model: Model, tab: TabModel): string[] | null {
  return statusOf(model, tab) === 'annotated' ? underlinedOn(visitOf(tab).written, model.ordinaryWords) : null;
}

/** The model once an action was done. */
export function after(model: Model, action: Action): Model {
  switch (action.do) {
    case 'open':
      return { ...model, visits: model.visits + 1, tabs: [...model.tabs, arrived({ history: [], at: -1 }, action, model)] };
    case 'navigate':
      return { ...withTab(model, action.tab, (tab) => arrived(tab, action, model)), visits: model.visits + 1 };
    case 'close':
      return { ...model, tabs: model.tabs.filter((_, i) => i !== tabFor(model, action.tab)) };
    case 'reload':
      return withTab(model, action.tab, (tab) => withVisit(tab, LOADED));
    case 'back':
      return settled(withTab(model, action.tab, (tab) => moved(tab, -1, action.kept)));
    case 'forward':
      return settled(withTab(model, action.tab, (tab) => moved(tab, 1, action.kept)));
    case 'write':
      return withTab(model, action.tab, (tab) => withVisit(tab, { written: action.words }));
    case 'annotate anyway':
      return settled(withTab(model, action.tab, (tab) => withVisit(tab, { anyway: true })));
    case 'say':
      return afterSaying(model, action.saying);
    case 'say both':
      return action.sayings.reduce(afterSaying, model);
    default:
      return afterElse(model, action);
  }
}

function afterElse(model: Model, action: Action): Model {
  if (action.do === 'set look') return { ...model, look: action.looks.at(-1) ?? model.look, raw: without(model.raw, 'look') };
  if (action.do === 'set ordinary words') return { ...model, ordinaryWords: action.on };
  if (action.do === 'end the hour' && model.pause === 'hour') return { ...model, pause: null };
  if (action.do === 'damage') return startedOver(damaged(model, action.junk));
  if (action.do === 'update') return startedOver(model);
  return model;
}

/** The model once the reader was answered. */
function afterSaying(before: Model, saying: Saying): Model {
  const said = withSaid(before, saying);
  // From “on every page” to elsewhere, what is no prose is left.
  const leaves = before.mode === 'everywhere' && said.mode !== 'everywhere';
  return settled(leaves ? { ...said, tabs: said.tabs.map((tab) => withVisit(tab, { anyway: false })) } : said);
}

function withSaid(model: Model, saying: Saying): Model {
  if (saying.say === 'mode') return { ...setAside(model, 'mode'), mode: saying.mode };
  if (saying.say === 'off') return { ...setAside(model, 'off'), off: saying.off };
  if (saying.say === 'pause') return { ...model, pause: saying.kind };
  const tab = model.tabs[tabFor(model, saying.tab) ?? -1];
  if (tab === undefined) return model;
  const place = placeOf(tab, saying.scope);
  const rules = without(model.rules, place);
  const wider = ({ page: ['host', 'domain'], host: ['domain'], domain: [] } as const)[saying.scope];
  const anyway = saidOf({ rules }, tab, wider)?.on ?? model.mode !== 'chosen';
  // What would hold anyway is not kept.
  return { ...setAside(model, 'switchedOffSites'), rules: anyway === saying.on ? rules : { ...rules, [place]: saying.on } };
}

const LOADED = { written: null, anyway: false };

function arrived(tab: TabModel, { page }: { readonly page: number }, { visits }: Model): TabModel {
  const history = [...tab.history.slice(0, tab.at + 1), { page, visit: visits, ...LOADED }];
  return { history, at: history.length - 1 };
}

/** The tab so many steps on in its history, where there is a page: one that was kept, or a new load of it. */
function moved(tab: TabModel, steps: number, kept: boolean | undefined): TabModel {
  if (!canGo(tab, steps)) return tab;
  const there = { ...tab, at: tab.at + steps };
  return kept === true ? there : withVisit(there, LOADED);
}

function withVisit(tab: TabModel, change: Partial<Visit>): TabModel {
  return { ...tab, history: tab.history.map((visit, i) => (i === tab.at ? { ...visit, ...change } : visit)) };
}

/** Where Konteks is off, a page is not annotated anyway any more. */
function settled(model: Model): Model {
  return { ...model, tabs: model.tabs.map((tab) => (statusOf(model, tab) === 'annotated' ? tab : withVisit(tab, { anyway: false }))) };
}

/** After an update every open page is begun anew. */
function startedOver(model: Model): Model {
  return { ...model, tabs: model.tabs.map((tab) => withVisit(tab, { anyway: false })) };
}

/** Whether there is a page so many steps on in the tab's history. */
export function canGo({ history, at }: TabModel, steps: number): boolean {
  return history[at + steps] !== undefined;
}

function withTab(model: Model, tab: number, change: (tab: TabModel) => TabModel): Model {
  return { ...model, tabs: model.tabs.map((one, i) => (i === tabFor(model, tab) ? change(one) : one)) };
}

function damaged(model: Model, number: number): Model {
  const junk = JUNK[number];
  return junk === undefined ? model : { ...model, ...junk.means, raw: { ...model.raw, [junk.key]: junk.raw } };
}

/** What is damaged, or a later version's, is set aside where it is written over. */
function setAside(model: Model, key: string): Model {
  if (!(key in model.raw)) return model;
  return { ...model, raw: without(model.raw, key), kept: { ...model.kept, [key]: [...(model.kept[key] ?? []), model.raw[key]] } };
}

function without<T>(from: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));
}
