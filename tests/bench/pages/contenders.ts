import { readFileSync } from 'node:fs';

import type { Page } from 'playwright';

import type { Window } from './trace.ts';

/** What a contender gets in the page: the forms, and one pattern of all of them, longest first, between word edges. */
type Dictionary = { readonly forms: readonly string[]; readonly pattern: RegExp };

/** Forms, and the source of the pattern of all of them: made once, since making it takes longer than most that is measured. */
export type FormSet = { readonly forms: readonly string[]; readonly source: string };

export function formSet(forms: readonly string[]): FormSet {
  const escaped = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  return { forms, source: String.raw`\b(?:${escaped.toSorted((a, b) => b.length - a.length).join('|')})\b` };
}

/** One way to find and show all forms in a page; `annotate` runs in the page’s own world and gives how much it found. */
export type Contender = {
  readonly name: string;
  readonly annotate: (dictionary: Dictionary) => number;
};

export const NOTHING: Contender = { name: 'nothing', annotate: () => 0 };
export const BARE_WALK: Contender = { name: 'bare walk', annotate: walk };
export const REGEXP_HIGHLIGHT: Contender = { name: 'RegExp, Highlight API', annotate: highlightMatches };
export const REGEXP_MARK: Contender = { name: 'RegExp, <mark>', annotate: wrapMatches };
export const FIND_AND_REPLACE: Contender = { name: 'findAndReplaceDOMText', annotate: findAndReplace };
export const MARK_REGEXP: Contender = { name: 'mark.js markRegExp', annotate: markRegExp };
export const MARK: Contender = { name: 'mark.js mark', annotate: markForms };

const RUN_BEGIN = 'bench:run';
const RUN_END = 'bench:ran';

const LIBRARIES = [import.meta.resolve('mark.js'), import.meta.resolve('findandreplacedomtext')]
  .map((address) => readFileSync(new URL(address), 'utf8'))
  .join(';\n');

/** Brings the libraries and the forms into a page that was just loaded. */
export async function prepare(page: Page, { forms, source }: FormSet): Promise<void> {
  await page.evaluate(LIBRARIES);
  await page.evaluate(
    (given) => {
      (globalThis as unknown as Prepared).__bench = { forms: given.lines.split('\n'), pattern: new RegExp(given.source, 'gi') };
    },
    { lines: forms.join('\n'), source },
  );
}

/** Runs a contender in a task of its own, between two marks. */
export async function annotate(page: Page, { annotate: run }: Contender): Promise<number> {
  return page.evaluate(
    `new Promise((resolve) => setTimeout(() => {
      performance.mark('${RUN_BEGIN}');
      const found = (${run.toString()})(globalThis.__bench);
      performance.mark('${RUN_END}');
      resolve(found);
    }))`,
  );
}

/** What a contender did in a window: its own script in ms of thread time, and when what it found was painted, in ms by the clock. */
export function runOf({ tasks }: Window): { script: number; painted: number | undefined } {
  const marks = tasks.flatMap((task) => task.marks);
  const begin = marks.find(({ name }) => name === RUN_BEGIN);
  const end = marks.find(({ name }) => name === RUN_END);
  if (begin === undefined || end === undefined) throw new Error('the trace lacks the marks of a contender');
  const frame = tasks.find(({ kind, start }) => kind === 'frame' && start > end.at);
  return { script: end.cpu - begin.cpu, painted: frame && frame.start + frame.wall - begin.at };
}

// Implementation: every function below runs in the page, and can use nothing from here.

type Prepared = { __bench: Dictionary };

type Mark = new (root: Element) => {
  mark(forms: readonly string[], options: object): void;
  markRegExp(pattern: RegExp, options: object): void;
};
type FindAndReplace = (root: Element, options: object) => void;
type Libraries = { Mark: Mark; findAndReplaceDOMText: FindAndReplace };

function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let characters = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) characters += node.data.length;
  return characters;
}

/** `exec`, since `matchAll` would copy the pattern for each text node. */
function highlightMatches({ pattern }: Dictionary): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const ranges: StaticRange[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(node.data); found; found = pattern.exec(node.data))
      ranges.push(new StaticRange({ startContainer: node, startOffset: found.index, endContainer: node, endOffset: pattern.lastIndex }));
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(bench) { text-decoration: underline dotted }');
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set('bench', new Highlight(...ranges));
  return ranges.length;
}

function wrapMatches({ pattern }: Dictionary): number {
  const skipped = 'script,style,noscript,template,textarea,select,button,iframe,object,canvas,svg,math,pre,code';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest(skipped)) nodes.push(walker.currentNode as Text);
  let count = 0;
  for (const node of nodes) {
    const parts: Array<string | HTMLElement> = [];
    let behind = 0;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(node.data); found; found = pattern.exec(node.data)) {
      const mark = document.createElement('mark');
      [mark.textContent] = found;
      parts.push(node.data.slice(behind, found.index), mark);
      behind = pattern.lastIndex;
      count += 1;
    }
    if (behind > 0) node.replaceWith(...parts, node.data.slice(behind));
  }
  return count;
}

function findAndReplace({ pattern }: Dictionary): number {
  let count = 0;
  (globalThis as unknown as Libraries).findAndReplaceDOMText(document.body, {
    preset: 'prose',
    find: pattern,
    replace: ({ text }: { text: string }) => {
      count += 1;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    },
  });
  return count;
}

function markRegExp({ pattern }: Dictionary): number {
  let count = 0;
  const done = (marked: number): void => void (count = marked);
  new (globalThis as unknown as Libraries).Mark(document.body).markRegExp(pattern, { acrossElements: true, done });
  return count;
}

function markForms({ forms }: Dictionary): number {
  let count = 0;
  const done = (marked: number): void => void (count = marked);
  const options = { accuracy: 'exactly', separateWordSearch: false, diacritics: false, acrossElements: true, done };
  new (globalThis as unknown as Libraries).Mark(document.body).mark(forms, options);
  return count;
}
