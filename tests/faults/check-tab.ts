import { expect } from '@playwright/test';

import type { Extension } from '../support/chromium.ts';
import { seenIn } from './in-extension.ts';
import { pageOf, pathOf, statusOf, titleOf, underlined, visitOf } from './model.ts';
import type { Model, TabModel } from './model.ts';
import { htmlOf } from './pages.ts';
import { LIMIT, seenInPage, show } from './tabs.ts';

/** Waits until a tab is as the model has it. */
export async function checkTab(extension: Extension, id: number, model: Model, tab: TabModel): Promise<void> {
  await show(extension, id);
  const words = underlined(model, tab);
  const framed = words !== null && pageOf(tab).frame === true ? 1 : 0;
  const badge = words === null ? '' : String(words.length + framed);
  const wanted = {
    words,
    look: words === null ? null : model.look,
    painted: words?.length ?? 0,
    framed,
    badge,
    title: titleOf(model, tab, badge),
    status: statusOf(model, tab),
    html: htmlOf(pageOf(tab), visitOf(tab).written),
  };
  const message = `the tab on ${pageOf(tab).host}${pathOf(visitOf(tab))}`;
  await expect
    .poll(async () => ({ ...(await seenIn(extension, id)), ...(await seenInPage(extension, id)) }), { ...LIMIT, message })
    .toEqual(wanted);
}
