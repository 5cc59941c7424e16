/** A page that sequences visit. */
export type SeenPage = {
  readonly host: string;
  readonly domain: string;
  readonly path: string;
  /** Whether it looks like something to read. */
  readonly prose: boolean;
  /** Whether a frame is in it that is large enough to be read, with one more term. */
  readonly frame?: true;
};

const PROSE = 'Kalimat ini hanya mengisi halaman supaya cukup panjang untuk dibaca orang yang lewat di sini setiap hari. '.repeat(4).trim();

const FRAME = '<iframe width="600" height="400" srcdoc="&lt;p&gt;Li Qiang tiga.&lt;/p&gt;"></iframe>';

const LOOPBACK = { host: '127.0.0.1', domain: '127.0.0.1' };
const DESK = { host: 'kabar.localhost', domain: 'kabar.localhost' };
const MOBILE = { host: 'm.kabar.localhost', domain: 'kabar.localhost' };

/** Some articles, one with a frame, and pages without prose, on a host of its own and on two of one domain. */
export const PAGES: readonly SeenPage[] = [
  { ...LOOPBACK, path: '/berita', prose: true },
  { ...LOOPBACK, path: '/kolom', prose: true },
  { ...DESK, path: '/berita', prose: true },
  { ...MOBILE, path: '/berita', prose: true },
  { ...LOOPBACK, path: '/singkat', prose: false },
  { ...DESK, path: '/singkat', prose: false },
  { ...LOOPBACK, path: '/bingkai', prose: true, frame: true },
];

/** What stands in a page where text changes: nothing was changed yet, or one of the later words. */
const CHANGING = ['Huawei', 'TSMC', 'DeepSeek', 'ASML'];

export function wordsOf(written: number | null): string {
  return `${CHANGING[written === null ? 0 : written + 1]} dua.`;
}

/** A page as it is served, and as it must stay, once other words were written in it. */
export function htmlOf({ prose, frame }: SeenPage, written: number | null = null): string {
  const filling = prose ? `<p>${PROSE}</p>` : '';
  return `<html lang="id"><head><meta charset="utf-8"><title>Halaman</title></head><body><main>${filling}<p>Nvidia satu.</p><p id="x">${wordsOf(written)}</p><p>Ekosistem AI.</p>${frame ? FRAME : ''}</main></body></html>`;
}

/** The words that must be underlined in it where Konteks runs. */
export function underlinedOn(written: number | null, ordinaryWords: boolean): string[] {
  return ['Nvidia', CHANGING[written === null ? 0 : written + 1] ?? '', ...(ordinaryWords ? ['Ekosistem AI'] : [])];
}
