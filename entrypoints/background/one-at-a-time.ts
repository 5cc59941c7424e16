/**
 * Gives how to do one piece of work after the other, whoever asks for them: two at once would each read what is stored before the other wrote it.
 * Who asked is told of a failure; the next begins all the same.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** The one queue of all that reads what the reader chose and writes something else in its place. */
export const inTurn = oneAtATime();
