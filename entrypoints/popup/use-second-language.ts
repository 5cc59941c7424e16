import { useEffect, useState } from 'preact/hooks';

import type { SecondLanguage } from '../../platform/card-choices.ts';
import { secondLanguage } from '../../platform/settings.ts';

/** Where cards show their second language, undefined until that is read; and how to keep another choice. */
export function useSecondLanguage(): readonly [SecondLanguage | undefined, (second: SecondLanguage) => void] {
  const [second, setSecond] = useState<SecondLanguage>();
  useEffect(() => {
    secondLanguage.getValue().then(setSecond, () => undefined); // the card has its default then
  }, []);
  const keep = (chosen: SecondLanguage): void => {
    setSecond(chosen);
    secondLanguage.setValue(chosen).catch(() => undefined); // in this popup it is so anyway
  };
  return [second, keep];
}
