/*
 * Unicode's tables of look-alikes (UTS #39) also hold pairs within one alphabet, such as rn and m, which would refuse
 * Stern beside Stem. So a user name has letters of one alphabet only (its level "highly restrictive"), and one that
 * reads as a Latin name clashes with that name.
 */
const LIKE_LATIN = new Map(
  // Cyrillic, Greek and Armenian. Both cases count, because names are shown as they were typed: В and H are here too.
  [
    ['авсԁеғһнıіјкӏмпорԛгѕтѵԝхуү', 'abcdefhhiijklmnopqrstvwxyy'],
    ['αβεηικμνορστυχζγω', 'abenikmvopotuxzyw'],
    ['օսհոցզլք', 'ouhngqlp'],
  ].flatMap(([letters = '', latin = '']) =>
    [...letters].map((letter, n) => [letter, latin.charAt(n)] as const),
  ),
);

/**
 * The Latin text that a user name in another alphabet looks like, of its canonical form. Null for a name that is not
 * in another alphabet, or has a letter that looks like no Latin one.
 */
export function latinReading(canonical: string): string | null {
  const reading = [...canonical].map((letter) => LIKE_LATIN.get(letter) ?? letter).join('');
  return reading !== canonical && /^\p{ASCII}+$/u.test(reading) ? reading : null;
}

const ALPHABETS = [
  ['Latin', /\p{scx=Latin}/u],
  ['Greek', /\p{scx=Greek}/u],
  ['Cyrillic', /\p{scx=Cyrillic}/u],
  ['Armenian', /\p{scx=Armenian}/u],
  ['Cherokee', /\p{scx=Cherokee}/u],
  // Written together, and together with Latin letters.
  ['East Asian', /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}]/u],
] as const;
const OF_ALL = /[\p{scx=Common}\p{scx=Inherited}]/u;

/** Whether a text has letters of several alphabets that are not written together. */
export function mixesAlphabets(text: string): boolean {
  const letters = (text.match(/\p{L}/gu) ?? []).filter((letter) => !OF_ALL.test(letter));
  const found = new Set(
    letters.map((letter) => ALPHABETS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other'),
  );
  return found.size > 1 && !(found.size === 2 && found.has('Latin') && found.has('East Asian'));
}
