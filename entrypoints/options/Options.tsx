import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import type { CardLanguage } from '../../glossary/entry.ts';
import { textsIn } from '../../platform/i18n.ts';
import type { TextKey } from '../../platform/i18n.ts';
import { problemIn, UNREAD } from '../../platform/storage-problem.ts';
import { chosenLanguage, languageFor } from '../../platform/settings.ts';
import type { Texts } from '../../platform/texts-from.ts';
import { About } from './About.tsx';
import { Appearance } from './Appearance.tsx';
import { Backup } from './Backup.tsx';
import { Language } from './Language.tsx';
import { Reading } from './Reading.tsx';
import { Sites } from './Sites.tsx';
import type { OnSaved } from './use-setting.ts';

/** What every section gets: the texts, and whom to tell what became of a change. */
export type SectionProps = { readonly t: Texts<TextKey>; readonly onSaved: OnSaved };

/** In the page's order; a new section is a component and a line. */
const SECTIONS = { appearance: Appearance, sites: Sites, reading: Reading, language: Language, backup: Backup, about: About };
const NAMES = Object.keys(SECTIONS) as Array<keyof typeof SECTIONS>;

/** A notice goes by itself, in ms. */
const NOTICE_MS = 6000;

/** The settings, in a full tab. Every change is kept at once. */
export function Options({ language: first }: { language: CardLanguage }) {
  const [language, setLanguage] = useState(first);
  const [notice, setNotice] = useState('');
  const t = useMemo(() => textsIn(language), [language]);
  useEffect(() => chosenLanguage.watch((chosen) => setLanguage(languageFor(chosen, browser.i18n.getUILanguage()))), []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `Konteks: ${t('options.title')}`;
  }, [language, t]);
  useEffect(() => {
    const timer = setTimeout(() => setNotice(''), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const onSaved = useCallback<OnSaved>(
    (problem) => {
      if (problem === undefined) setNotice(t('options.saved'));
      else setNotice(t(problem === UNREAD ? 'options.notRead' : 'options.notSaved', { problem: problemIn(t, problem) }));
    },
    [t],
  );

  return (
    <>
      <header>
        <h1>Konteks</h1>
        <nav aria-label={t('options.title')}>
          {NAMES.map((name) => (
            <a key={name} href={`#${name}`}>
              {t(`options.${name}`)}
            </a>
          ))}
        </nav>
      </header>
      <div class="sections">
        {NAMES.map((name) => {
          const Section = SECTIONS[name];
          return (
            <section key={name} id={name} aria-labelledby={`${name}-heading`}>
              <h2 id={`${name}-heading`}>{t(`options.${name}`)}</h2>
              <Section t={t} onSaved={onSaved} />
            </section>
          );
        })}
      </div>
      <p class="notice" role="status">
        {notice}
      </p>
    </>
  );
}
