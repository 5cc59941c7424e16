import { browser } from 'wxt/browser';

import type { SectionProps } from './Options.tsx';

/** Version, promise, licences. */
export function About({ t }: SectionProps) {
  return (
    <>
      <p>{t('about.what')}</p>
      <p>{t('about.privacy')}</p>
      <p class="help">
        {t('about.version', { version: browser.runtime.getManifest().version })} · {t('about.licences')}
      </p>
    </>
  );
}
