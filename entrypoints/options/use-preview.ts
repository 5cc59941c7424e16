import { useLayoutEffect, useRef } from 'preact/hooks';

import { plainMentions } from '../../platform/density.ts';
import type { Density } from '../../platform/density.ts';
import { highlightNames, LOOKS } from '../../platform/look.ts';
import type { Look } from '../../platform/look.ts';

/** The words that the preview marks, those that come again fainter; its text is the catalogue's. */
const MENTIONS = /WAIC|DeepSeek|Nvidia/g;

/** Paragraphs and samples on this page that are drawn as mentions are on pages: by the same highlights. */
export function usePreview(look: Look | undefined, density: Density | undefined, text: string): { current: HTMLDivElement | null } {
  const preview = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const ranges = new Map<string, Range[]>();
    const add = (name: string, range: Range): void => void ranges.set(name, [...(ranges.get(name) ?? []), range]);
    for (const one of LOOKS)
      for (const sample of document.querySelectorAll(`[data-look="${one}"]`)) add(highlightNames(one).first, rangeOf(sample.firstChild, 0));
    // Until both are read, nothing is marked that would change a moment later.
    for (const paper of preview.current?.children ?? []) {
      if (look === undefined || density === undefined) break;
      const { first, repeat } = highlightNames(look);
      const plain = plainMentions(density, true);
      const met = new Set<string>();
      for (const { 0: word, index } of (paper.textContent ?? '').matchAll(MENTIONS)) {
        const again = met.has(word);
        if (!again || plain !== 'alone') add(again && plain !== 'each' ? repeat : first, rangeOf(paper.firstChild, index, word.length));
        met.add(word);
      }
    }
    for (const [name, its] of ranges) CSS.highlights.set(name, new Highlight(...its));
    return () => {
      for (const name of ranges.keys()) CSS.highlights.delete(name);
    };
  }, [look, density, text]);
  return preview;
}

function rangeOf(node: Node | null, start: number, length = node?.textContent?.length ?? 0): Range {
  const range = new Range();
  if (node === null) return range;
  range.setStart(node, start);
  range.setEnd(node, start + length);
  return range;
}
