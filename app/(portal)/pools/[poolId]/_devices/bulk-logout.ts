import type { CombinedError } from 'urql';

/** How many devices the API takes at once. */
const MOST_AT_ONCE = 100;

export type BulkProgress = {
  count: number;
  /** Known to be logged out, and how many of them were so before. */
  doneIds: ReadonlySet<string>;
  already: number;
  /** Asked for in the call that failed. */
  failedIds: readonly string[];
  error: CombinedError | null;
};

type Answer = { changed: readonly boolean[] } | { error: CombinedError };

/** Logs devices out, a hundred at a time, and stops where a call fails. */
export async function logOutAll(
  ids: readonly string[],
  logOut: (ids: readonly string[]) => Promise<Answer>,
  onProgress: (progress: BulkProgress) => void,
): Promise<BulkProgress> {
  let progress: BulkProgress = {
    count: ids.length,
    doneIds: new Set(),
    already: 0,
    failedIds: [],
    error: null,
  };
  for (let from = 0; from < ids.length && !progress.error; from += MOST_AT_ONCE) {
    const some = ids.slice(from, from + MOST_AT_ONCE);
    const answer = await logOut(some);
    progress =
      'error' in answer
        ? { ...progress, failedIds: some, error: answer.error }
        : {
            ...progress,
            doneIds: new Set([...progress.doneIds, ...some]),
            already: progress.already + answer.changed.filter((changed) => !changed).length,
          };
    onProgress(progress);
  }
  return progress;
}
