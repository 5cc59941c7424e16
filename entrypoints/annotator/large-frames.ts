import { isLargeFrame } from '../../platform/frame-size.ts';
import type { LargeFrames } from '../../platform/protocol.ts';
import { pageRoot } from './pristine.ts';

/** Gives how to ask whether the page holds frames for an article, and whether some were not there when it was asked before. */
export function lookForFrames(): () => LargeFrames {
  const known = new WeakSet<Element>();
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
