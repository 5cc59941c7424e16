/** How pages say that they are articles: schema.org (JSON-LD, microdata), Open Graph, HTML. */
const ARTICLE = 'article,[itemtype*=Article],[itemtype*=Posting],[property="og:type"][content=article]';
const JSON_LD = 'script[type*=ld]';
const ARTICLE_JSON = /"@type"[\s:[]*"\w*(Article|Posting)/;
/** Where people write or sign in. A page of text may have a comment box, so this counts only without article markup. */
const PRIVATE = '[type=password],[contenteditable=""],[contenteditable=true],[role=textbox],[role=application]';
const MAIL = /^((web)?mail|outlook)\./;
const NO_PROSE = /^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA|CODE|PRE)$/;

/** A sentence's worth of letters in one text node: enough where the page calls itself an article. */
const LONG_TEXT = 60;
/** Two short paragraphs: enough anywhere. */
const PROSE_NEEDED = 200;
/** Elements and texts looked at before giving up: keeps a page of 100,000 nodes cheap. */
const MOST_NODES = 8000;
/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT` */
const ELEMENTS_AND_TEXTS = 5;

/** What is asked of elements and texts, whichever has it. */
type Met = Partial<Pick<Element, 'shadowRoot'> & Pick<HTMLIFrameElement, 'contentDocument'> & Pick<Text, 'data'>> & {
  readonly parentNode: Node;
};

/**
 * Whether a page looks like something to read, with its open shadow roots and the frames of its own origin. Generous, and cheap: no layout is
 * asked for. Tells each tree that it looks at.
 */
export function isWorthAnnotating(page: Document, onTree: (tree: Node) => void): boolean {
  const { body } = page;
  if (!body || body.isContentEditable || MAIL.test(page.location.hostname)) return false;
  const trees: ParentNode[] = [page]; // those that are met on the way come behind
  let needed = PROSE_NEEDED;
  let prose = 0;
  let looked = 0;
  for (const tree of trees) {
    onTree(tree);
    if (tree.querySelector(ARTICLE) ?? [...tree.querySelectorAll(JSON_LD)].find(({ textContent }) => ARTICLE_JSON.test(textContent)))
      needed = LONG_TEXT;
    else if (needed > LONG_TEXT && tree.querySelector(PRIVATE)) return false;
    const walker = page.createTreeWalker((tree as Partial<Document>).body ?? tree, ELEMENTS_AND_TEXTS);
    while (looked++ < MOST_NODES && walker.nextNode()) {
      const { shadowRoot, contentDocument, data = '', parentNode } = walker.currentNode as unknown as Met;
      const inner = shadowRoot ?? contentDocument;
      if (inner?.nodeType) trees.push(inner); // a form may have fields of that name
      if (data.trim().length >= LONG_TEXT && !NO_PROSE.test(parentNode.nodeName)) prose += data.length;
      // Else another tree may tell that people write here.
      if (tree === page && prose >= needed) return true;
    }
  }
  return prose >= needed;
}
