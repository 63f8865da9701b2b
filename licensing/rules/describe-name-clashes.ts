import type { NameClash } from '../../db/queries/find-name-clashes';
import type { InputReason } from '../errors';

/** A problem in a row of an import; rows start at 1. */
export type ImportProblem = {
  row: number;
  field: string;
  message: string;
  reason: InputReason | null;
  /** Other rows with the same user name. */
  otherRows: number[];
};

const NAMED_AT_MOST = 5;

/** Problems of rows whose user names are taken or repeated, each with the other rows. */
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
          'This user name is already used by another app user. Choose another one or remove the row.',
        );
      } else if (looksLikeAnother) {
        add(
          'USER_NAME_LOOKS_ALIKE',
          'This user name looks like an existing one written in another alphabet. Choose another user name.',
        );
      }
      if (otherRows.length > 0) {
        add(
          'USER_NAME_TWICE',
          `The same user name is also in ${inWords(otherRows)}; upper and lower case are equal. Keep only one of these rows.`,
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
