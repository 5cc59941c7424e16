import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { checkGlossary } from '../../../glossary/build/check.ts';
import { GLOSSARY_FOLDER } from '../../../glossary/build/read-glossary.ts';
import { describeProblem } from '../../../glossary/problem.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'konteks-glossary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = `kind: technology
tier: 2
headword: { en: Widget, id: Widget }
gloss: { en: A small thing., id: Benda kecil. }
background: { en: It is small. It is a thing., id: Ini kecil. Ini benda. }
facts: [{ en: It is one., id: Ini satu., asOf: '2025', common: true }]
related: [other]
forms: [{ text: widgetron, lang: en }]
`;

/** All that is said of a glossary whose one entry is `widget`, beside a sound one. */
function problemsOf(widget: string): string[] {
  for (const room of ['entries', 'sources']) mkdirSync(path.join(folder, room), { recursive: true });
  cpSync(path.join(GLOSSARY_FOLDER, 'word-classes.yaml'), path.join(folder, 'word-classes.yaml'));
  writeFileSync(path.join(folder, 'entries/other.yaml'), GOOD.replace('[other]', '[widget]').replace('widgetron', 'gizmotron'));
  writeFileSync(path.join(folder, 'entries/widget.yaml'), widget);
  return checkGlossary({ folder, today: '2026-11-24' }).map(describeProblem);
}

const LONG = 'word '.repeat(31);
const FAULTS: ReadonlyArray<readonly [law: string, from: string, to: string, said: RegExp]> = [
  ['a missing language is named', ', id: Benda kecil.', '', /entries\/widget\.yaml: gloss\.id .*→/],
  ['a gloss over 30 words is too long', 'A small thing.', LONG, /gloss\.en is longer than 30 words → shorten it/],
  ['a field that is none of ours is told', 'tier: 2', 'tier: 2\ncolour: red', /colour is no field of ours →/],
  ['markup is refused', 'A small thing.', 'A <b>small</b> thing.', /gloss\.en holds markup/],
  [
    'an address that is not https is refused',
    'related:',
    "links: { official: 'javascript:alert(1)' }\nrelated:",
    /links\.official is not https →/,
  ],
  ['a related entry must exist', '[other]', '[nowhere]', /related\.0 names nowhere, which is no entry →/],
  ['a fact rests on something', ', common: true', '', /facts\.0 rests on nothing →/],
  ['a source must exist', ', common: true', ', sources: [nobody]', /facts\.0\.sources names nobody/],
  ['a form belongs to one entry', 'widgetron', 'gizmotron', /is a form of (other|widget) too →/],
  ['a common word needs a rule', 'widgetron', 'market', /“market” is a common word → add a condition/],
  ['a template that cannot be expanded is told', 'widgetron', "'widget(ron'", /forms\.0 “widget\(ron” lacks a “\)” → close/],
  [
    'a class that a condition names must exist',
    'lang: en }]',
    "lang: en, when: { onPage: ['@nobody'] } }]",
    /forms\.0\.when “@nobody” names @nobody/,
  ],
  ['a card does not speak of the document', 'It is a thing.', 'This article says so.', /background\.en says “This article” →/],
  ['a dated fact over a year old is a warning', "asOf: '2025'", "asOf: '2024', dated: true", /^warning: .*facts\.0 is as of 2024/],
  ['what is not YAML is told by its line', 'tier: 2', 'tier: [2', /entries\/widget\.yaml is not YAML: .*→/],
];

describe('glossary:check', () => {
  test('says nothing of a sound glossary', () => {
    expect(problemsOf(GOOD)).toEqual([]);
  });

  test.each(FAULTS)('%s', (_law, from, to, said) => {
    expect(GOOD).toContain(from);
    expect(problemsOf(GOOD.replace(from, to)).join('\n')).toMatch(new RegExp(said.source, 'm'));
  });

  test('all problems are listed, not only the first', () => {
    const broken = GOOD.replace('A small thing.', LONG).replace('[other]', '[nowhere]').replace('Benda kecil.', LONG);
    expect(problemsOf(broken).filter((problem) => problem.includes('longer than 30 words'))).toHaveLength(2);
  });
});
