import { useEffect, useRef } from 'preact/hooks';

import type { SectionProps } from './Options.tsx';

/** Takes the last change back. Has the focus after each, since the button that had it may be gone. */
export function Undo({ t, before, onUndo }: Pick<SectionProps, 't'> & { before: unknown; onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [before]);
  return (
    <button ref={button} type="button" onClick={onUndo}>
      {t('backup.undo')}
    </button>
  );
}
