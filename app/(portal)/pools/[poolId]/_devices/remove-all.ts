import type { CombinedError } from 'urql';

export type RemovalProgress = { done: number; error: CombinedError | null };

type Page = { ids: readonly string[] } | { error: CombinedError };
type Removal = { error: CombinedError | null };

/**
 * Removes up to `most` devices, as many at a time as a page of them holds, and stops where a call fails. Removed devices
 * leave the list, so that every page is the first one.
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
    const page = done < most ? await readPage(Math.min(MOST_AT_ONCE, most - done)) : { ids: [] };
    if ('error' in page) return { done, error: page.error };
    if (page.ids.length === 0) return { done, error: null };
    const { error } = await remove(page.ids);
    if (error) return { done, error };
    done += page.ids.length;
    onProgress({ done, error: null });
  }
}

/** How many devices the API takes at once. */
const MOST_AT_ONCE = 100;
