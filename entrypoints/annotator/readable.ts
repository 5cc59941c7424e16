import { localNameOf } from './pristine.ts';
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
  'head script style noscript template code pre kbd samp textarea select button nav footer aside menu svg math canvas audio video object iframe form rp rt konteks-card',
);
/** Attributes that say the same. */
const HIDDEN_OR_EDITED = '[hidden],[inert],[aria-hidden=true],[contenteditable]:not([contenteditable=false])';
/** What few elements have: one question rules it all out. */
const TELLING = '[lang],[role],[hidden],[inert],[aria-hidden],[contenteditable]';
/** Roles that do; `banner` is the site's header. */
const NO_PROSE_ROLES = setOf(
  'navigation menu menubar toolbar textbox search searchbox banner contentinfo complementary alertdialog button tablist',
);
/** What makes a dialog one to read. */
const MAIN_PART = 'article,main,[role=article],[role=main]';
/** An article or a page whose class speaks of comments or cookies is still an article. */
const ALWAYS_PROSE = setOf('article main body html p h1 h2 h3 h4 h5 h6');
/** What sites call advertisements and consent banners, and readers' comments; whole words of a class or an id. */
const NAMES =
  'adsbygoogle|ad-?(?:slot|unit|box|container|wrapper|banner)|google[-_]ads?|advert(?:isement)?s?|iklan|sponsored|cookie[\\w-]*|consent[\\w-]*|gdpr[\\w-]*';
const COMMENTS = 'comments?(?:[-_]?(?:list|section|area|thread|body))?|komentar|disqus[\\w-]*';
const [noProseNames, noProseNamesOrComments] = [NAMES, `${NAMES}|${COMMENTS}`].map(
  (names) => new RegExp(`(?<![^\\s_-])(?:${names})(?![^\\s_-])`),
) as [RegExp, RegExp];

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
  if (NO_PROSE.has(name) || (name === 'slot' && (element as HTMLSlotElement).assignedNodes().length > 0)) return true;
  // The site's header; an article's own header holds its headline.
  if (name === 'header' && element.closest('article,main,[role=main]') === null) return true;
  const role = telling ? element.getAttribute('role') : null;
  if ((name === 'dialog' || role === 'dialog') && element.querySelector(MAIN_PART) === null) return true;
  if (telling && (element.matches(HIDDEN_OR_EDITED) || NO_PROSE_ROLES.has(role ?? ''))) return true;
  if (ALWAYS_PROSE.has(name)) return false;
  const names = element.getAttribute('class') ?? '';
  const { id } = element;
  if (names === '' && id === '') return false;
  // Ignoring case, V8 compiles four times as long.
  return (comments ? noProseNames : noProseNamesOrComments).test(`${id} ${names}`.toLowerCase());
}
