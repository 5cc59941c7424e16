import { useCallback, useEffect, useState } from 'preact/hooks';

import type { PageTextKey } from '../../platform/page-texts.ts';
import { problemIn, UNREAD } from '../../platform/storage-problem.ts';
import type { Texts } from '../../platform/texts-from.ts';
import type { OnSaved } from './use-setting.ts';

/** Says anything to the reader. */
export type Say = (key: PageTextKey, values?: Readonly<Record<string, string>>) => void;

/** In whatever language the page is when it is read: a change of the language may be what is told. */
type Notice = { readonly key: PageTextKey; readonly values: Readonly<Record<string, string>> };

/** A notice goes by itself, in ms. */
const NOTICE_MS = 6000;

/** What is said to the reader now, how to say something, and whom to tell what became of a change. */
export function useNotice(t: Texts<PageTextKey>): { readonly said: string; readonly say: Say; readonly onSaved: OnSaved } {
  const [notice, setNotice] = useState<Notice>();
  useEffect(() => {
    const timer = setTimeout(() => setNotice(undefined), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const say = useCallback<Say>((key, values = {}) => setNotice({ key, values }), []);
  const onSaved = useCallback<OnSaved>(
    (problem) => {
      if (problem === undefined) say('options.saved');
      else say(problem === UNREAD ? 'options.notRead' : 'options.notSaved', { problem: problemIn(t, problem) });
    },
    [say, t],
  );
  return { said: notice === undefined ? '' : t(notice.key, notice.values), say, onSaved };
}
