import { hasSharedTexts, sharedFile, sharedText } from './measuring-texts.ts';

type PageIndex = ReadonlyArray<{ readonly file: string; readonly lang: string; readonly charset_actual: string }>;

/** Real news pages as they were stored, each with the charset that it is really in; none where the measuring texts are absent. */
export const REAL_PAGES: PageIndex = hasSharedTexts ? (JSON.parse(sharedText('evalset/dev/html/index.json')) as PageIndex) : [];

/** A page's bytes, and the headers to serve it with: its charset, and a policy under which it runs no script and asks for nothing outside. */
export function realPage({ file, charset_actual: charset }: PageIndex[number]): { body: Buffer; headers: Record<string, string> } {
  return {
    body: sharedFile(`evalset/dev/html/${file}`),
    headers: {
      'content-type': `text/html; charset=${charset}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
  };
}

/** Labelled Indonesian texts, a paragraph a line. */
export const INDONESIAN_TEXTS: ReadonlyArray<{ readonly doc: string; readonly lines: readonly string[] }> = hasSharedTexts
  ? (JSON.parse(sharedText('evalset/dev/text/index.json')) as ReadonlyArray<{ doc: string; lang: string }>)
      .filter(({ lang }) => lang === 'id')
      .map(({ doc }) => ({
        doc,
        lines: sharedText(`evalset/dev/text/${doc}.txt`)
          .split('\n')
          .filter((line) => /\p{L}/u.test(line)),
      }))
  : [];

/** A real Indonesian page into whose article the texts are set. */
export const FRAME_PAGE = REAL_PAGES.find(({ file }) => file === 'id-indonesian-detik-singlepage.html');

/** Runs in the page: puts the lines in place of the paragraphs of the element that holds most of them. */
export function setArticle(lines: readonly string[]): void {
  const counts = new Map<Element, number>();
  for (const { parentElement } of document.querySelectorAll('p'))
    if (parentElement) counts.set(parentElement, (counts.get(parentElement) ?? 0) + 1);
  const [holder] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  holder?.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}
