import type { NameClash } from '../../db/queries/find-name-clashes';

/** Something wrong with a row of an import, the first row being 1. */
export type ImportProblem = { row: number; field: string; message: string };

const NAMED_AT_MOST = 5;

/** What is wrong with the rows whose user names are taken or stand in several rows; each of them is told of the others. */
export function describeNameClashes(clashes: readonly NameClash[]): ImportProblem[] {
  return clashes.flatMap(({ rows, isTaken }) =>
    rows.flatMap((row) => {
      const others = rows.filter((other) => other !== row);
      const problems: ImportProblem[] = [];
      if (isTaken) {
        const message =
          'There is a user with this user name already. Choose another one or leave the row out.';
        problems.push({ row, field: 'userName', message });
      }
      if (others.length > 0) {
        const message = `The same user name stands in ${inWords(others)}, upper and lower case being the same. Keep one of them.`;
        problems.push({ row, field: 'userName', message });
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
