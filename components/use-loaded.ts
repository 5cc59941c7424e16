import { useEffect, useState } from 'preact/hooks';

/** Undefined until it came; where it could not be loaded, so for good. */
export type Loaded<T> = { readonly value: T | undefined; readonly failed: boolean };

/** What is loaded once it is wanted. `load` has to be the same function each time. */
export function useLoaded<T>(load: () => Promise<T>, wanted = true): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ value: undefined, failed: false });
  useEffect(() => {
    if (!wanted) return;
    load().then(
      (value) => setLoaded({ value, failed: false }),
      () => setLoaded({ value: undefined, failed: true }),
    );
  }, [load, wanted]);
  return loaded;
}
