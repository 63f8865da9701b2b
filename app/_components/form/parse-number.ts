/**
 * Parses a typed number: null if empty, NaN if invalid. A comma is a decimal separator, as in German; thousands
 * separators are not accepted, because they would be ambiguous.
 */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Text of a number in a field. */
export const showNumber = (value: number | null | undefined): string =>
  value === null || value === undefined || Number.isNaN(value) ? '' : String(value);
