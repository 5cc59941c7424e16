import { matches } from './pristine.ts';

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
  'script,style,noscript,template,code,pre,kbd,samp,textarea,input,select,option,button,nav,footer,aside,dialog,menu,svg,math,canvas,audio,' +
  'video,object,embed,iframe,frame,form,rp,rt,head,konteks-card,[hidden],[inert],[aria-hidden=true],' +
  '[contenteditable]:not([contenteditable=false]),' +
  // The site's header; an article's own header holds its headline.
  'header:not(:is(article,main,[role=main]) header)';
/** Roles that say the same; `banner` is the site's header. */
const NO_PROSE_ROLES =
  /^(?:navigation|menu|menubar|toolbar|textbox|search|searchbox|banner|contentinfo|complementary|dialog|alertdialog|button|tablist)$/;
/** An article or a page whose class speaks of comments or cookies is still an article. */
const ALWAYS_PROSE = /^(?:article|main|body|html|p|h[1-6])$/;
/** What sites call advertisements and consent banners; whole words of a class or an id. */
const NO_PROSE_NAMES =
  /(?:^|[\s_-])(?:adsbygoogle|ad-?(?:slot|unit|box|container|wrapper|banner)|google[-_]ads?|advert(?:isement)?s?|iklan|sponsored|cookie[\w-]*|consent[\w-]*|gdpr[\w-]*)(?:$|[\s_-])/i;
const COMMENTS = /(?:^|[\s_-])(?:comments?(?:[-_]?(?:list|section|area|thread|body))?|komentar|disqus[\w-]*)(?:$|[\s_-])/i;

/** Whether an element and all that is in it is left out. `comments` says whether readers' comments are read. */
export function isLeftOut(element: Element, comments: boolean): boolean {
  if (matches(element, NO_PROSE)) return true;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role !== null && NO_PROSE_ROLES.test(role)) return true;
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`;
  if (names.length === 1 || ALWAYS_PROSE.test(element.localName)) return false;
  return NO_PROSE_NAMES.test(names) || (!comments && COMMENTS.test(names));
}
