import type { ComponentChildren } from 'preact';

import type { Bound } from './use-setting.ts';

/** A switch for a flag, with a sentence that says what it does. */
export function Flag({
  id,
  bound,
  label,
  help,
  lockedText,
}: {
  id: string;
  bound: Bound<boolean>;
  label: string;
  help: string;
  lockedText: string;
}) {
  return (
    <div class="control">
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

export type Choice<T> = { readonly value: T; readonly label: ComponentChildren };

/** One of a few. */
export function Choices<T extends string | null>({
  id,
  bound,
  legend,
  choices,
  lockedText,
}: {
  id: string;
  bound: Bound<T>;
  legend: string;
  choices: ReadonlyArray<Choice<T>>;
  lockedText: string;
}) {
  return (
    <fieldset class="control" disabled={bound.locked || bound.value === undefined}>
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label class="choice" key={value}>
          <input type="radio" name={id} value={value ?? ''} checked={bound.value === value} onChange={() => bound.set(value)} />
          <span>{label}</span>
        </label>
      ))}
      {bound.locked && <p class="help">{lockedText}</p>}
    </fieldset>
  );
}
