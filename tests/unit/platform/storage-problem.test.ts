import { expect, test } from 'vitest';

import { pageTextsIn } from '../../../platform/page-texts.ts';
import { problemIn, UNREAD } from '../../../platform/storage-problem.ts';

const t = pageTextsIn('en');

test.each([
  ['Resource::kQuotaBytes quota exceeded', 'problem.full'],
  ['QuotaExceededError: storage.local API call exceeded its quota limitations.', 'problem.full'],
  ['IO error: .../000003.log: FILE_ERROR_NO_SPACE', 'problem.full'],
  ['“look” is set by this computer’s administrator', 'problem.locked'],
  ['Corruption: checksum mismatch', 'problem.unread'],
  ['IO error: .../LOCK: could not be opened', 'problem.unread'],
  [UNREAD, 'problem.unread'],
] as const)('“%s” is told in the reader’s words', (message, key) => {
  expect(problemIn(t, message)).toBe(t(key));
});

test('what is not known is told as it was said', () => {
  expect(problemIn(t, 'unread, says nobody')).toBe('unread, says nobody');
});
