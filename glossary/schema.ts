import * as v from 'valibot';

/*
 * What a glossary file may hold. One schema gives the types (`entry.ts`) and the run-time checks (`build/read-glossary.ts`).
 * A message says what is wrong and, behind the arrow, how to mend it.
 */

/** One sentence that a reader takes in at a glance. */
const GLOSS_WORDS = 30;
/** Two or three sentences: more is an article, not a card. */
const BACKGROUND_WORDS = 70;

const text = v.pipe(v.string('is missing or not a text → write it between quotes'), v.trim(), v.minLength(1, 'is empty → fill it in'));

/** A text that never shows up as markup or reorders what stands around it. */
const plainText = v.pipe(
  text,
  v.regex(/^[^<>\u202A-\u202E\u2066-\u2069\u200B]*$/u, 'holds markup or invisible characters → use plain text only'),
);

const kebabCase = v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id → use small letters, digits and single hyphens'));

const httpsUrl = v.pipe(
  text,
  v.url('is not an address → write the whole https address'),
  v.startsWith('https://', 'is not https → leave it out'),
);

/** A year, a month or a day: `2025`, `2025-07`, `2025-07-28`. */
const date = v.pipe(
  text,
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "is not a date → write '2025', '2025-07' or '2025-07-28', quoted"),
);

function bilingual(words: number = Number.POSITIVE_INFINITY) {
  const one = v.pipe(
    plainText,
    v.check((value) => wordCount(value) <= words, `is longer than ${words} words → shorten it`),
  );
  return v.strictObject({ en: one, id: one });
}

function wordCount(value: string): number {
  return value.trim().split(/\s+/).length;
}

/** Words, or templates of words (`@name` for a list in `word-classes.yaml`). */
const cueWords = v.pipe(v.array(text), v.minLength(1, 'is empty → name at least one word'));

/** When a form counts that does not always mean its entry. All that is given must hold; a form listed twice counts where either condition holds. */
const conditionSchema = v.pipe(
  v.strictObject({
    /** Never, unless a later rule turns it on; kept so that search knows the word. */
    off: v.optional(v.literal(true)),
    /** One of these somewhere in the page's text. */
    onPage: v.optional(cueWords),
    /** One of these within `within` characters before or after, in the same text block. */
    near: v.optional(cueWords),
    /** None of these within `within` characters before or after, in the same text block. */
    notNear: v.optional(cueWords),
    within: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
    /** One of these earlier on the page. */
    seenEarlier: v.optional(cueWords),
    /** For surnames: no capitalised word directly before (unless that opens a sentence, is a title or a function word) or behind. */
    notBesideCapitalisedWord: v.optional(v.literal(true)),
    /** For parts of place names: no capitalised word directly before, not even one that opens a sentence. */
    notAfterCapitalisedWord: v.optional(v.literal(true)),
    /** No number directly behind, as in flight AI 302 or "AS (34)"; years do not count. */
    notBeforeNumber: v.optional(v.literal(true)),
    /** Not in a sentence that is all in capitals, where an abbreviation looks like any other word. */
    notInCapitals: v.optional(v.literal(true)),
  }),
  v.check(
    (when) => (when.near === undefined && when.notNear === undefined) === (when.within === undefined),
    'has near or notNear without within, or the other way round → give both',
  ),
  v.check((when) => Object.keys(when).length > 0, 'says nothing → leave it out'),
);

const formSchema = v.strictObject({
  /** A surface form, or a template of many (`template.ts`). */
  text: plainText,
  lang: v.picklist(['en', 'id', 'zh'], 'is not a language of ours → en, id or zh'),
  /** `any`: capitals do not matter. `exact`: to the letter. */
  case: v.optional(v.picklist(['any', 'exact'], 'is not a case rule → any or exact'), 'any'),
  /** Counts only where the text is in the form's own language. */
  onlyInLanguage: v.optional(v.boolean(), false),
  when: v.optional(conditionSchema),
});

const stopPhraseSchema = v.strictObject({
  text: plainText,
  case: v.optional(v.picklist(['any', 'exact'], 'is not a case rule → any or exact'), 'any'),
});

const factSchema = v.strictObject({
  en: plainText,
  id: plainText,
  /** When it was known to hold; shown where `dated`. */
  asOf: date,
  /** Will stop being true: office-holders, schedules, rules under change. */
  dated: v.optional(v.boolean(), false),
  /** Ids of `sources/`; none only where `common` says that it is general knowledge. */
  sources: v.optional(v.array(kebabCase), []),
  common: v.optional(v.boolean(), false),
});

export const entrySchema = v.strictObject({
  kind: v.picklist(
    ['concept', 'event', 'organisation', 'person', 'place', 'policy', 'publication', 'technology'],
    'is not a kind → concept, event, organisation, person, place, policy, publication or technology',
  ),
  /** 1 core, 2 useful background, 3 ordinary words: off unless the reader asks. */
  tier: v.picklist([1, 2, 3], 'is not a tier → 1, 2 or 3'),
  /** Underlined plainly only once a page, since it stands everywhere; places are so anyway. */
  oncePerPage: v.optional(v.boolean()),
  headword: v.strictObject({ en: plainText, id: plainText, zh: v.optional(plainText) }),
  gloss: bilingual(GLOSS_WORDS),
  background: bilingual(BACKGROUND_WORDS),
  forms: v.pipe(v.array(formSchema), v.minLength(1, 'is empty → name at least one surface form')),
  /** Longer phrases in which a form does not mean this entry. */
  stop: v.optional(v.array(stopPhraseSchema), []),
  facts: v.pipe(v.array(factSchema), v.minLength(1, 'is empty → give at least one fact')),
  /** What the document says of it, in our words; shown apart, with the document's name and date. */
  document: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          en: plainText,
          id: plainText,
          paragraphs: v.pipe(v.array(text), v.minLength(1, 'is empty → name the paragraph it rests on')),
        }),
      ),
      v.minLength(1, 'is empty → leave it out'),
    ),
  ),
  /** Ids of the document's paragraphs in which one of the forms stands. */
  evidence: v.optional(v.pipe(v.array(text), v.minLength(1, 'is empty → leave it out'))),
  related: v.pipe(v.array(kebabCase), v.minLength(1, 'is empty → name an entry that a reader would go on to')),
  links: v.optional(
    v.strictObject({
      wikipedia: v.optional(v.strictObject({ en: v.optional(text), id: v.optional(text) })),
      official: v.optional(httpsUrl),
    }),
    {},
  ),
});

export const sourceSchema = v.strictObject({
  publisher: plainText,
  title: v.optional(plainText),
  date: v.optional(date),
  url: v.optional(httpsUrl),
  /** Why it is not named on cards, though facts rest on it. */
  hidden: v.optional(text),
  /** Only for the document: its language, and its paragraphs as hashes, so that evidence can be checked without its text. */
  document: v.optional(
    v.strictObject({
      language: v.picklist(['en', 'id']),
      sha256: text,
      paragraphs: v.record(text, text),
    }),
  ),
});

export const wordClassesSchema = v.record(kebabCase, v.pipe(v.array(text), v.minLength(1, 'is empty → fill it or remove it')));
