/** No letters and digits that look alike: somebody may have to read it out. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A password that nobody guesses, in groups that can be typed: over 110 bits. */
export function generatePassword(): string {
  return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, randomSign).join('')).join(
    '-',
  );
}

/** Bytes that would make some signs likelier than others are thrown away. */
function randomSign(): string {
  const limit = 256 - (256 % SIGNS.length);
  for (;;) {
    const [byte = 256] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) return SIGNS.charAt(byte % SIGNS.length);
  }
}
