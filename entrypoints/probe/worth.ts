/** How pages say that they are articles: schema.org (JSON-LD, microdata), Open Graph, HTML. */
const ARTICLE = 'article,[itemtype*="Article"],[itemtype*="Posting"],meta[property="og:type"][content="article"]';
const ARTICLE_JSON = /"@type"\s*:\s*\[?\s*"\w*(Article|Posting)/;
/** Where people write or sign in. A page of text may have a comment box, so this counts only without article markup. */
const PRIVATE = 'input[type=password],[contenteditable=""],[contenteditable=true],[role=textbox],[role=application]';
const MAIL = /^(web)?mail\.|^outlook\./;
const NO_PROSE = /^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA|CODE|PRE)$/;

/** A sentence's worth of letters in one text node. */
const LONG_TEXT = 60;
/** Two short paragraphs; one where the page calls itself an article. */
const PROSE_NEEDED = 200;
/** Text nodes looked at before giving up: keeps a page of 100,000 nodes cheap. */
const MOST_NODES = 4000;

/** Whether a page looks like something to read. Generous, and cheap: no layout is asked for. */
export function isWorthAnnotating(page: Document): boolean {
  const { body } = page;
  if (!body || page.designMode === 'on' || body.isContentEditable || MAIL.test(page.location.hostname)) return false;
  const declared = page.querySelector(ARTICLE) !== null || declaresArticle(page);
  if (!declared && page.querySelector(PRIVATE)) return false;
  return hasProse(page, body, declared ? LONG_TEXT : PROSE_NEEDED);
}

function declaresArticle(page: Document): boolean {
  for (const { textContent } of page.querySelectorAll('script[type="application/ld+json"]'))
    if (ARTICLE_JSON.test(textContent ?? '')) return true;
  return false;
}

function hasProse(page: Document, body: HTMLElement, needed: number): boolean {
  const walker = page.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let prose = 0;
  for (let looked = 0; looked < MOST_NODES && walker.nextNode(); looked += 1) {
    const { data, parentNode } = walker.currentNode as Text;
    if (data.length < LONG_TEXT || NO_PROSE.test(parentNode?.nodeName ?? '')) continue;
    prose += data.trim().length >= LONG_TEXT ? data.length : 0;
    if (prose >= needed) return true;
  }
  return false;
}
