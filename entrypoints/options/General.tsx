import { DEFAULT_OPEN_DELAY_MS, LONGEST_OPEN_DELAY_MS, OPENINGS, SHORTEST_OPEN_DELAY_MS } from '../../platform/card-choices.ts';
import { askBackground } from '../../platform/messages.ts';
import { openDelay, opening, readComments, siteMode, switchedOff } from '../../platform/settings.ts';
import { MODES } from '../../platform/site-rules.ts';
import { Choices, Flag, Slider } from './controls.tsx';
import type { SectionProps } from './Options.tsx';
import { PauseControl } from './PauseControl.tsx';
import { useSetting } from './use-setting.ts';

const STEP_MS = 50;

/** Where Konteks runs by itself, its rest, what it reads, and what opens a card. */
export function General({ t, language, onSaved }: SectionProps) {
  const mode = useSetting(siteMode, onSaved, (wanted) => askBackground('setMode', { mode: wanted }));
  const off = useSetting(switchedOff, onSaved, (wanted) => askBackground('setOff', { off: wanted }));
  const opens = useSetting(opening, onSaved);
  const inSeconds = new Intl.NumberFormat(language, { style: 'unit', unit: 'second', minimumFractionDigits: 2 });
  return (
    <>
      <Choices id="mode" bound={mode} legend={t('options.mode')} choices={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))} />
      <Flag id="off" bound={off} label={t('options.off')} help={t('options.offHelp')} />
      <PauseControl t={t} language={language} onSaved={onSaved} />
      <Flag
        id="comments"
        bound={useSetting(readComments, onSaved)}
        label={t('options.readComments')}
        help={t('options.readCommentsHelp')}
      />
      <Choices
        id="opening"
        bound={opens}
        legend={t('options.opening')}
        choices={OPENINGS.map((value) => ({ value, label: t(`opening.${value}`), help: t(`openingHelp.${value}`) }))}
      />
      <Slider
        id="delay"
        bound={useSetting(openDelay, onSaved)}
        label={t('options.openDelay')}
        help={t('options.openDelayHelp')}
        unused={opens.value === 'click' || opens.value === 'keyboard'}
        range={{ least: SHORTEST_OPEN_DELAY_MS, most: LONGEST_OPEN_DELAY_MS, step: STEP_MS, usual: DEFAULT_OPEN_DELAY_MS }}
        inWords={(ms) => inSeconds.format(ms / 1000)}
      />
    </>
  );
}
