import { describe, expect, test } from 'vitest';

import { annotateText, bundledGlossary } from '../../../glossary/build/annotate.ts';
import type { PageContext } from '../../../glossary/match/mention.ts';
import { findMentions } from '../../../glossary/match/find-mentions.ts';

const glossary = bundledGlossary();
const found = (text: string): string[] => annotateText(glossary, text).mentions.map(({ surface, entry }) => `${surface} → ${entry}`);

const LAWS: ReadonlyArray<readonly [law: string, text: string, mentions: readonly string[]]> = [
  ['of two forms that begin at one place the longer is taken', 'Naskah AI Action Plan itu dibaca.', ['AI Action Plan → ai-action-plan']],
  ['forms inside a longer one are not mentions of their own', 'Soal tata kelola AI dibahas.', ['tata kelola AI → ai-governance']],
  ['a form inside a word is not a mention', 'OpenAI dan xAI berbeda.', []],
  [
    'a hyphen is a word edge: both sides are mentions',
    'Hubungan AS-China yang memanas itu dan akibatnya.',
    ['AS → united-states', 'China → china'],
  ],
  ['a hyphen joins the words of a form like a space', 'Proyek AI yang open-source itu.', ['AI → ai', 'open-source → open-source-ai']],
  ['an enclitic stays outside the mention', 'Perangkat Huaweinya yang baru itu dan lainnya.', ['Huawei → huawei']],
  ['a possessive stays outside the mention', 'This is Nvidia’s plan for the year.', ['Nvidia → nvidia']],
  [
    'soft hyphens and zero-width characters are not there',
    'Produk Nvi\u00ADdia dan Hua\u200Bwei.',
    ['Nvi\u00ADdia → nvidia', 'Hua\u200Bwei → huawei'],
  ],
  ['tag characters show nothing either', 'Produk Nvi\u{E0061}\u0301dia itu.', ['Nvi\u{E0061}\u0301dia → nvidia']],
  ['a no-break space is a space', 'Naskah AI\u00A0Action Plan itu.', ['AI\u00A0Action Plan → ai-action-plan']],
  ['full-width letters are letters', 'Produk ＮＶＩＤＩＡ itu.', ['ＮＶＩＤＩＡ → nvidia']],
  ['“as” in small letters is never the country', 'As prices rise, buyers act as if nothing happened.', []],
  ['“AS” in an English text is never the country', 'AS SEEN ON TV', []],
  ['a stop phrase takes its words away', 'Gubernur Jawa Barat dan AS Roma disebut dalam berita itu.', []],
  [
    'a surname alone counts only after the full name',
    'Li datang. Li Qiang berbicara, lalu Li pulang.',
    ['Li Qiang → li-qiang', 'Li → li-qiang'],
  ],
  ['another person’s surname is not the one seen earlier', 'Li Qiang hadir bersama Li Chenggang kemarin.', ['Li Qiang → li-qiang']],
  [
    'a form with a page condition waits for its word, even a later one',
    'Harga H20 naik. Nvidia diam.',
    ['H20 → nvidia-h20', 'Nvidia → nvidia'],
  ],
  ['without that word it is no mention', 'Harga H20 naik.', []],
  ['web addresses hold no mentions', 'Lihat https://example.org/AI/Nvidia dan AI di situ.', ['AI → ai']],
  ['Chinese forms need no spaces around them', '李强在世界人工智能大会上发表讲话。', ['李强 → li-qiang', '世界人工智能大会 → waic']],
];

describe('what counts as a mention', () => {
  test.each(LAWS)('%s', (_law, text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });
});

test('a page asked in several requests gives what it gives in one', () => {
  const texts = ['Harga H20 naik lagi pekan ini di pasar itu.', 'Li Qiang hadir dan berbicara soal AI.', 'Nvidia diam, kata Li.'];
  const blocks = texts.map((text, id) => ({ id, text }));
  const whole = findMentions(glossary, { blocks, context: null });
  let context: PageContext | null = null;
  const parts = new Map(
    blocks.map((block) => {
      const answer = findMentions(glossary, { blocks: [block], context });
      // JSON, as between page and background
      context = JSON.parse(JSON.stringify(answer.context)) as typeof context;
      return [block.id, answer.blocks[0]] as const;
    }),
  );
  for (const block of blocks)
    if (parts.get(block.id)?.awaits) parts.set(block.id, findMentions(glossary, { blocks: [block], context }).blocks[0]);
  expect([...parts.values()].map((part) => part?.mentions)).toEqual(whole.blocks.map(({ mentions }) => mentions));
});
