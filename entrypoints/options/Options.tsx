import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';

import type { CardLanguage } from '../../glossary/entry.ts';
import { pageTextsIn } from '../../platform/page-texts.ts';
import type { PageTextKey } from '../../platform/page-texts.ts';
import { watchLanguage } from '../../platform/language.ts';
import type { Texts } from '../../platform/texts-from.ts';
import { About } from './About.tsx';
import { Appearance } from './Appearance.tsx';
import { Backup } from './Backup.tsx';
import { LockedText } from './controls.tsx';
import { General } from './General.tsx';
import { Hidden } from './Hidden.tsx';
import { Keyboard } from './Keyboard.tsx';
import { Language } from './Language.tsx';
import { SettingsSearch } from './SettingsSearch.tsx';
import { Sites } from './Sites.tsx';
import { useNotice } from './use-notice.ts';
import type { Say } from './use-notice.ts';
import { useDeepLink } from './use-deep-link.ts';
import { usePresentPart } from './use-present-part.ts';
import type { OnSaved } from './use-setting.ts';

/** What every section gets: the texts and their language, whom to tell what became of a change, and how to say anything else. */
export type SectionProps = {
  readonly t: Texts<PageTextKey>;
  readonly language: CardLanguage;
  readonly onSaved: OnSaved;
  readonly say: Say;
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

/** The settings, in a full tab. Every change is kept at once. */
export function Options({ language: first }: { language: CardLanguage }) {
  const [language, setLanguage] = useState(first);
  const present = usePresentPart(NAMES);
  const t = useMemo(() => pageTextsIn(language), [language]);
  const { said, say, onSaved } = useNotice(t);
  useEffect(() => watchLanguage(setLanguage), []);
  useDeepLink();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = `Konteks: ${t('options.title')}`;
  }, [language, t]);

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
        <LockedText.Provider value={t('options.locked')}>
          {NAMES.map((name) => (
            <Part key={name} name={name} t={t} language={language} onSaved={onSaved} say={say} />
          ))}
        </LockedText.Provider>
      </main>
      <p class="notice" role="status">
        {said}
      </p>
    </>
  );
}

function Part({ name, ...props }: SectionProps & { name: Name }) {
  const Section = SECTIONS[name];
  return (
    <section id={name} aria-labelledby={`${name}-heading`}>
      <h2 id={`${name}-heading`}>{props.t(`part.${name}`)}</h2>
      <Section {...props} />
    </section>
  );
}
