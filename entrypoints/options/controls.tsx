import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';

import type { Bound } from './use-setting.ts';

type ControlProps<T> = {
  /** Of the control on the page: links of the form `options.html#id` lead here. */
  readonly id: string;
  readonly bound: Bound<T>;
};

/** What every control says where an administrator decides. */
export const LockedText = createContext('');

/** A switch for a flag, with a sentence that says what it does. */
export function Flag({ id, bound, label, help }: ControlProps<boolean> & { label: string; help: string }) {
  const lockedText = useContext(LockedText);
  return (
    <div class="control" id={id} data-setting={label}>
      <label class="flag">
        <input
          type="checkbox"
          role="switch"
          checked={bound.value ?? false}
          disabled={bound.locked || bound.value === undefined}
          aria-describedby={`${id}-help`}
          onChange={(event) => bound.set(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <p class="help" id={`${id}-help`}>
        {help} {bound.locked && lockedText}
      </p>
    </div>
  );
}

type Choice<T> = { readonly value: T; readonly label: ComponentChildren; readonly help?: string };

/** One of a few, each with a word on what it does where its name does not say it. */
export function Choices<T extends string | null>({
  id,
  bound,
  legend,
  choices,
}: ControlProps<T> & { legend: string; choices: ReadonlyArray<Choice<T>> }) {
  const lockedText = useContext(LockedText);
  return (
    <fieldset class="control" id={id} data-setting={legend} disabled={bound.locked || bound.value === undefined}>
      <legend>{legend}</legend>
      {choices.map(({ value, label, help }) => (
        <div key={value}>
          <label class="choice">
            <input
              type="radio"
              name={id}
              value={value ?? ''}
              checked={bound.value === value}
              aria-describedby={help === undefined ? undefined : `${id}-${value}-help`}
              onChange={() => bound.set(value)}
            />
            <span>{label}</span>
          </label>
          {help !== undefined && (
            <p class="help" id={`${id}-${value}-help`}>
              {help}
            </p>
          )}
        </div>
      ))}
      {bound.locked && <p class="help">{lockedText}</p>}
    </fieldset>
  );
}

type Range = { readonly least: number; readonly most: number; readonly step: number; readonly usual: number };

/** A number within a range; said in words while it moves, kept when it is let go. */
export function Slider({
  id,
  bound,
  label,
  help,
  unused,
  range,
  inWords,
}: ControlProps<number> & { label: string; help: string; unused: boolean; range: Range; inWords: (value: number) => string }) {
  const lockedText = useContext(LockedText);
  const [moving, setMoving] = useState<number>();
  const value = moving ?? bound.value ?? range.usual;
  return (
    <div class="control" id={id} data-setting={label}>
      <label class="slider">
        <span>{label}</span>
        <input
          type="range"
          min={range.least}
          max={range.most}
          step={range.step}
          value={value}
          disabled={unused || bound.locked || bound.value === undefined}
          aria-valuetext={inWords(value)}
          aria-describedby={`${id}-help`}
          onInput={(event) => setMoving(Number(event.currentTarget.value))}
          onChange={(event) => {
            bound.set(Number(event.currentTarget.value));
            setMoving(undefined);
          }}
        />
        <span aria-hidden="true">{inWords(value)}</span>
      </label>
      <p class="help" id={`${id}-help`}>
        {help} {bound.locked && lockedText}
      </p>
    </div>
  );
}
