import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import { askBackground } from '../../platform/messages.ts';
import type { TabState } from '../../platform/protocol.ts';

/** What is known of the tab: nothing yet, nothing though it was asked for long ago, or its state. */
export type KnownState = TabState | 'waiting' | 'silent';

const NO_TAB: TabState = { status: 'protected', mentions: [] };
const BROKEN: TabState = { status: 'error', mentions: [] };
/** A page of a million letters is read by then; a background that is stuck is told of. In ms. */
const PATIENCE_MS = 4000;

async function stateOf(tabId: number | undefined): Promise<TabState> {
  return tabId === undefined ? NO_TAB : askBackground('tabState', { tabId }).catch(() => BROKEN);
}

/** The state of a tab, and a way to ask for it again. An answer that comes after all is still taken, unless a later question was asked. */
export function useTabState(tabId: number | undefined): readonly [KnownState, () => void] {
  const [known, setKnown] = useState<KnownState>('waiting');
  const questionRef = useRef(0);
  const refresh = useCallback((): void => {
    const mine = (questionRef.current += 1);
    const tell = (state: KnownState): void => {
      if (mine === questionRef.current) setKnown(state);
    };
    const silence = setTimeout(() => tell('silent'), PATIENCE_MS);
    void stateOf(tabId).then((state) => {
      clearTimeout(silence);
      tell(state);
    });
  }, [tabId]);
  useEffect(refresh, [refresh]);
  return [known, refresh];
}
