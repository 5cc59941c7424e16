import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const LISTED = '.entries button';

/** From the search field down into the list under it. */
export function focusFirstEntry(): void {
  document.querySelector<HTMLElement>(LISTED)?.focus();
}

/** Where the reader left off, when a card gives way to the list again. */
export function focusEntry(id: string): void {
  document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)?.focus();
}

/** The keys that mean something anywhere in the list view: `/` or a letter goes to the search, arrows walk the list, Escape goes a step out. */
export function useKeys(field: RefObject<HTMLInputElement | null>, onEscape: () => void): void {
  // At once, not after the next frame: a quick second key must not be lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      const isForOthers = event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
      if (isForOthers || target.matches('select')) return;
      if (event.key === 'Escape') {
        event.preventDefault(); // the browser would close the popup at once
        return onEscape();
      }
      if (target === field.current) return;
      if (event.key === '/') event.preventDefault(); // only the way to the field
      if (/^[\p{L}\p{N}/]$/u.test(event.key)) field.current?.focus();
      else moveInList(event, target, field.current);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field, onEscape]);
}

// Implementation

function moveInList(event: KeyboardEvent, target: HTMLElement, above: HTMLElement | null): void {
  const listed = [...document.querySelectorAll<HTMLElement>(LISTED)];
  const at = listed.indexOf(target);
  if (at === -1) return;
  const goals: Readonly<Record<string, HTMLElement | null | undefined>> = {
    ArrowDown: listed[at + 1] ?? target,
    ArrowUp: listed[at - 1] ?? above,
    Home: listed[0],
    End: listed.at(-1),
  };
  const goal = goals[event.key];
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}
