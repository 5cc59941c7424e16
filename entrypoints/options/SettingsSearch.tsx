import { useState } from 'preact/hooks';

import type { PageTextKey } from '../../platform/page-texts.ts';
import type { Texts } from '../../platform/texts-from.ts';
import { findSettings, settingsOn } from './find-settings.ts';
import type { Findable } from './find-settings.ts';

/** Finds a setting by its words, says in which part it is, and leads there. */
export function SettingsSearch({ t }: { t: Texts<PageTextKey> }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Findable[]>([]);
  const look = (words: string): void => {
    setTyped(words);
    setFound(findSettings(settingsOn(document), words));
  };
  const said = found.length === 1 ? t('found.one') : t('found.other', { count: found.length });
  return (
    <search>
      <input
        type="search"
        aria-label={t('options.search')}
        placeholder={t('options.search')}
        value={typed}
        onInput={(event) => look(event.currentTarget.value)}
      />
      <p class="help" role="status">
        {typed.trim() !== '' && (found.length === 0 ? t('found.none', { words: typed.trim() }) : said)}
      </p>
      {found.length > 0 && (
        <ul class="found">
          {found.map(({ id, label, part }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(id);
                }}
              >
                {label} <small>{part}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

/** The keyboard goes on from the setting that was found. Ours to do: after a followed link Firefox takes the focus away again. */
function goTo(id: string): void {
  location.replace(`#${id}`);
  const first = document.getElementById(id)?.querySelector<HTMLElement>('input:checked, input:not([type=radio]), button, a, summary');
  first?.focus({ preventScroll: true });
}
