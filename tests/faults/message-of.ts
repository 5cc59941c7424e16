import type { Saying } from './actions.ts';

/** A message to the background. */
export type Message = { readonly type: string; readonly body: unknown };

/** What the reader says, as the popup sends it. */
export function messageOf(saying: Saying, tabId: number): Message {
  if (saying.say === 'mode') return { type: 'setMode', body: { mode: saying.mode } };
  if (saying.say === 'off') return { type: 'setOff', body: { off: saying.off } };
  if (saying.say === 'pause') return { type: 'pause', body: { kind: saying.kind } };
  return { type: 'setSiteRule', body: { tabId, scope: saying.scope, on: saying.on } };
}
