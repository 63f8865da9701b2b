/** A pattern for ILIKE that finds `search` anywhere, whatever characters it holds. */
export function containsPattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}
