import { browser } from 'wxt/browser';

import type { Texts } from '../../platform/texts-from.ts';
import { askBackground } from '../../platform/messages.ts';
import type { TabState } from '../../platform/protocol.ts';
import type { TextKey } from '../../platform/i18n.ts';

export type ReasonProps = {
  readonly tabId: number | undefined;
  readonly state: TabState;
  readonly t: Texts<TextKey>;
  readonly onDone: () => void;
};

/** Why nothing is annotated here, and the buttons that mend it where there are any. */
export function Reason({ tabId, state, t, onDone }: ReasonProps) {
  const { status, site } = state;
  if (status === 'annotated') return null;
  const mendings = mendingsOf(tabId, state);
  return (
    <>
      <p class="reason" role="status">
        {t(`reason.${status}`, { site: site?.names.domain ?? '', host: site?.names.host ?? '' })}
      </p>
      {mendings.map(({ name, act }) => (
        <button type="button" class="action" key={name} onClick={() => void act().then(onDone)}>
          {t(`mend.${name}`, { site: site?.names.domain ?? '' })}
        </button>
      ))}
    </>
  );
}

type Mending = { readonly name: 'anyway' | 'everywhere' | 'resume' | 'choose' | 'allow' | 'once'; readonly act: () => Promise<unknown> };

function mendingsOf(tabId: number | undefined, { status, site }: TabState): Mending[] {
  if (tabId === undefined || site === undefined) return [];
  switch (status) {
    case 'not-prose':
      return [{ name: 'anyway', act: () => askBackground('annotateAnyway', { tabId }) }];
    case 'off-everywhere':
      return [{ name: 'everywhere', act: () => askBackground('setOff', { off: false }) }];
    case 'paused':
      return [{ name: 'resume', act: () => askBackground('pause', { kind: null }) }];
    case 'not-chosen':
      return [{ name: 'choose', act: () => askBackground('setSiteRule', { tabId, scope: 'domain', on: true }) }];
    case 'no-permission':
      // First thing in the click, else the browser shows no question; what follows comes when it was granted, the popup may be closed by then.
      return [
        { name: 'allow', act: () => browser.permissions.request({ origins: [`*://${site.keys.host}/*`] }) },
        { name: 'once', act: () => askBackground('annotateAnyway', { tabId }) },
      ];
    default:
      return [];
  }
}
