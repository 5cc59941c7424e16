import type { Mutation } from '../support/mutate-rule.ts';

const FIND = 'glossary/match/find-mentions.ts';
const CONDITIONS = 'glossary/match/conditions.ts';
const BOUNDARY = 'glossary/match/boundary.ts';
const FOLD = 'glossary/match/fold.ts';
const SCAN = 'glossary/match/scan.ts';
const LANGUAGE = 'glossary/match/language.ts';
const ABBREVIATIONS = 'glossary/match/abbreviations.ts';
const ADDRESS = 'glossary/match/address.ts';
const TEMPLATE = 'glossary/template.ts';

/** Every rule of the matcher, and how to switch it off. */
export const RULE_MUTATIONS: readonly Mutation[] = [
  { rule: 'the longest form at one place', file: FIND, from: 'b.last - a.last', to: 'a.last - b.last' },
  { rule: 'the leftmost form first', file: FIND, from: 'a.first - b.first || ', to: '' },
  { rule: 'no mention over another', file: FIND, from: 'if (start < free) continue;', to: '' },
  { rule: 'exact forms need their capitals', file: FIND, from: 'isWrittenAs(exact, tokens, candidate)', to: 'true' },
  { rule: 'stop phrases', file: FIND, from: 'stop.entry === means.target && start < stop.end', to: 'false' },
  { rule: 'a credit is no address', file: ADDRESS, from: 'return !isCredit &&', to: 'return' },
  { rule: 'addresses hold no mentions', file: FIND, from: 'return isInAddress(tokens.text, { start, end });', to: 'return false;' },
  { rule: 'forms of one language', file: FIND, from: 'if (!means.onlyInLanguage && !enclitic) return true;', to: 'return true;' },
  { rule: 'enclitics are Indonesian', file: FIND, from: "if (enclitic) return language === 'id';", to: 'if (enclitic) return true;' },
  { rule: 'capitals tell no language', file: FIND, from: 'inCapitals ? languageOf(evidence) :', to: '' },
  { rule: 'abbreviations that a text defines', file: FIND, from: 'if (entry === null ||', to: 'if (true ||' },
  { rule: 'abbreviations count from their definition on', file: FIND, from: ' || isEarlier([id, start], at)', to: '' },
  {
    rule: 'abbreviations defined as something else',
    file: FIND,
    from: 'abbreviations[short]?.entry === null) return true;',
    to: 'false) return true;',
  },
  { rule: 'the context of earlier requests', file: FIND, from: 'new Map(Object.entries(context.seen))', to: 'new Map()' },
  { rule: 'blocks that await are told', file: FIND, from: "awaits ||= verdict === 'awaits';", to: '' },
  { rule: 'forms that are off', file: CONDITIONS, from: 'condition.off ||', to: '' },
  { rule: 'onPage', file: CONDITIONS, from: "return 'awaits';", to: "return 'holds';" },
  { rule: 'near', file: CONDITIONS, from: '(condition.near && !', to: '(condition.near && false && !' },
  { rule: 'near is within so many characters', file: CONDITIONS, from: 'start - place.end <= within', to: 'true' },
  { rule: 'notNear', file: CONDITIONS, from: '(condition.notNear && ', to: '(condition.notNear && false && ' },
  { rule: 'seenEarlier', file: CONDITIONS, from: '(condition.seenEarlier && !', to: '(condition.seenEarlier && false && !' },
  { rule: 'another person’s surname behind', file: CONDITIONS, from: '|| hasNameBehind(tokens, last)', to: '' },
  {
    rule: 'another person’s first name before',
    file: CONDITIONS,
    from: '(hasNameBefore(tokens, first) && !opensSentence(tokens, first - 1))',
    to: 'false',
  },
  { rule: 'titles before a surname are nobody’s name', file: CONDITIONS, from: '!TITLES.test(word) && ', to: '' },
  { rule: 'weekdays behind a surname are nobody’s name', file: CONDITIONS, from: '!CALENDAR.test(word) && ', to: '' },
  {
    rule: 'place names end in their part',
    file: CONDITIONS,
    from: '(condition.notAfterCapitalisedWord && hasNameBefore(tokens, first))',
    to: 'false',
  },
  {
    rule: 'numbers behind an abbreviation',
    file: CONDITIONS,
    from: '(condition.notBeforeNumber && hasNumberBehind(tokens, last))',
    to: 'false',
  },
  { rule: 'years are no such numbers', file: CONDITIONS, from: '/^(19|20)\\d\\d$/.test(word)', to: 'false' },
  { rule: 'not in capitals', file: CONDITIONS, from: '(condition.notInCapitals && isInCapitals(', to: '(false && isInCapitals(' },
  {
    rule: 'a hyphen between letters parts words',
    file: BOUNDARY,
    from: 'if (this.#joinsWords(at, at + width)) return at + width;',
    to: '',
  },
  {
    rule: 'marks and invisible characters stand within words',
    file: BOUNDARY,
    from: 'if (kind !== WORD && kind !== IGNORED) break;',
    to: 'if (kind !== WORD) break;',
  },
  {
    rule: 'a full stop of an abbreviation ends no sentence',
    file: BOUNDARY,
    from: '(index < 2 || textLength(tokens, index - 2) > 2)',
    to: 'true',
  },
  {
    rule: 'case, width and accents make no difference',
    file: FOLD,
    from: "char.toLowerCase().normalize('NFKD').replace(MARKS, '').toLowerCase()",
    to: 'char',
  },
  { rule: 'typographic apostrophes are apostrophes', file: FOLD, from: 'return "\'";', to: 'return char;' },
  { rule: 'scripts without spaces have an edge everywhere', file: FOLD, from: 'if (IS_SINGLE.test(char)) return SINGLE;', to: '' },
  { rule: 'enclitics are taken off', file: SCAN, from: "['nya', 'lah', 'kah', 'pun', 'ku', 'mu']", to: "['zzz']" },
  { rule: 'a quotation has its own language', file: LANGUAGE, from: 'return clearLanguageOf(sentence, 3) ?? block;', to: 'return block;' },
  { rule: 'a block has its own language', file: LANGUAGE, from: 'return clearLanguageOf(block, 4) ??', to: 'return' },
  {
    rule: 'the page’s language where a block tells none',
    file: LANGUAGE,
    from: "(prior === 'unknown' ? languageOf(block) : prior)",
    to: "'unknown'",
  },
  { rule: 'the language that is declared for a block', file: FIND, from: 'block.declared ??', to: '' },
  { rule: 'other languages are told', file: LANGUAGE, from: "return 'other';", to: '/* none */' },
  { rule: 'a long form is one of ours', file: ABBREVIATIONS, from: '&& standsFor(short, form.text)', to: '' },
  {
    rule: 'a foreign long form has the initials',
    file: ABBREVIATIONS,
    from: 'return hasInitialsOf(short, tokens, last) ? null : undefined;',
    to: 'return undefined;',
  },
  { rule: 'initials of somebody unnamed', file: ABBREVIATIONS, from: '((ber)?inisial(nya)?|', to: '(' },
  { rule: 'initials of a suspect', file: ABBREVIATIONS, from: 'sebut saja|tersangka|terdakwa|', to: 'sebut saja|' },
  { rule: 'initials before another name', file: ABBREVIATIONS, from: '/^\\salias\\s/i.test(behind)', to: 'false' },
  { rule: 'initials with an age', file: ABBREVIATIONS, from: '|| PERSON.test(before)', to: '' },
  { rule: 'initials among others', file: ABBREVIATIONS, from: '(othersNamedSo || ', to: '(' },
  { rule: 'an age alone makes no initials', file: ABBREVIATIONS, from: '(othersNamedSo || PERSON.test(before))', to: 'true' },
  { rule: 'not each number is an age', file: ABBREVIATIONS, from: '(\\)|,\\s|\\sth|\\stahun)', to: '' },
  { rule: 'initials are short', file: ABBREVIATIONS, from: 'if (end - start > 3) return false;', to: '' },
  {
    rule: 'small words have no initial',
    file: ABBREVIATIONS,
    from: 'if (SMALL.test(textOf(tokens, i)) && left < short.length) continue;',
    to: '',
  },
  { rule: 'templates: optional parts', file: TEMPLATE, from: "[...this.#alternatives(']'), []]", to: "this.#alternatives(']')" },
  { rule: 'templates: word classes', file: TEMPLATE, from: 'return words.map(', to: 'return words.slice(0, 1).map(' },
  { rule: 'templates: alternatives', file: TEMPLATE, from: 'alternatives.push(this.#sequence());', to: 'this.#sequence();' },
];
