import { hasSharedTexts, sharedFile, sharedText } from './measuring-texts.ts';

type PageIndex = ReadonlyArray<{ readonly file: string; readonly lang: string; readonly charset_actual: string }>;

/** Real news pages as they were stored, each with the charset that it is really in; none where the measuring texts are absent. */
export const REAL_PAGES: PageIndex = hasSharedTexts ? (JSON.parse(sharedText('evalset/dev/html/index.json')) as PageIndex) : [];

/** A page's bytes, and the headers to serve it with: its charset, and no scripts of its own. */
export function realPage({ file, charset_actual: charset }: PageIndex[number]): { body: Buffer; headers: Record<string, string> } {
  return {
    body: sharedFile(`evalset/dev/html/${file}`),
    headers: { 'content-type': `text/html; charset=${charset}`, 'content-security-policy': "script-src 'none'" },
  };
}
