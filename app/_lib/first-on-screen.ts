/** Id of the first visible row of a table, or null. */
export function firstOnScreen(table: HTMLElement | null): string | null {
  for (const row of table?.querySelectorAll<HTMLElement>('[data-row-id]') ?? [])
    if (row.getBoundingClientRect().bottom > 0) return row.dataset.rowId ?? null;
  return null;
}
