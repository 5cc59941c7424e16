/**
 * A shorter list that fails still: each item is left out in turn, the last first, and stays out where the rest still fails. Ends early once
 * `isTimeUp` says so.
 */
export async function shorten<T>(
  items: readonly T[],
  fails: (fewer: readonly T[]) => Promise<boolean>,
  isTimeUp: () => boolean,
): Promise<T[]> {
  let left = [...items];
  for (let i = left.length - 1; i >= 0 && !isTimeUp(); i -= 1) {
    const fewer = left.toSpliced(i, 1);
    if (await fails(fewer)) left = fewer;
  }
  return left;
}
