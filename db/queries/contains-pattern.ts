/** ILIKE pattern that matches `search` anywhere, with its special characters escaped. */
export function containsPattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}
