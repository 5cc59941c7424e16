import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { LanguageChoice } from '../../components/LanguageChoice.tsx';
import type { CardLanguage } from '../../glossary/entry.ts';
import { pageTextsIn } from '../../platform/page-texts.ts';
import { watchLanguage } from '../../platform/language.ts';
import { messageOf } from '../../platform/message-of.ts';
import { chosenLanguage } from '../../platform/settings.ts';
import { shortcutsNow } from '../../platform/shortcuts.ts';
import { problemIn } from '../../platform/storage-problem.ts';
import { SiteAccess } from './SiteAccess.tsx';

/** Opened once, after installing: a text to try it on, the language, what it may read, and what it keeps. Can be left at any time. */
export function Welcome({ language: first }: { language: CardLanguage }) {
  const [language, setLanguage] = useState(first);
  const [keys, setKeys] = useState('');
  const [problem, setProblem] = useState<string>();
  const t = pageTextsIn(language);
  useEffect(() => {
    void shortcutsNow().then((all) => setKeys(all.find(({ name }) => name === '_execute_action')?.keys ?? ''));
    return watchLanguage(setLanguage);
  }, []);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = `Konteks: ${t('welcome.title')}`;
  }, [language, t]);

  const choose = (chosen: CardLanguage): void =>
    void chosenLanguage.setValue(chosen).then(
      () => setProblem(undefined),
      (error: unknown) => setProblem(messageOf(error)),
    );
  return (
    <>
      <header>
        <p class="brand">Konteks</p>
        <LanguageChoice language={language} label={t('welcome.language')} onChange={choose} />
        <button type="button" onClick={() => void closeTab()}>
          {t('welcome.skip')}
        </button>
      </header>
      <main>
        {problem !== undefined && <p role="alert">{t('options.notSaved', { problem: problemIn(t, problem) })}</p>}
        <h1>{t('welcome.title')}</h1>
        <p class="lead">{t('welcome.what')}</p>
        <section aria-labelledby="try">
          <h2 id="try">{t('welcome.try')}</h2>
          <p>{t('welcome.hint')}</p>
          <article key={language}>
            <h3>{t('sample.title')}</h3>
            <p>{t('sample.first')}</p>
            <p>{t('sample.second')}</p>
            <p>{t('sample.third')}</p>
          </article>
        </section>
        <section aria-labelledby="access">
          <h2 id="access">{t('welcome.access')}</h2>
          <SiteAccess t={t} />
        </section>
        <section aria-labelledby="popup">
          <h2 id="popup">{t('welcome.popup')}</h2>
          <p>
            {t('welcome.popupHelp')} {keys !== '' && t('welcome.popupKeys', { keys })}
          </p>
          <p>
            <a href="/options.html#keyboard">{t('welcome.changeKeys')}</a>
          </p>
        </section>
        <section aria-labelledby="stored">
          <h2 id="stored">{t('welcome.stored')}</h2>
          <p>{t('welcome.storedHelp')}</p>
        </section>
        <p class="buttons">
          <button type="button" class="main" onClick={() => void closeTab()}>
            {t('welcome.start')}
          </button>
          <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
            {t('options.title')}
          </button>
        </p>
      </main>
    </>
  );
}

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
