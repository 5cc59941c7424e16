import { isLargeFrame } from '../../platform/frame-size.ts';
import type { LargeFrames } from '../../platform/protocol.ts';
import { onDocument, pageRoot } from './pristine.ts';

/**
 * Gives how to ask whether the page holds frames for an article, and whether some were not there, as they are now, when it was asked before.
 * Calls `onLoad` when one of them has loaded another document, until `signal` aborts.
 */
export function lookForFrames(onLoad: () => void, signal: AbortSignal): () => LargeFrames {
  const known = new WeakSet<EventTarget>();
  // What we put into a frame went with its document.
  onDocument('load', ({ target }) => target && known.delete(target) && onLoad(), { signal, capture: true });
  return () => {
    let frames: LargeFrames = 'none';
    for (const frame of pageRoot().querySelectorAll('iframe,frame')) {
      if (!isLargeFrame(frame.clientWidth, frame.clientHeight)) continue;
      if (!known.has(frame)) frames = 'new';
      else if (frames === 'none') frames = 'known';
      known.add(frame);
    }
    return frames;
  };
}
