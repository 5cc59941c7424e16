import { parseSync, Visitor } from 'vite';

/** Names by which code can reach the network or bring in other code, however they are reached (`self.fetch`, `window['fetch']`). */
const REACHING = new Set(
  `
    fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource RTCPeerConnection sendBeacon importScripts Image
    Audio Worker SharedWorker FontFace insertAdjacentHTML setHTMLUnsafe DOMParser
    serviceWorker attributionSrc ping
  `
    .trim()
    .split(/\s+/),
);

/** Properties that make elements of a text; reading them does no harm. */
const MAKING = new Set(['innerHTML', 'outerHTML', 'srcdoc']);

/** Elements that load what they name as soon as they are made. */
const LOADING = new Set([
  'img',
  'script',
  'iframe',
  'frame',
  'link',
  'object',
  'embed',
  'audio',
  'video',
  'source',
  'track',
  'image',
  'use',
]);
/** Calls in which such a name only asks about elements that are there. */
const ASKING = new Set([
  'closest',
  'matches',
  'querySelector',
  'querySelectorAll',
  'getElementsByTagName',
  'has',
  'includes',
  'is',
  'test',
  'add',
]);

/** Addresses that name a vocabulary, not a place to fetch from. */
const NAMESPACE = /^http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/xhtml|1999\/xlink|2000\/svg|2000\/xmlns\/|XML\/1998\/namespace)$/;

type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<string, unknown>;

/** One thing in a bundle that could make a request, with the code around it. */
export type Request = { readonly what: string; readonly code: string };

/** Everything in a script that could make a request, found in its syntax tree: minified names do not hide it, nor do comments or texts alarm. */
export function requestsIn(file: string, source: string): Request[] {
  const found: Request[] = [];
  const note = (what: string, { start, end }: { start: number; end: number }): void => {
    found.push({ what, code: source.slice(Math.max(0, start - 40), end + 60).replace(/\s+/g, ' ') });
  };
  const { program, errors } = parseSync(file, source, { lang: 'js' });
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  new Visitor({
    Identifier: (node) => void (REACHING.has(node.name) && note(node.name, node)),
    Literal: (node) => void (typeof node.value === 'string' && noteText(node.value, node)),
    TemplateElement: (node) => noteText(node.value.cooked ?? node.value.raw, node),
    ImportExpression: (node) => note('import()', node),
    ImportDeclaration: (node) => note('import', node),
    AssignmentExpression: (node) => {
      const { property } = node.left as { property?: { name?: string; value?: unknown } };
      const name = property?.name ?? property?.value;
      if (typeof name === 'string' && MAKING.has(name)) note(name, node);
    },
    NewExpression: (node) => void (isEvaluation(node.callee) && note('code from a text', node)),
    CallExpression: (node) => {
      if (isEvaluation(node.callee)) note('code from a text', node);
      const name = madeElement(node as unknown as Node);
      if (name !== undefined) note(`makes <${name}>`, node);
    },
  }).visit(program);
  return found;

  function noteText(text: string, node: { start: number; end: number }): void {
    if (REACHING.has(text)) note(text, node);
    if (/url\(\s*['"]?\s*(https?:)?\/\//i.test(text) || /@import/i.test(text)) note('CSS that loads', node);
    else if (/^(https?|wss?):/i.test(text) && !NAMESPACE.test(text)) note('an address', node);
  }
}

function isEvaluation(callee: object): boolean {
  const { name } = callee as { name?: string };
  return name === 'eval' || name === 'Function';
}

/** The element that a call makes, where it is one that loads: `document.createElement('img')`, and JSX, whose function has no name any more. */
function madeElement(call: Node): string | undefined {
  const name = textOf((call.arguments as Node[])[0]);
  if (name === undefined || !LOADING.has(name.toLowerCase())) return undefined;
  const { property } = call.callee as { property?: { name?: string } };
  return property?.name !== undefined && ASKING.has(property.name) ? undefined : name;
}

/** A text in quotation marks, or in the backticks that the minifier prefers. */
function textOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type !== 'TemplateLiteral') return undefined;
  const [only, ...others] = node.quasis as Array<{ value: { cooked?: string } }>;
  return others.length === 0 ? only?.value.cooked : undefined;
}

/**
 * What is allowed outside page code, where the CSP holds: fetching a file of our own package, written so that it can be seen
 * (`fetch(browser.runtime.getURL(…))`), and modules of our own package.
 */
export function isOwnFile({ what, code }: Request): boolean {
  if (what === 'import' || what === 'import()') return /import\s*(?:[^'"`]*from\s*)?\(?\s*['"`]\.{0,2}\//.test(code);
  return what === 'fetch' && /\bfetch\(\s*[\w$.]+\.runtime\.getURL\(/.test(code);
}
