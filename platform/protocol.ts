import type { TextFormat } from '../glossary/card-text.ts';
import type { CardContent, CardLanguage, EntryId } from '../glossary/entry.ts';
import type { MentionsRequest } from '../glossary/match/find-mentions.ts';
import type { BlockMentions, Mention, PageContext } from '../glossary/match/mention.ts';
import type { Opening, SecondLanguage } from './card-choices.ts';
import type { Plain } from './density.ts';
import type { HideReach } from './hidden-entries.ts';
import type { Look } from './look.ts';
import type { PauseKind } from './pause.ts';
import type { Edit, SettingsChange } from './settings-change.ts';
import type { Mode, Scope, SiteKeys, Verdict } from './site-rules.ts';

/*
 * Everything one part of Konteks may ask of another: types alone. To add a message, add a line to one of these; the compiler then points at
 * every place that has to change. Messages are JSON in Chrome: no `undefined`, no `Map`, no typed arrays.
 */

/** What pages need of the reader's settings. */
export type PageSettings = {
  /** The language that cards show first, and the interface's. */
  readonly language: CardLanguage;
  /** Also readers' comments. */
  readonly comments: boolean;
  /** How mentions look. */
  readonly look: Look;
  /** On paper too. */
  readonly printed: boolean;
  /** What opens a card. */
  readonly opening: Opening;
  /** In ms. */
  readonly openDelay: number;
  readonly secondLanguage: SecondLanguage;
};

/** A mention that is shown. */
export type ShownMention = Mention & {
  /** Which mentions of its entry are plain. */
  readonly plain: Plain;
};

/** What is shown of some blocks of a page. */
export type PageMentions = {
  readonly blocks: ReadonlyArray<Omit<BlockMentions, 'mentions'> & { readonly mentions: readonly ShownMention[] }>;
  readonly context: PageContext;
  readonly settings: PageSettings;
};

/** What a page's scripts ask of the background. */
export type PageToBackground = {
  /** The probe found something worth annotating. */
  pageFound: { ask: null; answer: null };
  /** The browser had kept an annotated page, and the reader came back to it: nothing of ours is at work there now. */
  pageReturned: { ask: null; answer: null };
  /** One ordered chunk of a page's text; what is shown in it comes back in the same order. */
  findMentions: { ask: MentionsRequest; answer: PageMentions };
  card: { ask: { readonly id: EntryId }; answer: CardContent | null };
  /** An entry as text to be copied. */
  cardText: { ask: { readonly id: EntryId; readonly language: CardLanguage; readonly format: TextFormat }; answer: string | null };
  /** The text of a report, to be copied: of a mention that is none, in the text of its block. */
  matchReport: { ask: Mention & { readonly text: string }; answer: string };
  /** Hide an entry, or show it again. Answers whether that could be kept. */
  setHidden: { ask: { readonly id: EntryId; readonly reach: HideReach; readonly hidden: boolean }; answer: boolean };
  setSecondLanguage: { ask: { readonly second: SecondLanguage }; answer: null };
  /** Inject the card's script into the asking frame. */
  loadCard: { ask: null; answer: null };
  /** The looks of highlights, for shadow roots. */
  highlightCss: { ask: null; answer: string };
  /** The asking frame was read, again: the number of entries mentioned in it may be another. */
  pageRead: { ask: { readonly entries: number; readonly frames: LargeFrames }; answer: null };
};

/** Frames of a page that are large enough for an article. */
export type LargeFrames = 'none' | 'known' | 'new';

/** What our own pages (popup, options) ask of the background. All that decides where Konteks runs goes through it, one change at a time. */
export type OwnPageToBackground = {
  tabState: { ask: { readonly tabId: number }; answer: TabState };
  /** Of a page, its host, or its domain: of the one that the reader was shown (`keys`), and else of the one that is in the tab now. */
  setSiteRule: { ask: { readonly tabId: number; readonly keys?: SiteKeys; readonly scope: Scope; readonly on: boolean }; answer: null };
  forgetSiteRule: { ask: { readonly scope: Scope; readonly key: string }; answer: null };
  setMode: { ask: { readonly mode: Mode }; answer: null };
  /** The master switch. */
  setOff: { ask: { readonly off: boolean }; answer: null };
  /** Null: go on at once. */
  pause: { ask: { readonly kind: PauseKind | null }; answer: null };
  /** Several settings at once. Answers what was changed by it: less than was asked where an administrator decides. */
  keepSettings: { ask: SettingsChange; answer: Edit };
  /** Annotate this tab though the probe would not. Answers whether it could be done. */
  annotateAnyway: { ask: { readonly tabId: number }; answer: boolean };
  showOnPage: { ask: { readonly tabId: number; readonly id: EntryId }; answer: boolean };
  setLanguage: { ask: { readonly language: CardLanguage }; answer: null };
};

/** What the background asks of a frame that was read. */
export type ToPage = {
  listMentions: { ask: null; answer: readonly MentionCount[] };
  /** The reader chose otherwise: at once, on every open page. */
  settingsChanged: { ask: PageSettings; answer: null };
  /** The browser withheld the page from us: scripts can no longer be put into it, but those that are there still hear. */
  stop: { ask: null; answer: void };
};

/** What it asks of the script that steps from mention to mention. The first two answer whether there was such a mention. */
export type ToSteps = {
  /** Scroll to the entry's first mention and open its card there. */
  showMention: { ask: { readonly id: EntryId }; answer: boolean };
  /** The same with the next mention (1) or the one before (-1), from where the reader is in the frame or from its edge; and say these words. */
  stepToMention: { ask: { readonly by: Step; readonly from: 'reader' | 'edge'; readonly words: string | null }; answer: boolean };
  sayWords: { ask: { readonly words: string }; answer: null };
};

export type Step = 1 | -1;

export type MentionCount = { readonly id: EntryId; readonly count: number };

/** What the popup shows of a tab. */
export type TabState = {
  /** Absent where a page has no site of its own (browser pages, blank tabs). `names` are in their own script, empty for files. */
  readonly site?: { readonly keys: SiteKeys; readonly names: Readonly<Record<'host' | 'domain', string>>; readonly verdict: Verdict };
  readonly status: TabStatus;
  /** False where a page is annotated because the reader let us into this tab for now. */
  readonly mayStay?: boolean;
  readonly mentions: readonly MentionCount[];
};

export type TabStatus =
  | 'annotated' // the page was read
  | 'not-prose' // running, but the page does not look like news
  | 'off-page' // the reader switched this page off
  | 'off-host'
  | 'off-domain'
  | 'off-everywhere' // the master switch
  | 'paused'
  | 'not-chosen' // only chosen sites, and this is none
  | 'protected' // the browser lets no extension in here
  | 'pdf'
  | 'reader-view'
  | 'no-permission' // the reader or the browser withholds access to this site
  | 'no-files' // the same of local files, which browsers allow in their own settings alone
  | 'maybe-file' // it tells no address, as of such files and of its own pages
  | 'error'; // something of ours broke

type Surface = Record<string, { ask: unknown; answer: unknown }>;

/** Who asks: the frame of a page, or one of our own pages. */
export type Asker = { readonly tabId?: number; readonly frameId?: number };

/** One handler for each message of a surface: leaving one out is a compile error. */
export type Handlers<S extends Surface> = {
  readonly [T in keyof S]: (body: S[T]['ask'], asker: Asker) => Promise<S[T]['answer']> | S[T]['answer'];
};

/** What travels. */
export type Envelope = { readonly type: string; readonly body: unknown };

export function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string' && 'body' in message;
}
