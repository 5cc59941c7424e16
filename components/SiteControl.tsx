import { useState } from 'preact/hooks';

import { SiteSwitch } from './SiteSwitch.tsx';

/** How far a switch reaches. */
type Reach = 'page' | 'host' | 'domain';

export type SiteControlProps = {
  /** The page's names; host and domain may be the same. */
  readonly names: Readonly<Record<'host' | 'domain', string>>;
  readonly on: boolean;
  /** What decides now, where a rule does. */
  readonly decidedBy: Reach | undefined;
  readonly t: (
    key: `popup.${'on' | 'off' | 'onPage' | 'offPage' | 'reach'}` | `reach.${Reach}`,
    values?: Readonly<Record<string, string>>,
  ) => string;
  readonly onChange: (reach: Reach, on: boolean) => void;
};

/** The switch for a site, and how far it reaches: said in words before it is done. */
export function SiteControl({ names, on, decidedBy, t, onChange }: SiteControlProps) {
  const [chosen, setChosen] = useState<Reach>();
  const reach = chosen ?? decidedBy ?? 'domain';
  const reaches: readonly Reach[] = names.host === names.domain ? ['domain', 'page'] : ['domain', 'host', 'page'];
  const text = reach === 'page' ? t(on ? 'popup.onPage' : 'popup.offPage') : t(on ? 'popup.on' : 'popup.off', { site: names[reach] });
  return (
    <div class="site-control">
      <SiteSwitch on={on} text={text} onChange={(wanted) => onChange(reach, wanted)} />
      <select aria-label={t('popup.reach')} value={reach} onChange={(event) => setChosen(event.currentTarget.value as Reach)}>
        {reaches.map((one) => (
          <option key={one} value={one}>
            {t(`reach.${one}`, { site: one === 'page' ? '' : names[one] })}
          </option>
        ))}
      </select>
    </div>
  );
}
