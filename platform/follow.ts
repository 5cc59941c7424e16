/** What is stored and may be followed: a setting, or anything else. */
export type Followed<T> = {
  readonly getValue: () => Promise<T>;
  readonly watch: (onChange: (value: T) => void) => () => void;
};

/**
 * Tells what it holds once that is read, and each change. What a slow first reading tells after a change is older, and dropped; so is all that
 * comes after the end. Returns how to end.
 */
export function follow<T>({ getValue, watch }: Followed<T>, tell: (value: T) => void, onUnread: () => void = () => undefined): () => void {
  let isOld = false;
  const stop = watch((value) => {
    isOld = true;
    tell(value);
  });
  getValue().then(
    (first) => isOld || tell(first),
    () => isOld || onUnread(),
  );
  return () => {
    isOld = true;
    stop();
  };
}
