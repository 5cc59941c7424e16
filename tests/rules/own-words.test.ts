import { readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { readSoundGlossary } from '../../glossary/build/read-glossary.ts';
import { hasSharedTexts, noteAbsence, SHARED_FOLDER, sharedText } from '../support/measuring-texts.ts';
import { projectFiles, readProjectFile } from './project-files.ts';

/** So many words in a row are a quotation. */
const RUN = 6;

/** Names that cannot be said otherwise: the titles of two documents. */
const TITLES =
  /Winning the (?:\[?AI\]? )?Race:? America[’']s AI Action Plan|Removing Barriers to American Leadership in (?:AI|Artificial Intelligence)/gi;

/** All runs of six words of a text, without punctuation, capitals and the marks of `[surface|entry]`. */
function runsOf(text: string): string[] {
  const unmarked = text
    .replace(TITLES, '—')
    .replace(/\[([^|\]\n]+)\|[a-z0-9-]+\]/g, '$1')
    .replace(TITLES, '—');
  const words = unmarked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}

test('six words in a row are told from five, whatever their marks', () => {
  expect(runsOf('[AI Action Plan|ai-action-plan] adalah naskah, dua.')).toEqual(['ai action plan adalah naskah dua']);
  expect(runsOf('satu dua tiga empat lima')).toEqual([]);
});

if (hasSharedTexts) {
  // The document's own words are the glossary's task: its paragraphs are evidence for forms.
  const measured = readdirSync(path.join(SHARED_FOLDER, 'evalset/dev/text'))
    .filter((file) => file.endsWith('.txt') && !file.startsWith('seed-'))
    .map((file) => sharedText(`evalset/dev/text/${file}`));
  const known = new Set(measured.flatMap(runsOf));

  test('no surface form holds six words in a row of a measuring text', () => {
    // As it is written: what a template makes by putting its parts together is no quotation.
    const forms = readSoundGlossary().entries.flatMap(({ id, forms: templates }) =>
      templates.flatMap(({ text }) => text.split(/[()[\]|@]/).map((part) => `${id}: ${part}`)),
    );
    expect(forms.length).toBeGreaterThan(1000);
    expect(forms.filter((form) => runsOf(form.slice(form.indexOf(':'))).some((run) => known.has(run)))).toEqual([]);
  });

  test('no test of the glossary holds six words in a row of a measuring text', () => {
    const files = projectFiles().filter((file) => file.startsWith('tests/unit/glossary/'));
    expect(files.length).toBeGreaterThan(5);
    const borrowed = files.flatMap((file) =>
      runsOf(readProjectFile(file))
        .filter((run) => known.has(run))
        .map((run) => `${file}: ${run}`),
    );
    expect(borrowed).toEqual([]);
  });
} else {
  test('without the measuring texts it cannot be told whether forms quote them, which is said', () => {
    noteAbsence('that no form or test quotes a measuring text');
    expect(hasSharedTexts).toBe(false);
  });
}
