import { expect, test } from 'vitest';

import { PACKAGES, packageText } from './package-contents.ts';

test.each(PACKAGES)('in %s the card’s shadow root is closed: a page that asks for it gets null', (name) => {
  const roots = [...packageText(name, 'card.js').matchAll(/attachShadow\((.*?)\)/g)].map(([, options]) => options);
  expect(roots).toHaveLength(1);
  expect(roots[0]).toMatch(/^\{mode:([`'"])closed\1\}$/);
});
