/** The order of the rows. */
export type Sort<SortKey extends string = string> = { key: SortKey; isDescending: boolean };

/** The order after a click on a column's header: its own first direction, and then the other one. */
export function nextSort<SortKey extends string>(
  current: Sort<SortKey> | undefined,
  key: SortKey,
  isDescendingFirst = false,
): Sort<SortKey> {
  if (current?.key !== key) return { key, isDescending: isDescendingFirst };
  return { key, isDescending: !current.isDescending };
}

/** What `aria-sort` says of a column; only the column sorted by has a direction. */
export function ariaSortOf(
  current: Sort | undefined,
  key: string | undefined,
): 'ascending' | 'descending' | 'none' | undefined {
  if (key === undefined) return undefined;
  if (current?.key !== key) return 'none';
  return current.isDescending ? 'descending' : 'ascending';
}
