import { useEffect, useState } from 'preact/hooks';

import { openShortcutPage, shortcutsNow } from '../../platform/shortcuts.ts';
import type { Shortcut } from '../../platform/shortcuts.ts';
import type { SectionProps } from './Options.tsx';

/** What the manifest's commands are called: the browser would name them in its own language, whatever the reader chose. */
const NAMES = {
  'next-mention': 'commandNext',
  'previous-mention': 'commandPrevious',
  'switch-site': 'commandSwitch',
  _execute_action: 'options.openPopup',
} as const;

/** The keys as the browser has them now, and the way to where it lets them be changed. */
export function Keyboard({ t }: SectionProps) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const look = (): void => void shortcutsNow().then(setShortcuts);
    look();
    // The reader comes back from the browser's page.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  return (
    <div class="control" id="shortcuts" data-setting={t('part.keyboard')}>
      {shortcuts?.length === 0 && <p>{t('options.noShortcuts')}</p>}
      {shortcuts !== undefined && shortcuts.length > 0 && (
        <>
          <p class="help">{t('options.shortcutsHelp')}</p>
          <ul class="rows">
            {shortcuts.map(({ name, keys }) => (
              <li key={name}>
                <span>{t(NAMES[name as keyof typeof NAMES])}</span>
                {keys === '' ? <span class="help">{t('options.shortcutUnset')}</span> : <kbd>{keys}</kbd>}
              </li>
            ))}
          </ul>
          <p class="buttons">
            <button type="button" onClick={() => void openShortcutPage().then((opened) => setFailed(!opened))}>
              {t('options.changeShortcuts')}
            </button>
          </p>
          <p role="status">{failed && t('options.findShortcuts')}</p>
        </>
      )}
    </div>
  );
}
