/* Format characters except the visible ones: signs around numbers. */
const INVISIBLE = /(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cf}\p{DI}]/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/* Letters and marks of scripts that need ZWJ and ZWNJ between two of them. */
const JOINING = new RegExp(
  `^[${'Arab Syrc Mong Nkoo Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr'
    .split(' ')
    .map((script) => `\\p{scx=${script}}`)
    .join('')}]`,
  'u',
);
const PICTURE = /^\p{Extended_Pictographic}/u;
const BEFORE_PICTURE_JOINER = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;
const HAS_VARIANTS = /^[\p{Extended_Pictographic}0-9#*\p{sc=Han}]/u;
const FLAG_OR_TAG = /^[\u{1f3f4}\u{e0020}-\u{e007f}]/u;
/* U+2800 is a Braille cell without dots. */
const GLYPH = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;
const FULL_OR_HALF_WIDTH = /[\uff01-\uffee\u3000]+/gu;

/**
 * Form in which a text is stored: composed letters, trimmed, without invisible or direction-changing characters,
 * except where a script or an emoji needs them.
 */
export function storedText(text: string): string {
  return PLAIN.test(text) ? text.trim() : withoutMisplaced(text.normalize('NFC')).normalize('NFC').trim();
}

function withoutMisplaced(text: string): string {
  const letters = [...text];
  const kept: string[] = [];
  letters.forEach((letter, n) => {
    const isVisible = withoutInvisible(letter) !== '';
    if (isVisible || belongsHere(letter, kept.at(-1) ?? '', letters[n + 1] ?? '')) kept.push(letter);
  });
  return kept.join('');
}

/** Whether an invisible character is needed to write the letter or emoji before it, or both beside it. */
function belongsHere(letter: string, before: string, after: string): boolean {
  if (letter === '\u200c' || letter === '\u200d') {
    if (JOINING.test(before) && JOINING.test(after)) return true;
    return letter === '\u200d' && BEFORE_PICTURE_JOINER.test(before) && PICTURE.test(after);
  }
  if (/^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(letter)) return HAS_VARIANTS.test(before);
  if (/^[\u180b-\u180d\u180f]/.test(letter)) return /^\p{sc=Mong}/u.test(before);
  return FLAG_OR_TAG.test(letter) && FLAG_OR_TAG.test(before);
}

/** Form in which a user name is stored: additionally in usual width. */
export const storedUserName = (text: string) => storedText(toUsualWidth(text));

/** Form in which a code is stored and compared: `storedText` with compatibility forms as plain characters. */
export const storedCode = (text: string) => withoutInvisible(text.normalize('NFKC')).normalize('NFKC');

/** Converts full-width and half-width characters, as East Asian keyboards produce them, to usual width. */
export const toUsualWidth = (text: string) =>
  text.replace(FULL_OR_HALF_WIDTH, (found) => found.normalize('NFKC'));

/** Removes every invisible character. */
export const withoutInvisible = (text: string) => text.replace(INVISIBLE, '');

/** Whether a text has a visible character. */
export const hasGlyph = (text: string) => GLYPH.test(withoutInvisible(text));

/**
 * Form in which texts are compared: ignores compatibility forms, case, repeated spaces and invisible characters. The
 * four letters i of Turkish (İ, I, ı, i) are equal. Same as `text_key` in the database.
 */
export function canonicalText(text: string): string {
  const folded = withoutInvisible(text.normalize('NFKC'))
    .toLowerCase()
    // Upper, then lower case, to unite letters that only one case unites: ß and ss, ſ and s, ς and σ.
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll('\u0131', 'i')
    .replaceAll('i\u0307', 'i');
  return folded
    .normalize('NFKC')
    .replace(/[\p{Z}\s\u0085]+/gu, ' ')
    .trim();
}

/**
 * Form in which a password is hashed (RFC 8265, OpaqueString): composed letters and one kind of space. Nothing is
 * removed, and case counts.
 */
export const canonicalPassword = (password: string) => password.replace(/\p{Zs}/gu, ' ').normalize('NFC');
