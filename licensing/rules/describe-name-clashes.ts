import type { NameClash } from '../../db/queries/find-name-clashes';
import type { InputReason } from '../errors';

/** Something wrong with a row of an import, the first row being 1. */
export type ImportProblem = {
  row: number;
  field: string;
  message: string;
  reason: InputReason | null;
  /** The other rows that have the same user name. */
  otherRows: number[];
};

const NAMED_AT_MOST = 5;

/** What is wrong with the rows whose user names are taken or stand in several rows; each of them is told of the others. */
export function describeNameClashes(clashes: readonly NameClash[]): ImportProblem[] {
  return clashes.flatMap(({ rows, isTaken, looksLikeAnother }) =>
    rows.flatMap((row) => {
      const otherRows = rows.filter((other) => other !== row);
      const problems: ImportProblem[] = [];
      const add = (reason: InputReason, message: string, others: number[] = []) =>
        problems.push({ row, field: 'userName', message, reason, otherRows: others });
      if (isTaken) {
        add(
          'USER_NAME_TAKEN',
          'There is a user with this user name already. Choose another one or leave the row out.',
        );
      } else if (looksLikeAnother) {
        add(
          'USER_NAME_LOOKS_ALIKE',
          'This user name looks like another one, with letters of another alphabet. Choose another one.',
        );
      }
      if (otherRows.length > 0) {
        add(
          'USER_NAME_TWICE',
          `The same user name stands in ${inWords(otherRows)}, upper and lower case being the same. Keep one of them.`,
          otherRows,
        );
      }
      return problems;
    }),
  );
}

function inWords(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  const named = rows.slice(0, NAMED_AT_MOST);
  const left = rows.length - named.length;
  if (left > 0) return `rows ${named.join(', ')} and ${left} more`;
  return `rows ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
