import { isLargeFrame } from '../../platform/frame-size.ts';
import type { LargeFrames } from '../../platform/protocol.ts';
import { onDocument, pageRoot } from './pristine.ts';

/**
 * Gives how to ask whether the page holds frames for an article, and whether some were not there, as they are now, when it was asked before.
 * Calls `onChange` when one of them has loaded another document, or a smaller one has grown, until `signal` aborts.
 */
export function lookForFrames(onChange: () => void, signal: AbortSignal): () => LargeFrames {
  const known = new WeakSet<EventTarget>();
  const smaller = new ResizeObserver((sizes) => {
    if (sizes.some(({ target }) => isLargeFrame(target))) onChange();
  });
  signal.addEventListener('abort', () => smaller.disconnect());
  // What we put into a frame went with its document.
  onDocument('load', ({ target }) => target && known.delete(target) && onChange(), { signal, capture: true });
  return () => {
    let frames: LargeFrames = 'none';
    for (const frame of pageRoot().querySelectorAll('iframe,frame')) {
      if (!isLargeFrame(frame)) {
        smaller.observe(frame);
        continue;
      }
      smaller.unobserve(frame);
      if (!known.has(frame)) frames = 'new';
      else if (frames === 'none') frames = 'known';
      known.add(frame);
    }
    return frames;
  };
}
