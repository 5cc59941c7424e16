import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';

import type { CardLanguage } from '../../glossary/entry.ts';
import { textsIn } from '../../platform/i18n.ts';
import type { TextKey } from '../../platform/i18n.ts';
import { problemIn, UNREAD } from '../../platform/storage-problem.ts';
import { watchLanguage } from '../../platform/language.ts';
import type { Texts } from '../../platform/texts-from.ts';
import { About } from './About.tsx';
import { Appearance } from './Appearance.tsx';
import { Backup } from './Backup.tsx';
import { General } from './General.tsx';
import { Hidden } from './Hidden.tsx';
import { Keyboard } from './Keyboard.tsx';
import { Language } from './Language.tsx';
import { SettingsSearch } from './SettingsSearch.tsx';
import { Sites } from './Sites.tsx';
import { useDeepLink } from './use-deep-link.ts';
import { usePresentPart } from './use-present-part.ts';
import type { OnSaved } from './use-setting.ts';

/** What every section gets: the texts and their language, whom to tell what became of a change, and how to say anything else. */
export type SectionProps = {
  readonly t: Texts<TextKey>;
  readonly language: CardLanguage;
  readonly onSaved: OnSaved;
  readonly say: (key: TextKey, values?: Readonly<Record<string, string>>) => void;
};

/** In the page's order; a new section is a component and a line. Their names are the page's deep links. */
const SECTIONS = {
  general: General,
  sites: Sites,
  appearance: Appearance,
  language: Language,
  keyboard: Keyboard,
  hidden: Hidden,
  backup: Backup,
  about: About,
};
type Name = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as [Name, ...Name[]];

/** In whatever language the page is when it is read: a change of the language may be what is told. */
type Notice = { readonly key: TextKey; readonly values: Readonly<Record<string, string>> };

/** A notice goes by itself, in ms. */
const NOTICE_MS = 6000;

/** The settings, in a full tab. Every change is kept at once. */
export function Options({ language: first }: { language: CardLanguage }) {
  const [language, setLanguage] = useState(first);
  const [notice, setNotice] = useState<Notice>();
  const present = usePresentPart(NAMES);
  const t = useMemo(() => textsIn(language), [language]);
  useEffect(() => watchLanguage(setLanguage), []);
  useDeepLink();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = `Konteks: ${t('options.title')}`;
  }, [language, t]);
  useEffect(() => {
    const timer = setTimeout(() => setNotice(undefined), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const say = useCallback<SectionProps['say']>((key, values = {}) => setNotice({ key, values }), []);
  const onSaved = useCallback<OnSaved>(
    (problem) => {
      if (problem === undefined) say('options.saved');
      else say(problem === UNREAD ? 'options.notRead' : 'options.notSaved', { problem: problemIn(t, problem) });
    },
    [say, t],
  );

  return (
    <>
      <header>
        <p class="brand">Konteks</p>
        <h1>{t('options.title')}</h1>
        <SettingsSearch key={language} t={t} />
        <nav aria-label={t('options.title')}>
          {NAMES.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === present ? 'location' : undefined}>
              {t(`part.${name}`)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {NAMES.map((name) => {
          const Section = SECTIONS[name];
          return (
            <section key={name} id={name} aria-labelledby={`${name}-heading`}>
              <h2 id={`${name}-heading`}>{t(`part.${name}`)}</h2>
              <Section t={t} language={language} onSaved={onSaved} say={say} />
            </section>
          );
        })}
      </main>
      <p class="notice" role="status">
        {notice && t(notice.key, notice.values)}
      </p>
    </>
  );
}
