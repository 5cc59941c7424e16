import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import type { PageTextKey } from '../../platform/page-texts.ts';
import type { Texts } from '../../platform/texts-from.ts';

const ALL_SITES = { origins: ['<all_urls>'] };

/** What Konteks may read; where the browser withholds it (Firefox may, Chrome “on click”), the way to allow it. */
export function SiteAccess({ t }: { t: Texts<PageTextKey> }) {
  const [granted, setGranted] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const look = (): void => void browser.permissions.contains(ALL_SITES).then(setGranted);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  // First of all in the click: after any wait the browser would not take it for the reader's wish.
  const allow = (): void =>
    void browser.permissions.request(ALL_SITES).then(
      (given) => setRefused(!given),
      () => setRefused(true),
    );
  if (granted === undefined) return null;
  return (
    <>
      <p>{t(granted ? 'welcome.granted' : 'welcome.withheld')}</p>
      <p class="buttons">
        {granted ? (
          <a href="/options.html#mode">{t('welcome.chooseSites')}</a>
        ) : (
          <button type="button" class="main" onClick={allow}>
            {t('welcome.allow')}
          </button>
        )}
      </p>
      <p role="status">{refused && !granted && t('welcome.refused')}</p>
    </>
  );
}
