import { afterEach, describe, expect, test } from 'vitest';

import { textBlocksOf } from '../../entrypoints/annotator/text-blocks.ts';

afterEach(() => document.body.replaceChildren());

/** Fixtures are markup of our own, so innerHTML may set them; what ships never does. */
const textsOf = async (html: string, comments = false): Promise<string[]> => {
  document.body.innerHTML = html;
  const blocks = await textBlocksOf(document.body, { comments, pause: () => undefined });
  return blocks.map(({ text }) => text.trim());
};

/** Classes that say what a story is about, or how its page is, on an element that may hold all of it. */
const OF_PROSE = [
  'post tag-gdpr',
  'post tag-cookies tag-iklan',
  'hentry category-sponsored',
  'hentry category-consent status-publish',
  'article--sponsored',
  'topic-advertisement',
  'single-post comments-open',
  'single comments-closed comment-status-open',
  'wrapper no-comments',
  'wrapper has-comments-section',
  'story__with-comments',
  'page cookies-accepted',
  'page cookie-consent-given',
  'page no-cookie-banner has-ad-slot',
  'page consent-enabled',
  'node node--comment-status comment-status',
  'leadership adopted commentary',
];

/** Those of boxes that sites put beside it. */
const OF_NO_PROSE = [
  'ad-slot',
  'adslot',
  'ad-slot-2',
  'article-ad-container',
  'ads-wrapper',
  'adsbygoogle',
  'google-ads',
  'google_ads_iframe_1',
  'div-gpt-ad-1700',
  'advertisement',
  'in-article-advertisement',
  'iklan',
  'iklan-atas',
  'iklan_300x250',
  'banner-iklan',
  'sponsored',
  'sponsored-content',
  'cookie-banner',
  'cookie-banner cookie-banner--fixed',
  'cookie-consent',
  'cookieconsent',
  'CookieNotice',
  'cookie-law-info-bar',
  'cookies',
  'js-cookie-popup',
  'gdpr-banner',
  'gdpr',
  'moove_gdpr_cookie_info_bar',
  'consent',
  'consent-modal',
  'fc-consent-root',
];

const OF_COMMENTS = [
  'comments',
  'comments-area',
  'comment-list',
  'commentlist',
  'comments-section',
  'article-comments',
  'post__comments',
  'comment-wrapper',
  'komentar',
  'kolom-komentar',
  'disqus_thread',
];

describe('what class names and ids say', () => {
  test.each(OF_PROSE)('“%s” takes no story away', async (names) => {
    expect(await textsOf(`<div class="${names}"><p>Nvidia</p></div>`)).toEqual(['Nvidia']);
  });

  test.each(OF_NO_PROSE)('“%s” is a box that is no prose', async (names) => {
    expect(await textsOf(`<p>teks</p><div class="${names}"><p>Nvidia</p></div>`, true)).toEqual(['teks']);
    const [id = ''] = names.split(' ');
    expect(await textsOf(`<p>teks</p><div id="${id}"><p>Nvidia</p></div>`, true)).toEqual(['teks']);
  });

  test.each(OF_COMMENTS)('“%s” holds readers’ comments', async (names) => {
    const html = `<p>teks</p><div class="${names}"><article>Nvidia</article></div>`;
    expect(await textsOf(html)).toEqual(['teks']);
    expect(await textsOf(html, true)).toEqual(['teks', 'Nvidia']);
  });

  test.each(['<h1>Judul</h1>', '<main>Judul</main>', '<div role="main">Judul</div>'])(
    'what holds %s is read, whatever it is called',
    async (html) => {
      expect(await textsOf(`<div class="comments cookie-banner iklan">${html}</div>`)).toEqual(['Judul']);
    },
  );
});

describe('forms', () => {
  const FIELDS = '<label>AI <input></label><select><option>AI</select><textarea>AI</textarea><button>AI</button>';

  test('a form around a whole page is read, its fields are not', async () => {
    expect(await textsOf(`<form>a ${FIELDS}<div><p>b</p></div></form>`)).toEqual(['a', 'b']);
  });

  test.each(['<h1>b</h1>', '<article>b</article>', '<main>b</main>'])('a form that holds %s is read', async (html) => {
    expect(await textsOf(`<div><form>${FIELDS}${html}<p>c</p></form></div>`)).toEqual(['b', 'c']);
  });

  test('any other form is left out', async () => {
    expect(await textsOf(`<p>teks</p><div><form><p>AI</p>${FIELDS}</form></div>`)).toEqual(['teks']);
  });
});
