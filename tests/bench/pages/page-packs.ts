import type { EntryId } from '../../../glossary/entry.ts';
import type { Pack, PackForm } from '../packs.ts';
import { makePack } from '../packs.ts';
import type { Page as Texts } from '../texts.ts';

/** What news are full of: the smallest pack is this, so that it too finds something on most pages, as a glossary does. */
export const NEWS_FORMS = `
  WAIC, World Artificial Intelligence Conference, AI, kecerdasan buatan, artificial intelligence, AI Action Plan, ekspor chip, chip export,
  chip exports, NVIDIA, Huawei, China, Tiongkok, Amerika Serikat, United States, Li Qiang, Perdana Menteri, Prime Minister, Shanghai, Engadget,
  open source, organisasi AI global, tata kelola, AI governance, negara berkembang, developing countries, selatan global, Global South,
  teknologi AI, monopoli, regulasi, regulation, chip, semiconductor, dominasi, Liputan6, export controls, pembatasan ekspor,
  kesenjangan digital, digital divide`
  .trim()
  .split(/,\s+/);

/** A pack of `size` forms, at least forty; the first are those of news. */
export function pagePack(size: number, texts: readonly Texts[]): Pack {
  const { forms, files } = makePack(size, texts);
  const [model] = files.entries;
  if (model === undefined) throw new Error('a pack of no entries');
  const news = NEWS_FORMS.map((text): PackForm => ({ text, case: text === text.toUpperCase() ? 'exact' : 'any' }));
  const each = model.forms.length;
  const newsEntries = Array.from({ length: Math.ceil(news.length / each) }, (_, i) => ({
    ...model,
    id: `news-${i}` as EntryId,
    forms: news.slice(i * each, (i + 1) * each).map((form) => ({ ...form, lang: 'id' as const, onlyInLanguage: false })),
  }));
  const entries = [...newsEntries, ...files.entries.slice(newsEntries.length)];
  return { forms: [...news, ...forms.slice(news.length)], files: { ...files, entries } };
}
