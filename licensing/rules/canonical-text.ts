/**
 * The form in which texts are compared that a person may spell in several ways: compatibility forms, case and
 * invisible format characters make no difference. All four letters i of Turkish (İ, I, ı, i) count as one.
 */
export function canonicalText(text: string): string {
  const folded = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    // Both cases, one after the other, make one of letters that only one case unites: ß and ss, ſ and s, ς and σ.
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll('\u0131', 'i')
    .replaceAll('i\u0307', 'i');
  return folded.normalize('NFKC');
}
