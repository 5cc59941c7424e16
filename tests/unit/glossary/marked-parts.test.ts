import { expect, test } from 'vitest';

import { markParts } from '../../../glossary/marked-parts.ts';

const marked = (text: string, typed: string): string =>
  markParts(text, typed)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

test.each([
  ['as it stands, in any case', 'Tata kelola global', 'KELOLA', 'Tata [kelola] global'],
  ['with other gaps', 'Tata kelola global', 'tatakelola', '[Tata kelola] global'],
  ['word by word', 'Tata kelola global', 'global tata', '[Tata] kelola [global]'],
  ['without its marks', 'Perancis: Élysée', 'elysee', 'Perancis: [Élysée]'],
  ['with marks that follow their letters', 'Elyse\u0301e', 'elysee', '[Elyse\u0301e]'],
  ['with a slip in a long word', 'Huawei Ascend', 'Hauwei', '[Huawei] Ascend'],
])('what was typed is marked %s', (_how, text, typed, expected) => {
  expect(marked(text, typed)).toBe(expected);
});

test('the beginning of a word comes before what stands inside one', () => {
  expect(marked('Shanghai AI', 'ai')).toBe('Shanghai [AI]');
  expect(marked('Shanghai', 'ai')).toBe('Shangh[ai]');
});

test.each([
  ['one letter', 'Nvidia', 'n'],
  ['a slip in a short word', 'WAIC', 'wai'.replace('a', 'o')],
  ['nothing', 'Nvidia', ' '],
])('%s marks nothing', (_what, text, typed) => {
  expect(marked(text, typed)).toBe(text);
});

test('the parts are the text again, whatever was typed', () => {
  for (const typed of ['', 'ai', 'tata global', 'x', '🙂'])
    expect(
      markParts('Tata kelola 🙂 AI global', typed)
        .map(({ text }) => text)
        .join(''),
    ).toBe('Tata kelola 🙂 AI global');
});
