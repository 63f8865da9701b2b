/*
 * The confusables of Unicode (UTS #39) include pairs within one alphabet, such as rn and m, which would refuse Stern
 * beside Stem. So a user name has letters of one alphabet only (level "highly restrictive"), and one that reads as a
 * Latin name conflicts with that name.
 */
const LIKE_LATIN = new Map(
  // Cyrillic, Greek and Armenian, in both cases, because names are shown as typed.
  [
    ['авсԁеғһнıіјкӏмпорԛгѕтѵԝхуү', 'abcdefhhiijklmnopqrstvwxyy'],
    ['αβεηικμνορστυχζγω', 'abenikmvopotuxzyw'],
    ['օսհոցզլք', 'ouhngqlp'],
  ].flatMap(([letters = '', latin = '']) =>
    [...letters].map((letter, n) => [letter, latin.charAt(n)] as const),
  ),
);

/**
 * Latin text that looks like the canonical form of a user name in another alphabet. Null if it is Latin, or has a
 * letter without a Latin look-alike.
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
  // Written together, also with Latin letters.
  ['East Asian', /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}]/u],
] as const;
const OF_ALL = /[\p{scx=Common}\p{scx=Inherited}]/u;

/** Whether a text mixes alphabets that are not written together. */
export function mixesAlphabets(text: string): boolean {
  const letters = (text.match(/\p{L}/gu) ?? []).filter((letter) => !OF_ALL.test(letter));
  const found = new Set(
    letters.map((letter) => ALPHABETS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other'),
  );
  return found.size > 1 && !(found.size === 2 && found.has('Latin') && found.has('East Asian'));
}
