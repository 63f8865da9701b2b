/** Whether a text is the name of a check-point. */
export const isCheckpoint = (text: string) => /^[A-Z][A-Z0-9_]{0,63}$/.test(text);

/**
 * What was typed or pasted as names of check-points (L17): small letters become capital ones, spaces within a name
 * underscores. It stops at the first that cannot be taken: `rest` is that one and what follows.
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
