import { isDeepStrictEqual } from 'node:util';

import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Extension } from '../support/chromium.ts';
import type { Site } from '../support/site.ts';
import type { Action, Saying, Way } from './actions.ts';
import { checkTab } from './check-tab.ts';
import { findAgain, removeAllStored, send, store, storeOf, withoutRoom } from './in-extension.ts';
import type { Outcome } from './in-extension.ts';
import { messageOf } from './message-of.ts';
import type { Message } from './message-of.ts';
import { JUNK } from './junk.ts';
import { AT_FIRST, canGo, pageOf, pathOf, tabFor, visitOf } from './model.ts';
import type { Model, TabModel, Visit } from './model.ts';
import { close, goTo, LIMIT, openTab, push, reload, step, writeIn } from './tabs.ts';
import { htmlOf, PAGES, wordsOf } from './pages.ts';
import { possibleAfter, storedOf, viewOf } from './stored.ts';
import type { ToldErrors } from './told-errors.ts';
import type { Updatable } from './updatable.ts';

/** Where sequences are played. */
export type Browser = { readonly context: BrowserContext; readonly site: Site; readonly updatable: Updatable; readonly told: ToldErrors };

/** One sequence as it is played, beside the model of what must hold there. */
export class World {
  readonly #browser: Browser;
  readonly #errors: string[] = [];
  #extension: Extension;
  #model: Model = AT_FIRST;
  /** Their numbers. */
  #tabs: readonly number[] = [];

  private constructor(browser: Browser, extension: Extension) {
    this.#browser = browser;
    this.#extension = extension;
    browser.context.on('weberror', this.#hearError).on('console', this.#hearConsole);
  }

  /** With nothing stored and no page open. */
  static async begin(browser: Browser): Promise<World> {
    const world = new World(browser, await browser.updatable.load());
    await removeAllStored(world.#extension);
    expect(await send(world.#extension, [{ type: 'setMode', body: { mode: 'news' } }])).toEqual(['answered']);
    await browser.told.take(world.#extension.id);
    return world;
  }

  /** Does one thing and waits until all is as the model has it. */
  async play(action: Action): Promise<void> {
    const tab = 'tab' in action ? this.#tabs[tabFor(this.#model, action.tab) ?? -1] : undefined;
    if ('tab' in action && tab === undefined) return;
    const answered = await this.#do(action, tab ?? -1);
    const done = action.do === 'back' || action.do === 'forward' ? { ...action, kept: answered } : action;
    await this.#agree(possibleAfter(this.#model, done, answered));
    await this.#check();
  }

  /** Looks once more when all is quiet, and leaves. */
  async end(): Promise<void> {
    await new Promise((rest) => setTimeout(rest, 700));
    await this.#check();
    const told = await this.#browser.told.take(this.#extension.id);
    expect([...this.#errors, ...told], 'errors of ours').toEqual([]);
  }

  async leave(): Promise<void> {
    this.#browser.context.off('weberror', this.#hearError).off('console', this.#hearConsole);
    await close(this.#extension, this.#tabs).catch(() => undefined); // where one fails to begin with
    this.#tabs = [];
    await this.#extension.helper.close();
  }

  /** Whether it was answered; of a step in a tab's history, whether the page was kept. */
  async #do(action: Action, tab: number): Promise<boolean> {
    const extension = this.#extension;
    switch (action.do) {
      case 'open':
        this.#tabs = [...this.#tabs, await openTab(extension, this.#addressOf(this.#nextVisit(action.page)))];
        break;
      case 'navigate':
        await goTo(extension, tab, this.#addressOf(this.#nextVisit(action.page)));
        break;
      case 'push':
        await push(extension, tab, this.#addressOf(this.#nextVisit(visitOf(this.#tabModel(action.tab)).page)));
        break;
      case 'reload':
        await reload(extension, tab);
        break;
      case 'close':
        await close(extension, [tab]);
        this.#tabs = this.#tabs.filter((one) => one !== tab);
        break;
      case 'back':
        return this.#step(action.tab, 'goBack');
      case 'forward':
        return this.#step(action.tab, 'goForward');
      case 'write':
        await writeIn(extension, tab, wordsOf(action.words));
        break;
      case 'look into':
        break; // each check does
      case 'find again':
        if (pageOf(this.#tabModel(action.tab)).prose) await findAgain(extension, tab);
        break;
      case 'annotate anyway':
        return this.#areAnswered(await send(extension, [{ type: 'annotateAnyway', body: { tabId: tab } }]));
      case 'say':
        return this.#say(action.saying, action.way);
      case 'say both':
        return this.#areAnswered(await send(this.#extension, this.#messages(action.sayings)));
      default:
        await this.#disturb(action);
    }
    return true;
  }

  async #disturb(action: Action): Promise<void> {
    if (action.do === 'set look')
      for (const look of action.looks) await store(this.#extension, 'look', look === AT_FIRST.look ? undefined : look);
    if (action.do === 'set ordinary words') await store(this.#extension, 'ordinaryWords', action.on || undefined);
    if (action.do === 'end the hour') await this.#extension.helper.evaluate(() => chrome.alarms.create('pause', { when: Date.now() }));
    if (action.do === 'kill the worker') await this.#extension.stopWorker();
    if (action.do === 'damage') {
      const { key, raw } = JUNK[action.junk] ?? { key: '', raw: null };
      await store(this.#extension, key, raw);
    }
    // What another version left is found when this one is put in place.
    if (action.do === 'damage' || action.do === 'update') this.#extension = await this.#browser.updatable.load();
  }

  async #say(saying: Saying, way: Way): Promise<boolean> {
    const messages = this.#messages([saying]);
    if (messages.length === 0) return true;
    const ask = (): Promise<Outcome[]> => send(this.#extension, messages);
    if (way === 'twice') return this.#areAnswered(await send(this.#extension, [...messages, ...messages]));
    if (way === 'without room') return this.#wereAnswered(await withoutRoom(this.#extension, ask));
    if (way === 'and the tab closed') return this.#sayAndClose(saying, ask);
    if (way === 'plainly') return this.#areAnswered(await ask());
    const answer = ask();
    await new Promise((rest) => setTimeout(rest, way.killedAfter));
    await this.#extension.stopWorker();
    return this.#wereAnswered(await answer);
  }

  async #sayAndClose(saying: Saying, ask: () => Promise<Outcome[]>): Promise<boolean> {
    const tab = this.#tabs[tabFor(this.#model, 'tab' in saying ? saying.tab : 0) ?? -1];
    const [answer] = await Promise.all([ask(), tab !== undefined && close(this.#extension, [tab])]);
    this.#tabs = this.#tabs.filter((one) => one !== tab);
    return this.#wereAnswered(answer);
  }

  #areAnswered(outcomes: readonly Outcome[]): boolean {
    expect(outcomes, 'messages are answered').toEqual(outcomes.map(() => 'answered'));
    return true;
  }

  #wereAnswered(outcomes: readonly Outcome[]): boolean {
    return outcomes.every((outcome) => outcome === 'answered');
  }

  /** As the popup sends them; nothing is said of a tab where none is open. */
  #messages(sayings: readonly Saying[]): Message[] {
    return sayings.flatMap((saying) => {
      const tab = saying.say === 'rule' ? this.#tabs[tabFor(this.#model, saying.tab) ?? -1] : undefined;
      return saying.say === 'rule' && tab === undefined ? [] : [messageOf(saying, tab ?? -1)];
    });
  }

  /** Whether the page it leads to was kept; nothing is done where there is none. */
  async #step(tab: number, way: 'goBack' | 'goForward'): Promise<boolean> {
    const steps = way === 'goBack' ? -1 : 1;
    const model = this.#tabModel(tab);
    const id = this.#tabs[tabFor(this.#model, tab) ?? -1];
    if (id === undefined || !canGo(model, steps)) return false;
    return step(this.#extension, id, way, this.#addressOf(visitOf({ ...model, at: model.at + steps })));
  }

  #nextVisit(page: number): Pick<Visit, 'page' | 'visit'> {
    return { page, visit: this.#model.visits };
  }

  #addressOf(visit: Pick<Visit, 'page' | 'visit'>): string {
    const page = PAGES[visit.page];
    if (page === undefined) throw new Error(`there is no page ${visit.page}`);
    return this.#browser.site.page(pathOf(visit), `<!doctype html>${htmlOf(page)}`).replace('127.0.0.1', page.host);
  }

  readonly #hearError = (error: WebError): void => void this.#errors.push(error.error().message);
  readonly #hearConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error' && message.page()?.url().startsWith('http') === true) this.#errors.push(message.text());
  };

  #tabModel(tab: number): TabModel {
    return this.#model.tabs[tabFor(this.#model, tab) ?? -1] as TabModel;
  }

  /** What is stored decides which of the models that are possible holds. */
  async #agree(possible: readonly Model[]): Promise<void> {
    const views = possible.map(storedOf);
    const [first] = views;
    await expect
      .poll(
        async () => {
          const view = viewOf(await storeOf(this.#extension));
          const found = views.findIndex((one) => isDeepStrictEqual(one, view));
          this.#model = possible[found] ?? this.#model;
          return found === -1 ? view : first;
        },
        { ...LIMIT, message: 'what is stored' },
      )
      .toEqual(first);
  }

  async #check(): Promise<void> {
    for (const [i, tab] of this.#tabs.entries()) await checkTab(this.#extension, tab, this.#model, this.#model.tabs[i] as TabModel);
  }
}
