import { defaultFilter } from 'cmdk';

/** Minimum score: below it the letters are too scattered to be a match. */
const MIN_SCORE = 0.09;
/** Shorter words must match exactly, because they occur in too many others. */
const SHORTEST_FUZZY = 3;
const SHORTEST_WITH_TYPO = 5;
const TYPO_FACTOR = 0.5;
const INITIALS_SCORE = 0.6;

/**
 * Score of a text for a query: 0 for no match, 1 for an exact one. Every word of the query must match a word of the
 * text, in any order: its beginning, a part, with letters left out or swapped, or with one wrong letter. Initials match
 * too. Case and accents are ignored.
 */
export function scoreWords(question: string, text: string): number {
  const wanted = wordsOf(question);
  const given = wordsOf(text);
  const scores = wanted.map((word) => scoreWord(word, given));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** Best score of a plain word among others. */
export function scoreWord(wanted: string, given: readonly string[]): number {
  const exact = given.includes(wanted) ? 1 : 0;
  const best = Math.max(exact, ...given.map((word) => scorePair(wanted, word)));
  const initials = given.map(([first = '']) => first).join('');
  return wanted.length >= 2 && initials.startsWith(wanted) ? Math.max(best, INITIALS_SCORE) : best;
}

/** Words of a text without case and accents. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function scorePair(wanted: string, word: string): number {
  if (word.startsWith(wanted)) return 0.9;
  if (wanted.length < SHORTEST_FUZZY) return 0;
  const score = closeness(wanted, word);
  if (score > 0 || wanted.length < SHORTEST_WITH_TYPO) return score;
  // For one additional or wrong letter: the rest matches without it.
  const shortened = Array.from({ length: wanted.length - 1 }, (_, n) =>
    closeness(wanted.slice(0, n + 1) + wanted.slice(n + 2), word),
  );
  return Math.max(...shortened) * TYPO_FACTOR;
}

function closeness(wanted: string, word: string): number {
  const score = defaultFilter(word, wanted);
  return score < MIN_SCORE ? 0 : score;
}
