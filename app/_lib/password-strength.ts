export type PasswordStrength = 'short' | 'weak' | 'fair' | 'good' | 'strong';

export const MIN_PASSWORD_LENGTH = 12;

/** Words that password crackers try first. */
const COMMON =
  /passwor[td]|kennwort|seatwise|welcome|willkommen|letmein|admin|login|geheim|secret|qwer\w?|asdf|(19|20)\d\d/g;
const BITS_PER_CHARACTER = { lower: 4.7, mixed: 5.7, all: 6.5 };

/** `known`: public facts about the person, such as name and address. */
export function passwordStrength(password: string, known: readonly string[] = []): PasswordStrength {
  if (password.length < MIN_PASSWORD_LENGTH) return 'short';
  const bits = countSurprises(password.toLowerCase(), known) * bitsPerCharacter(password);
  if (bits < 45) return 'weak';
  if (bits < 60) return 'fair';
  return bits < 80 ? 'good' : 'strong';
}

/** Number of characters that do not follow from those before them. */
function countSurprises(password: string, known: readonly string[]): number {
  const words = known
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2);
  const rest = words.reduce((text, word) => text.replaceAll(word, '\0'), password).replace(COMMON, '\0');
  const signs = [...rest];
  const surprises = signs.filter((sign, index) => {
    const step = stepBetween(signs[index - 1], sign);
    return step === null || Math.abs(step) > 1 || step !== stepBetween(signs[index - 2], signs[index - 1]);
  });
  // Repetition adds nothing.
  return Math.min(surprises.length, new Set(signs).size * 2);
}

/** 0 for the same character, 1 for a sequence: `aaaa`, `1234`, `dcba`. */
function stepBetween(before: string | undefined, sign: string | undefined): number | null {
  const [from, to] = [before?.codePointAt(0), sign?.codePointAt(0)];
  return from === undefined || to === undefined ? null : to - from;
}

function bitsPerCharacter(password: string): number {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length;
  if (kinds > 2) return BITS_PER_CHARACTER.all;
  return kinds > 1 ? BITS_PER_CHARACTER.mixed : BITS_PER_CHARACTER.lower;
}
