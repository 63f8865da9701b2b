import type { Translate } from '@/app/_text/translate';
import { LONGEST_NAME, LONGEST_PASSWORD, LONGEST_USER_NAME, SHORTEST_PASSWORD } from '../person-schema';
import type { ImportedPerson } from './read-people';

/** What the API says is wrong; `row` counts the people, the first being 1. */
export type ApiProblem = { row: number; field: string; message: string };

/** The same for the reader; `row` is the spreadsheet's. */
export type RowProblem = { key: string; row: number; who: string; words: string };

const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Cn}\p{Co}\u2028\u2029]/u;
const ROWS_NAMED = 5;

/** What is wrong with the rows, in the reader's language and by the rows of their file. */
export function describeProblems(
  t: Translate,
  people: readonly ImportedPerson[],
  problems: readonly ApiProblem[],
): RowProblem[] {
  const rowsByName = new Map<string, number[]>();
  for (const { userName, row } of people) {
    const rows = rowsByName.get(userName.toLowerCase()) ?? [];
    rows.push(row);
    rowsByName.set(userName.toLowerCase(), rows);
  }
  return problems.flatMap((problem, index) => {
    const person = people[problem.row - 1];
    if (!person) return [];
    const sameName = rowsByName.get(person.userName.toLowerCase()) ?? [];
    const others = sameName.filter((row) => row !== person.row);
    // Of two problems of one name the API tells first that it is taken, then that it stands there twice.
    const isFollowed = problems
      .slice(index + 1)
      .some((later) => later.row === problem.row && later.field === problem.field);
    return {
      key: `${problem.row} ${index}`,
      row: person.row,
      who: person.userName || person.displayName,
      words: describe(t, person, problem, isFollowed ? [] : others),
    };
  });
}

function describe(
  t: Translate,
  person: ImportedPerson,
  { field, message }: ApiProblem,
  otherRows: readonly number[],
): string {
  switch (field) {
    case 'userName':
      return describeText(t, person.userName, LONGEST_USER_NAME, 'userName') ?? describeClash(t, otherRows);
    case 'displayName':
      return describeText(t, person.displayName, LONGEST_NAME, 'name') ?? message;
    case 'password':
      return describePassword(t, person.password ?? '');
    default:
      return message;
  }
}

function describeText(
  t: Translate,
  text: string,
  max: number,
  name: 'userName' | 'name',
): string | undefined {
  const field = t(`people.${name}`);
  if (text === '') return t('people.problems.missing', { field });
  if (UNPRINTABLE.test(text)) return t('people.problems.unprintable', { field });
  return text.length > max ? t('people.problems.tooLong', { field, max }) : undefined;
}

function describePassword(t: Translate, password: string): string {
  const field = t('people.password');
  if (password.length < SHORTEST_PASSWORD)
    return t('people.problems.tooShort', { field, min: SHORTEST_PASSWORD });
  return password.length > LONGEST_PASSWORD
    ? t('people.problems.tooLong', { field, max: LONGEST_PASSWORD })
    : t('people.problems.unprintable', { field });
}

function describeClash(t: Translate, otherRows: readonly number[]): string {
  if (otherRows.length === 0) return t('people.problems.taken');
  const named = otherRows.slice(0, ROWS_NAMED).join(', ');
  const rows = otherRows.length > ROWS_NAMED ? `${named}, …` : named;
  return t('people.problems.twice', { count: otherRows.length, rows });
}
