import { isMatching, localNameOf } from './pristine.ts';
import { setOf } from './set-of.ts';

/*
 * Which elements hold prose. Names and roles say what is none (code, controls, navigation); class names say what HTML has no word for
 * (advertisements, consent banners, comments). Read is what everybody can see sooner or later: text behind a fold or a tab too; whether it
 * shows now is asked where a mention stands in it (`visibility.ts`). Decisions, one by one:
 *
 *   hidden, inert, aria-hidden="true"   left out; read once the attribute goes (`watch.ts` looks at it)
 *   contenteditable, text fields        left out: they are the reader's own
 *   pre                                 left out, prose in it too: it holds code, and tables drawn in letters
 *   a slot with something in it         left out: what it holds where nothing is put into it does not show
 *   rt, rp                              left out: a ruby's reading repeats its base
 *   translate="no"                      read: it asks not to be translated, and nothing is
 *   details, display: none, hidden tabs read, shown once they are
 *   dialog, role="dialog"               read where an article or a main part is in it (a reader's view, a story over the front page); else left
 *                                       out: it asks for consent, a login or a subscription
 *   role="alertdialog"                  left out: it is a question
 */

/** Elements whose text is not prose to read, or not ours to touch. */
const NO_PROSE = setOf(
  'head script style noscript template code pre kbd samp textarea select button nav footer aside menu svg math canvas audio video object iframe label rp rt konteks-card konteks-note',
);
/** Attributes that say the same. */
const HIDDEN_OR_EDITED = '[hidden],[inert],[aria-hidden=true],[contenteditable]:not([contenteditable=false])';
/** What few elements have: one question rules it all out. */
const TELLING = '[lang],[role],[hidden],[inert],[aria-hidden],[contenteditable]';
/** Roles that do; `banner` is the site's header. */
const NO_PROSE_ROLES = setOf(
  'navigation menu menubar toolbar textbox search searchbox banner contentinfo complementary alertdialog button tablist',
);
/** What makes a dialog one to read, and a header one of a story. */
const MAIN_PART = 'article,[role=article],main,[role=main]';
/** And a form: some pages stand in one as a whole. Its fields are left out. */
const READ_FORM = `body>form,:has(h1,${MAIN_PART})`;
/** An article or a page whose class speaks of comments or cookies is still an article. */
const ALWAYS_PROSE = /^(?:article|main|body|html|p|h\d)$/;
/** And so is what holds a page's main part, whatever it is called. */
const HOLDS_MAIN = 'h1,main,[role=main]';
/*
 * What sites call advertisements and consent banners, and readers' comments: words of a class or an id. Many of those words say too what a
 * story is about (`tag-gdpr`, `category-sponsored`) or how its page is (`no-comments`, `cookies-accepted`): so most count only where a name
 * begins with them, or where the name of a box follows.
 */
const BOXES =
  '(?:ads?|cookie|consent|gdpr)[-_]*(?:slot|unit|box|container|wrapper|banner|notice|popup|root|sdk|cookie)|(?:google|gpt)[-_]ads?|adsbygoogle|advert(?:isements?)?|iklan|(?<!\\S)(?:sponsored|(?:cookie|consent|gdpr)[a-z]*)';
const COMMENTS = 'disqus|komentar|comments(?!\\S)|(?<!\\S)comments?(?:list)?';
const NAMES = new RegExp(
  `(?<![^\\s_-])(?<!(?:tag|category|topic|has|with|no)[-_]+)(?:${BOXES}|(${COMMENTS}))(?![a-z]|\\S*(?:e[dn]|status)(?!\\S))`,
);

/** Whether an element has an attribute that may tell more than its name does. */
export function isTelling(element: Element): boolean {
  return element.matches(TELLING);
}

/**
 * Whether an element and all that is in it is left out. `telling` is what `isTelling` says, false where it has no attributes; `comments` says
 * whether readers' comments are read.
 */
export function isLeftOut(element: Element, telling: boolean, comments: boolean): boolean {
  const name = localNameOf(element);
  if (name === 'form') return !isMatching(element, READ_FORM);
  if (NO_PROSE.has(name) || (name === 'slot' && (element as HTMLSlotElement).assignedNodes().length > 0)) return true;
  // The site's header; an article's own header holds its headline.
  if (name === 'header' && element.closest(MAIN_PART) === null) return true;
  const role = telling ? element.getAttribute('role') : null;
  if ((name === 'dialog' || role === 'dialog') && element.querySelector(MAIN_PART) === null) return true;
  if (telling && (element.matches(HIDDEN_OR_EDITED) || NO_PROSE_ROLES.has(role ?? ''))) return true;
  if (ALWAYS_PROSE.test(name)) return false;
  const { id, className } = element;
  if (id === '' && className === '') return false;
  // Ignoring case, V8 compiles four times as long.
  const found = NAMES.exec(`${id} ${className}`.toLowerCase());
  return found !== null && !(comments && found[1]) && element.querySelector(HOLDS_MAIN) === null;
}
