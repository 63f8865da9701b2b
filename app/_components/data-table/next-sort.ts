export type Sort<SortKey extends string = string> = { key: SortKey; isDescending: boolean };

/** Order after a click on a header: the column's first direction, then the opposite. */
export function nextSort<SortKey extends string>(
  current: Sort<SortKey> | undefined,
  key: SortKey,
  isDescendingFirst = false,
): Sort<SortKey> {
  if (current?.key !== key) return { key, isDescending: isDescendingFirst };
  return { key, isDescending: !current.isDescending };
}

/** Value of `aria-sort`; only the sorted column has a direction. */
export function ariaSortOf(
  current: Sort | undefined,
  key: string | undefined,
): 'ascending' | 'descending' | 'none' | undefined {
  if (key === undefined) return undefined;
  if (current?.key !== key) return 'none';
  return current.isDescending ? 'descending' : 'ascending';
}
