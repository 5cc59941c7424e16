import type { Goal } from '../goals.ts';
import { median } from '../measure.ts';
import { printTable, shown } from '../table.ts';
import type { MeasuredExtension } from './extension.ts';

/** From the start of the popup's navigation, by the clock, in ms: until its frame is seen, the worker awake or asleep. */
export type PopupPaints = { readonly awake: readonly number[]; readonly asleep: readonly number[] };

/** Opens the popup again and again. */
export async function openPopups(extension: MeasuredExtension, rounds: number): Promise<PopupPaints> {
  const paints = { awake: [] as number[], asleep: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    await extension.wake();
    paints.awake.push(await extension.firstPaintOfPopup());
    await extension.stopWorkers();
    paints.asleep.push(await extension.firstPaintOfPopup());
  }
  return paints;
}

export function printPopups({ awake, asleep }: PopupPaints): void {
  printTable([
    ['first paint of the popup, ms by the clock', 'worker awake', 'worker asleep'],
    ['median', shown(median(awake)), shown(median(asleep))],
    ['slowest', shown(Math.max(...awake)), shown(Math.max(...asleep))],
  ]);
}

export function popupGoals({ awake, asleep }: PopupPaints): Goal[] {
  return [['awake', awake] as const, ['asleep', asleep] as const].map(([way, paints]) => ({
    what: `first paint of the popup, worker ${way}`,
    value: median(paints),
    goal: 100,
    is: 'at most',
    unit: ' ms',
  }));
}
