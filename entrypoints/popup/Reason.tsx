import { browser } from 'wxt/browser';

import type { PopupTextKey } from '../../platform/popup-texts.ts';
import { askBackground } from '../../platform/messages.ts';
import type { Texts } from '../../platform/texts-from.ts';
import type { KnownState } from './use-tab-state.ts';

export type ReasonProps = {
  readonly tabId: number | undefined;
  readonly known: KnownState;
  readonly t: Texts<PopupTextKey>;
  readonly onAsk: (asking: Promise<unknown>) => void;
};

/** Why nothing is annotated here, and where there is one, the buttons that mend it. */
export function Reason({ tabId, known, t, onAsk }: ReasonProps) {
  const site = typeof known === 'string' ? undefined : known.site;
  const names = { site: site?.names.domain ?? '', host: site?.names.host ?? '' };
  const why = reasonOf(known);
  const mendings = mendingsOf(tabId, known);
  return (
    <>
      <p class={why === undefined ? 'unseen' : 'reason'} role="status">
        {why === undefined ? '' : t(why, names)}
      </p>
      {mendings.map(({ name, act }) => (
        <button type="button" class="action" key={name} onClick={() => onAsk(act())}>
          {t(`mend.${name}`, names)}
        </button>
      ))}
    </>
  );
}

function reasonOf(known: KnownState): PopupTextKey | undefined {
  if (known === 'silent') return 'popup.silent';
  if (known === 'waiting') return undefined;
  if (known.status !== 'annotated') return `reason.${known.status}`;
  return known.mayStay === false ? 'reason.for-now' : undefined;
}

type Mending = {
  readonly name: 'anyway' | 'everywhere' | 'resume' | 'choose' | 'allow' | 'once' | 'retry';
  readonly act: () => Promise<unknown>;
};

function mendingsOf(tabId: number | undefined, known: KnownState): Mending[] {
  // The state is asked for again after every mending, and here that is all.
  const retry: Mending = { name: 'retry', act: () => Promise.resolve() };
  if (known === 'silent') return [retry];
  if (known === 'waiting') return [];
  if (known.status === 'error') return [retry];
  const { status, site, mayStay } = known;
  if (status === 'off-everywhere') return [{ name: 'everywhere', act: () => askBackground('setOff', { off: false }) }];
  if (status === 'paused') return [{ name: 'resume', act: () => askBackground('pause', { kind: null }) }];
  if (tabId === undefined || site === undefined) return [];
  // First thing in the click, else the browser shows no question; what follows comes when it was granted, the popup may be closed by then.
  const origin = site.keys.host === 'file:' ? 'file:///*' : `*://${site.keys.host}/*`;
  const allow: Mending = { name: 'allow', act: () => browser.permissions.request({ origins: [origin] }) };
  switch (status) {
    case 'not-prose':
      return [{ name: 'anyway', act: () => askBackground('annotateAnyway', { tabId }) }];
    case 'not-chosen':
      return [{ name: 'choose', act: () => askBackground('setSiteRule', { tabId, keys: site.keys, scope: 'domain', on: true }) }];
    case 'no-permission':
      return [allow, { name: 'once', act: () => askBackground('annotateAnyway', { tabId }) }];
    case 'annotated':
      return mayStay === false ? [allow] : [];
    default:
      return [];
  }
}
