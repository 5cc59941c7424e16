import { describe, expect, test } from 'vitest';

import type { Glossary } from '../../../glossary/glossary.ts';
import { findMentions } from '../../../glossary/match/find-mentions.ts';
import { mentionsIn, tinyGlossary } from '../../support/tiny-glossary.ts';
import type { TinyEntries } from '../../support/tiny-glossary.ts';

/*
 * Every rule of the matcher by itself, on a glossary of one or two forms: what it lets through and what it keeps out. `npm run
 * test:mutate-rules` switches each off and expects one of these to fail.
 */

const id = (text: string, when?: object) => ({ text, lang: 'id', case: 'exact', onlyInLanguage: true, ...(when && { when }) }) as const;
const en = (text: string) => ({ text, lang: 'en', case: 'exact', onlyInLanguage: true }) as const;
const when = (text: string, condition: object) => ({ text, when: condition }) as const;
const exact = (text: string, condition?: object) => ({ text, case: 'exact', ...(condition && { when: condition }) }) as const;

const INDONESIAN = 'Ini adalah kalimat yang ditulis dengan kata yang biasa dan tidak panjang.';
const ENGLISH = 'This is what they have written with the words that are usual and not long.';
const ITALIAN =
  'Il governo italiano discute oggi le nuove regole europee sulle merci straniere, mentre numerosi cittadini aspettano risposte concrete su salari, pensioni, scuole, ospedali, trasporti locali.';

type Law = readonly [law: string, entries: TinyEntries, text: string, mentions: readonly string[]];

const FORMS: readonly Law[] = [
  ['an exact form needs its capitals', { one: { forms: [exact('WAIC')] } }, 'waic Waic WAIC', ['WAIC → one']],
  ['an exact form takes no enclitic directly', { one: { forms: [exact('AI')] } }, `${INDONESIAN} AInya dan AI-nya.`, ['AI → one']],
  ['an enclitic stays outside', { one: { forms: ['teknologi'] } }, `${INDONESIAN} Teknologinya.`, ['Teknologi → one']],
  ['an enclitic is Indonesian: an English word may end like one', { one: { forms: ['chip'] } }, `${ENGLISH} The chipmu is new.`, []],
  ['a stop phrase silences what touches it', { one: { forms: ['chip'], stop: ['potato chip'] } }, 'potato chip, chip', ['chip → one']],
  [
    'an address holds no mention',
    { one: { forms: ['nvidia'] } },
    'https://nvidia.com/a nvidia.com x@nvidia.id @nvidia nvidia.',
    ['nvidia → one'],
  ],
  [
    'an address that is a form of its own is one',
    { one: { forms: ['Liputan6.com'] } },
    'Kata Liputan6.com, kemarin.',
    ['Liputan6.com → one'],
  ],
  [
    'a credit names its photographer behind an address',
    { one: { forms: ['Liputan6.com'] } },
    '(Liputan6.com/Herman) liputan6.com/bisnis Liputan6.com/123',
    ['Liputan6.com → one'],
  ],
  [
    'case, accents and width make no difference',
    { one: { forms: ['Trencin'] } },
    'TRENČÍN Ｔｒｅｎｃｉｎ',
    ['TRENČÍN → one', 'Ｔｒｅｎｃｉｎ → one'],
  ],
  ['apostrophes are one, however they are set', { one: { forms: ["China's"] } }, 'China’s China‘s', ['China’s → one', 'China‘s → one']],
  ['a script without spaces has an edge everywhere', { one: { forms: ['人工'] } }, '大人工智', ['人工 → one']],
  ['a hyphen between letters parts words', { one: { forms: ['open source'] } }, 'open-source open - source', ['open-source → one']],
  [
    'what shows nothing may stand within a word',
    { one: { forms: ['Nvidia'] } },
    'Nvi\u00ADdia N\u200Bvidia',
    ['Nvi\u00ADdia → one', 'N\u200Bvidia → one'],
  ],
];

const LANGUAGE: readonly Law[] = [
  ['a form of one language is not found in the other', { us: { forms: [id('AS')] } }, `${ENGLISH} AS`, []],
  ['but is in its own', { us: { forms: [id('AS')] } }, `${INDONESIAN} AS`, ['AS → us']],
  ['and where nothing tells the language', { us: { forms: [id('AS')] } }, 'AS', ['AS → us']],
  ['another language is neither', { us: { forms: [en('US')] } }, `${ITALIAN} US`, []],
  [
    'a quotation has its own language',
    { us: { forms: [en('US')] } },
    `${INDONESIAN} “They have told us that the US would not sign.”`,
    ['US → us'],
  ],
  [
    'the full stop of an abbreviation ends no sentence',
    { us: { forms: [en('US')] } },
    `${INDONESIAN} “They have told the U.S. senate US.”`,
    ['US → us'],
  ],
  ['in capitals the sentence must say its language', { us: { forms: [id('AS')] } }, `${INDONESIAN} Lalu: AS PRICES RISE FAST.`, []],
  ['where it does, the form counts', { us: { forms: [id('AS')] } }, `${INDONESIAN} Lalu: AS AKAN DATANG JUGA.`, ['AS → us']],
];

const CONDITIONS: readonly Law[] = [
  ['a form that is off is never found', { one: { forms: [when('America', { off: true })] } }, 'America', []],
  ['onPage asks for a word anywhere', { one: { forms: [when('H20', { onPage: ['Nvidia'] })] } }, 'H20. Nvidia', ['H20 → one']],
  ['and without it finds nothing', { one: { forms: [when('H20', { onPage: ['Nvidia'] })] } }, 'H20.', []],
  ['near asks for a word close by', { one: { forms: [when('chip', { near: ['Nvidia'], within: 10 })] } }, 'chip Nvidia', ['chip → one']],
  ['and not far behind', { one: { forms: [when('chip', { near: ['Nvidia'], within: 10 })] } }, 'chip dari mana saja tanpa Nvidia', []],
  ['nor far before', { one: { forms: [when('chip', { near: ['Nvidia'], within: 10 })] } }, 'Nvidia dari mana saja tanpa chip', []],
  ['notNear wants a word away', { one: { forms: [when('china', { notNear: ['plate'], within: 10 })] } }, 'china plate', []],
  ['seenEarlier wants it before', { one: { forms: [when('Li', { seenEarlier: ['Li Qiang'] })] } }, 'Li. Li Qiang. Li.', ['Li → one']],
  ['a name behind makes it another’s', { li: { forms: [exact('Li', { notBesideCapitalisedWord: true })] } }, 'kata Li Chenggang', []],
  ['a name before makes it another’s', { li: { forms: [exact('Li', { notBesideCapitalisedWord: true })] } }, 'kata Robin Li itu', []],
  [
    'a title before is nobody’s name',
    { li: { forms: [exact('Li', { notBesideCapitalisedWord: true })] } },
    'kata Premier Li itu',
    ['Li → li'],
  ],
  [
    'a weekday behind is nobody’s name',
    { li: { forms: [exact('Li', { notBesideCapitalisedWord: true })] } },
    'kata Li Senin lalu',
    ['Li → li'],
  ],
  [
    'a place name ends in its part',
    { west: { forms: [exact('Barat', { notAfterCapitalisedWord: true })] } },
    'di Manggarai Barat dan pihak Barat',
    ['Barat → west'],
  ],
  [
    'a number behind is a flight or an age',
    { ai: { forms: [exact('AI', { notBeforeNumber: true })] } },
    'AI 302, AI (34), AI',
    ['AI → ai'],
  ],
  [
    'a year behind is none',
    { ai: { forms: [exact('AI', { notBeforeNumber: true })] } },
    'KTT AI 2025 dan AI (2026)',
    ['AI → ai', 'AI → ai'],
  ],
  [
    'a line in capitals keeps a word out',
    { us: { forms: [exact('US', { notInCapitals: true })] } },
    'TELL US MORE. The US left.',
    ['US → us'],
  ],
  [
    'a capital behind a full stop says nothing',
    { li: { forms: [exact('Li', { notAfterCapitalisedWord: true })] } },
    'Di Beijing. Li pergi.',
    ['Li → li'],
  ],
];

const ABBREVIATIONS: readonly Law[] = [
  [
    'a short form means its long form',
    { one: { forms: ['World AI Organization'] } },
    'World AI Organization (WAIO). WAIO',
    ['World AI Organization → one', 'WAIO → one', 'WAIO → one'],
  ],
  [
    'from its definition on',
    { one: { forms: ['World AI Organization'] } },
    'WAIO. World AI Organization (WAIO).',
    ['World AI Organization → one', 'WAIO → one'],
  ],
  [
    'a bracket without its letters defines nothing',
    { one: { forms: ['World AI Organization'] } },
    'World AI Organization (BBC). BBC',
    ['World AI Organization → one'],
  ],
  ['a foreign long form takes the short one away', { ai: { forms: [exact('AI')] } }, 'Air India (AI) dan AI', []],
  ['small words have no initial', { bis: { forms: [exact('BIS')] } }, 'Bank for International Settlements (BIS), BIS', []],
  ['initials are somebody’s', { us: { forms: [exact('AS')] } }, 'pria berinisial AS itu, AS', []],
  ['initials are a suspect’s', { us: { forms: [exact('AS')] } }, 'terdakwa AS mengaku, AS', []],
  ['initials have another name', { us: { forms: [exact('AS')] } }, 'AS alias Boim lari, AS', []],
  ['initials have an age', { us: { forms: [exact('AS')] } }, 'sopir truk, AS (34), lari. AS', []],
  ['initials of a prisoner have an age', { us: { forms: [exact('AS')] } }, 'polisi menahan AS (34). AS', []],
  ['initials stand among others', { us: { forms: [exact('AS')] } }, 'berinisial MR dan AS (34). AS', []],
  ['a number behind a country is no age', { us: { forms: [exact('AS')] } }, 'Rusia (38), AS (34). AS', ['AS → us', 'AS → us']],
  ['medals have no age', { us: { forms: [exact('AS')] } }, 'emas terbanyak, yakni AS (38), lalu AS', ['AS → us', 'AS → us']],
  ['a share is no age', { us: { forms: [exact('AS')] } }, 'warga pendatang, AS (38 persen), lalu AS', ['AS → us', 'AS → us']],
  ['initials are short', { list: { forms: [exact('WAICO')] } }, 'berinisial WAICO', ['WAICO → list']],
];

describe.each([
  ['forms', FORMS],
  ['language', LANGUAGE],
  ['conditions', CONDITIONS],
  ['abbreviations', ABBREVIATIONS],
] as const)('%s:', (_family, laws) => {
  test.each(laws)('%s', (_law, entries, text, mentions) => {
    expect(mentionsIn(tinyGlossary(entries), text)).toEqual(mentions);
  });
});

/** The mentions of each block when all are asked together. */
function together(glossary: Glossary, blocks: ReadonlyArray<{ text: string; lang?: string }>): string[][] {
  const answer = findMentions(glossary, { blocks: blocks.map((block, number) => ({ id: number, ...block })), context: null });
  return answer.blocks.map(({ mentions }) => mentions.map(({ entry }) => entry));
}

describe('a page of several blocks:', () => {
  const glossary = tinyGlossary({
    us: { forms: [id('AS')] },
    chip: { forms: [when('H20', { onPage: ['Nvidia'] }), when('A800', { onPage: ['Huawei'] })] },
  });

  test('a block that tells no language has its page’s', () => {
    expect(together(glossary, [{ text: ENGLISH }, { text: 'AS' }])).toEqual([[], []]);
    expect(together(glossary, [{ text: INDONESIAN }, { text: 'AS' }])).toEqual([[], ['us']]);
  });

  test('a block has its own language where it tells one', () => {
    expect(together(glossary, [{ text: ENGLISH.repeat(3) }, { text: `${INDONESIAN} AS` }])).toEqual([[], ['us']]);
  });

  test('a block that tells no language has the one that the page declares for it', () => {
    expect(together(glossary, [{ text: ENGLISH }, { text: 'AS', lang: 'id-ID' }])).toEqual([[], ['us']]);
    expect(together(glossary, [{ text: INDONESIAN }, { text: 'AS', lang: 'en' }])).toEqual([[], []]);
  });

  test('a block that waits for a word says so, and finds it when asked again', () => {
    const blocks = [{ id: 0, text: 'H20' }];
    const first = findMentions(glossary, { blocks, context: null });
    expect(first.blocks[0]).toMatchObject({ awaits: true, mentions: [] });
    const second = findMentions(glossary, { blocks: [{ id: 1, text: 'Nvidia' }], context: first.context });
    const third = findMentions(glossary, { blocks: [{ id: 2, text: 'Huawei' }], context: second.context });
    expect(findMentions(glossary, { blocks, context: third.context }).blocks[0]?.mentions).toHaveLength(1);
  });
});
