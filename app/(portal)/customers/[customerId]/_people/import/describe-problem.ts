import type { Translate } from '@/app/_text/translate';
import { LONGEST_NAME, LONGEST_PASSWORD, LONGEST_USER_NAME, SHORTEST_PASSWORD } from '../person-schema';
import type { ImportedPerson } from './read-people';

/** Problems as the API returns them; `row` is the position of the person, from 1. */
export type ApiProblem = {
  row: number;
  field: string;
  reason?: string | null;
  otherRows: readonly number[];
};

/** Problems for the reader; `row` is the row of the spreadsheet. */
export type RowProblem = { key: string; row: number; who: string; words: string };

const ROWS_NAMED = 5;

/** Problems in the reader's language, by row of the file. */
export function describeProblems(
  t: Translate,
  people: readonly ImportedPerson[],
  problems: readonly ApiProblem[],
): RowProblem[] {
  return problems.flatMap((problem, index) => {
    const person = people[problem.row - 1];
    if (!person) return [];
    const otherRows = problem.otherRows.flatMap((row) => people[row - 1]?.row ?? []);
    return {
      key: `${problem.row} ${index}`,
      row: person.row,
      who: person.userName || person.displayName,
      words: describe(t, person, problem, otherRows),
    };
  });
}

function describe(
  t: Translate,
  person: ImportedPerson,
  { field, reason }: ApiProblem,
  otherRows: readonly number[],
): string {
  if (reason === 'USER_NAME_TAKEN') return t('people.problems.taken');
  if (reason === 'USER_NAME_LOOKS_ALIKE' || reason === 'MIXED_ALPHABETS')
    return t(`errors.reasons.${reason}`);
  if (reason === 'USER_NAME_TWICE') return describeTwice(t, otherRows);
  switch (field) {
    case 'userName':
      return describeText(t, person.userName, LONGEST_USER_NAME, 'userName', reason);
    case 'displayName':
      return describeText(t, person.displayName, LONGEST_NAME, 'name', reason);
    case 'password':
      return describePassword(t, person.password ?? '', reason);
    default:
      return t('errors.badInput');
  }
}

function describeText(
  t: Translate,
  text: string,
  max: number,
  name: 'userName' | 'name',
  reason: string | null | undefined,
): string {
  const field = t(`people.${name}`);
  if (text === '' || reason === 'NOTHING_VISIBLE') return t('people.problems.missing', { field });
  if (reason === 'LENGTH') return t('people.problems.tooLong', { field, max });
  return t('people.problems.unprintable', { field });
}

function describePassword(t: Translate, password: string, reason: string | null | undefined): string {
  const field = t('people.password');
  if (reason === 'NOTHING_VISIBLE') return t('people.problems.invisible', { field });
  if (password.length < SHORTEST_PASSWORD)
    return t('people.problems.tooShort', { field, min: SHORTEST_PASSWORD });
  return password.length > LONGEST_PASSWORD
    ? t('people.problems.tooLong', { field, max: LONGEST_PASSWORD })
    : t('people.problems.unprintable', { field });
}

function describeTwice(t: Translate, otherRows: readonly number[]): string {
  const named = otherRows.slice(0, ROWS_NAMED).join(', ');
  const rows = otherRows.length > ROWS_NAMED ? `${named}, …` : named;
  return t('people.problems.twice', { count: otherRows.length, rows });
}
