import type { Flaw } from '../../platform/stored.ts';
import type { SectionProps } from './Options.tsx';

/** Where a flaw is: in which setting, by its name, and where in that. */
export function tellPlace(name: string, { item, field }: Flaw, t: SectionProps['t']): string {
  const place = item === undefined ? name : t('backup.item', { name, item });
  return field === undefined ? place : `${place}, “${field}”`;
}
