import { expect, test } from 'vitest';

import { PACKAGES, packageFiles, packageText } from './package-contents.ts';

/** All that a package holds. `HASH` stands for the bundler's mark of a file's content. */
const EXPECTED = `
  _locales/en/messages.json _locales/id/messages.json annotator.js assets/language-names-HASH.css assets/options-HASH.css
  assets/popup-HASH.css assets/shortcuts-HASH.css assets/welcome-HASH.css background.js card.js chunks/LanguageChoice-HASH.js
  chunks/language-names-HASH.js chunks/options-HASH.js chunks/package-glossary-HASH.js chunks/popup-HASH.js chunks/shortcuts-HASH.js
  chunks/welcome-HASH.js glossary.bin highlight.css icons/128.png icons/16.png icons/32.png icons/48.png icons/off-16.png icons/off-32.png licenses.txt
  manifest.json options.html popup.html probe.js steps.js welcome.html
`
  .trim()
  .split(/\s+/);

/** The schema of administrators' policies, which Chrome alone wants. */
const CHROMES_OWN = ['policy.json'];

test.each(PACKAGES)('%s holds what it needs and nothing else', (name) => {
  const files = packageFiles(name).map((file) => file.replace(/-[\w-]{8}(?=\.(js|css)$)/, '-HASH'));
  expect(files.toSorted()).toEqual([...EXPECTED, ...(name === 'chrome-mv3' ? CHROMES_OWN : [])].toSorted());
});

test.each(PACKAGES)('in %s the inside of a card is closed to pages', (name) => {
  const modes = [...packageText(name, 'card.js').matchAll(/attachShadow\(\{mode:[`"'](\w+)[`"']/g)].map(([, mode]) => mode);
  expect(modes).toEqual(['closed']);
});
