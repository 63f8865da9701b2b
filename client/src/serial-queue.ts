export type SerialQueue = ReturnType<typeof createSerialQueue>;

/** Runs jobs one after another, in the order in which they were added. */
export function createSerialQueue() {
  let last: Promise<unknown> = Promise.resolve();
  let pendingCount = 0;
  return {
    /** Number of jobs that have not started. */
    get pendingCount() {
      return pendingCount;
    },
    run<T>(job: () => Promise<T>): Promise<T> {
      pendingCount += 1;
      const mine = last.then(() => {
        pendingCount -= 1;
        return job();
      });
      last = mine.catch(() => {});
      return mine;
    },
  };
}
