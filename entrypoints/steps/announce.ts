import type { PageCopy } from '../annotator/page-copy.ts';

const SHOWN_MS = 3000;
/** A live region is listened to once it is there: its words come a moment later. */
const HEARD_MS = 100;

const LOOK = `all: initial !important; position: fixed !important; inset: auto auto 24px 50% !important; translate: -50% !important;
  padding: 8px 14px !important; border-radius: 6px !important; background: #17324d !important; color: #fff !important;
  font: 15px/1.4 system-ui, sans-serif !important;`;

/** Says a few words once, to screen readers and on the screen. The page's own text says nothing of us. */
export function announce(words: string, { settings, signal }: PageCopy): void {
  const note = Document.prototype.createElement.call(document, 'konteks-note');
  note.setAttribute('role', 'status');
  note.lang = settings()?.language ?? '';
  note.popover = 'manual';
  note.style.cssText = LOOK;
  Document.prototype.querySelector.call(document, ':root')?.append(note);
  note.showPopover();
  setTimeout(() => note.append(words), HEARD_MS);
  setTimeout(() => note.remove(), SHOWN_MS);
  signal.addEventListener('abort', () => note.remove());
}
