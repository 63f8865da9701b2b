/** Without similar letters and digits, because it may be read out. */
const CHARACTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** Random password in groups that are easy to type: over 110 bits. */
export function generatePassword(): string {
  return Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, randomCharacter).join(''),
  ).join('-');
}

/** Discards bytes that would make some characters more likely. */
function randomCharacter(): string {
  const limit = 256 - (256 % CHARACTERS.length);
  for (;;) {
    const [byte = 256] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) return CHARACTERS.charAt(byte % CHARACTERS.length);
  }
}
