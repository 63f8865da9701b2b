export const isCheckpoint = (text: string) => /^[A-Z][A-Z0-9_]{0,63}$/.test(text);

/**
 * Splits typed or pasted text into check-points (L17), converting lower case to upper case and spaces within a name to
 * underscores. Stops at the first invalid one: `rest` is that name and all text after it.
 */
export function splitCheckpoints(
  text: string,
  present: readonly string[],
): { taken: string[]; rest: string; error: 'wrong' | 'twice' | null } {
  const taken: string[] = [];
  const parts = text
    .split(/[,;\n\t]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const [index, part] of parts.entries()) {
    const name = part.toUpperCase().replace(/[\s-]+/g, '_');
    const isThere = present.includes(name) || taken.includes(name);
    if (isCheckpoint(name) && !isThere) taken.push(name);
    else return { taken, rest: parts.slice(index).join(', '), error: isThere ? 'twice' : 'wrong' };
  }
  return { taken, rest: '', error: null };
}
