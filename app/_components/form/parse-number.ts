/**
 * What was typed as a number: null when nothing was, NaN when it is none. A comma is taken for a decimal point, as
 * Germans write it; nothing separates thousands, because that is a comma elsewhere.
 */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

/** A number as it stands in a field. */
export const showNumber = (value: number | null | undefined): string =>
  value === null || value === undefined || Number.isNaN(value) ? '' : String(value);
