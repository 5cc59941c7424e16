import { useEffect, useState } from 'preact/hooks';

import { follow } from '../../platform/follow.ts';
import { messageOf } from '../../platform/message-of.ts';
import { UNREAD } from '../../platform/storage-problem.ts';
import type { Setting } from '../../platform/setting.ts';

/** A setting bound to a control. */
export type Bound<T> = {
  /** Undefined until it was read. */
  readonly value: T | undefined;
  /** Set by an administrator. */
  readonly locked: boolean;
  readonly set: (value: T) => void;
};

/** Tells what became of a change: kept, or why not. */
export type OnSaved = (problem: string | undefined) => void;

/** Binds a setting: shows changes made elsewhere too, and saves at once, by `save` where another way is told. */
export function useSetting<T>(setting: Setting<T>, onSaved: OnSaved, save: (value: T) => Promise<unknown> = setting.setValue): Bound<T> {
  const [value, setValue] = useState<T>();
  const [locked, setLocked] = useState(false);
  useEffect(() => {
    setting.isLocked().then(setLocked, () => undefined);
    return follow(setting, setValue, () => onSaved(UNREAD));
  }, [setting, onSaved]);
  const set = (wanted: T): void => {
    setValue(wanted);
    save(wanted).then(
      () => onSaved(undefined),
      (error: unknown) => {
        onSaved(messageOf(error));
        setting.getValue().then(setValue, () => undefined); // what really holds
      },
    );
  };
  return { value, locked, set };
}
