export type Turns = ReturnType<typeof createTurns>;

/** One after another, in the order in which they were asked for. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    /** How many wait for the one that is under way. */
    get waiting() {
      return waiting;
    },
    run<T>(job: () => Promise<T>): Promise<T> {
      waiting += 1;
      const mine = last.then(() => {
        waiting -= 1;
        return job();
      });
      last = mine.catch(() => {});
      return mine;
    },
  };
}
