import type { CombinedError } from 'urql';

/** Most devices the API accepts in one call. */
const MAX_AT_ONCE = 100;

export type BulkProgress = {
  count: number;
  /** Devices known to be logged out; `already` is the number that were logged out before. */
  doneIds: ReadonlySet<string>;
  already: number;
  /** Devices in the call that failed. */
  failedIds: readonly string[];
  error: CombinedError | null;
};

type Answer = { changed: readonly boolean[] } | { error: CombinedError };

/** Logs out devices, a hundred per call, and stops when a call fails. */
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
  for (let from = 0; from < ids.length && !progress.error; from += MAX_AT_ONCE) {
    const some = ids.slice(from, from + MAX_AT_ONCE);
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

export type RemovalProgress = { done: number; error: CombinedError | null };

type Page = { ids: readonly string[] } | { error: CombinedError };
type Removal = { error: CombinedError | null };

/**
 * Removes up to `most` devices, page by page, and stops when a call fails. Removed devices leave the list, so it always
 * reads the first page.
 */
export async function removeAll(
  most: number,
  {
    readPage,
    remove,
  }: {
    readPage: (first: number) => Promise<Page>;
    remove: (ids: readonly string[]) => Promise<Removal>;
  },
  onProgress: (progress: RemovalProgress) => void,
): Promise<RemovalProgress> {
  for (let done = 0; ;) {
    const page = done < most ? await readPage(Math.min(MAX_AT_ONCE, most - done)) : { ids: [] };
    if ('error' in page) return { done, error: page.error };
    if (page.ids.length === 0) return { done, error: null };
    const { error } = await remove(page.ids);
    if (error) return { done, error };
    done += page.ids.length;
    onProgress({ done, error: null });
  }
}
