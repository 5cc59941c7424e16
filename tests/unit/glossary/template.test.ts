import { describe, expect, test } from 'vitest';

import { expandTemplate, MOST_FORMS_OF_A_TEMPLATE } from '../../../glossary/template.ts';

const classes = { chip: ['chip(|s)', 'semiconductor'], colour: ['red', '@dark'], dark: ['black'], loop: ['@loop'] };

describe('a template stands for', () => {
  test.each<[law: string, template: string, forms: string[]]>([
    ['itself where nothing is marked', 'AI Action Plan', ['AI Action Plan']],
    ['each alternative, the first one first', '(export|sales) ban', ['export ban', 'sales ban']],
    ['endings glued to a word', 'curb(|s)', ['curb', 'curbs']],
    ['an optional part, with it first', 'global [AI] race', ['global AI race', 'global race']],
    ['alternatives within an optional part', '[new|old] rule', ['new rule', 'old rule', 'rule']],
    ['every word of a class', '@chip ban', ['chip ban', 'chips ban', 'semiconductor ban']],
    ['classes within classes', '@colour', ['red', 'black']],
    ['signs of its own language, escaped', 'intelligence \\(AI\\)', ['intelligence (AI)']],
    ['the same form only once', '(a|a|[a]) b', ['a b', 'b']],
  ])('%s', (_law, template, forms) => {
    expect(expandTemplate(template, classes)).toEqual(forms);
  });
});

describe('a template that cannot be expanded says why and how to mend it:', () => {
  test.each<[template: string, message: RegExp]>([
    ['(a|b', /lacks a “\)” → close/],
    ['[a', /lacks a “\]” → close/],
    ['a)', /nothing opened → open it/],
    ['a|b', /nothing opened → open it/],
    ['@nobody', /names @nobody, which word-classes.yaml has not → add/],
    ['@loop', /circle: @loop names itself → take/],
    ['[a]', /nothing at all → leave one word/],
    ['a\\', /ends in \\ → write/],
    ['(a|b)'.repeat(20), new RegExp(`more than ${MOST_FORMS_OF_A_TEMPLATE} → split`)],
  ])('%s', (template, message) => {
    expect(() => expandTemplate(template, classes)).toThrow(message);
  });
});
