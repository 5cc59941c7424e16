import { localNameOf } from './pristine.ts';

/*
 * Which elements hold prose. Names and roles say what is none (code, controls, navigation); class names say what HTML has no word for
 * (advertisements, consent banners, comments). Read is what everybody can see sooner or later: text behind a fold or a tab too; whether it
 * shows now is asked where a mention stands in it (`visibility.ts`). Decisions, one by one:
 *
 *   hidden, inert, aria-hidden="true"   left out; read once the attribute goes (`watch.ts` looks at it)
 *   contenteditable, text fields        left out: they are the reader's own
 *   rt, rp                              left out: a ruby's reading repeats its base
 *   translate="no"                      read: it asks not to be translated, and nothing is
 *   details, display: none, hidden tabs read, shown once they are
 */

/** Elements whose text is not prose to read, or not ours to touch. */
const NO_PROSE =
  /^(?:head|title|script|style|noscript|template|code|pre|kbd|samp|textarea|input|select|option|button|nav|footer|aside|dialog|menu|svg|math|canvas|audio|video|object|embed|iframe|frame|form|rp|rt|konteks-card)$/;
/** Roles that say the same; `banner` is the site's header. */
const NO_PROSE_ROLES =
  /^(?:navigation|menu|menubar|toolbar|textbox|search|searchbox|banner|contentinfo|complementary|dialog|alertdialog|button|tablist)$/;
/** What sites call advertisements and consent banners; whole words of a class or an id. */
const NO_PROSE_NAMES =
  /(?:^|[\s_-])(?:adsbygoogle|ad-?(?:slot|unit|box|container|wrapper|banner)|google[-_]ads?|advert(?:isement)?s?|iklan|sponsored|cookie[\w-]*|consent[\w-]*|gdpr[\w-]*)(?:$|[\s_-])/i;
const COMMENTS = /(?:^|[\s_-])(?:comments?(?:[-_]?(?:list|section|area|thread|body))?|komentar|disqus[\w-]*)(?:$|[\s_-])/i;

/** Whether an element and all that is in it is left out. `comments` says whether readers' comments are read. */
export function isLeftOut(element: Element, { comments }: { comments: boolean }): boolean {
  const name = localNameOf(element);
  if (NO_PROSE.test(name)) return true;
  // The site's header; an article's own header holds its headline.
  if (name === 'header' && element.closest('article,main,[role=main]') === null) return true;
  return element.hasAttributes() && saysNo(element, comments);
}

function saysNo(element: Element, comments: boolean): boolean {
  if (element.hasAttribute('hidden') || element.hasAttribute('inert') || element.getAttribute('aria-hidden') === 'true') return true;
  if (element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false') return true;
  const role = element.getAttribute('role');
  if (role !== null && NO_PROSE_ROLES.test(role)) return true;
  // An article or a page whose class speaks of comments or cookies is still an article.
  if (/^(?:article|main|body|html|p|h[1-6])$/.test(element.localName)) return false;
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`;
  return names.length > 1 && (NO_PROSE_NAMES.test(names) || (!comments && COMMENTS.test(names)));
}
