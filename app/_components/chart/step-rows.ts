/** Seats in use and licensed quantity from an instant on. */
export type StepPoint = { at: number; inUse: number; licensed: number };

/** Number of denials at an instant. */
export type DenialMark = { at: number; count: number };

/** Values drawn at an instant. */
export type StepRow = StepPoint & { denied: number };

type Span = { from: number; until: number };

/**
 * Rows of a step chart, oldest first, from edge to edge. If there are too many to distinguish, keeps the highest and
 * the last usage, every change of the licensed quantity and the number of denials of each section.
 */
export function stepRows(
  points: readonly StepPoint[],
  denials: readonly DenialMark[],
  { from, until }: Span,
  maxRows = 600,
): StepRow[] {
  const rows = mergeByTime(points, denials, { from, until });
  return rows.length <= maxRows ? rows : thin(rows, { from, until }, Math.max(1, Math.floor(maxRows / 2)));
}

function mergeByTime(points: readonly StepPoint[], denials: readonly DenialMark[], span: Span): StepRow[] {
  const changes = points.filter(({ at }) => at <= span.until).toSorted((a, b) => a.at - b.at);
  const marks = denials
    .filter(({ at }) => at >= span.from && at <= span.until)
    .toSorted((a, b) => a.at - b.at);
  const before = changes.findLast(({ at }) => at <= span.from);
  const inside = changes.filter(({ at }) => at > span.from);
  const first = before ?? inside[0];
  if (!first) return [];

  const start = before ? span.from : first.at;
  const rows: StepRow[] = [{ ...first, at: start, denied: 0 }];
  let [change, mark] = [0, 0];
  while (change < inside.length || mark < marks.length) {
    const nextChange = inside[change];
    const nextMark = marks[mark];
    const last = rows.at(-1) as StepRow;
    if (nextChange && (!nextMark || nextChange.at <= nextMark.at)) {
      put(rows, { ...nextChange, denied: 0 });
      change += 1;
    } else if (nextMark) {
      put(rows, { ...last, at: Math.max(nextMark.at, start), denied: nextMark.count });
      mark += 1;
    }
  }
  const last = rows.at(-1) as StepRow;
  if (last.at < span.until) rows.push({ ...last, at: span.until, denied: 0 });
  return rows;
}

/** Merges values at the same instant into one row. */
function put(rows: StepRow[], row: StepRow) {
  const last = rows.at(-1);
  if (last?.at === row.at) rows[rows.length - 1] = { ...row, denied: last.denied + row.denied };
  else rows.push(row);
}

function thin(rows: readonly StepRow[], { from, until }: Span, stretches: number): StepRow[] {
  const stretchOf = (row: StepRow) => Math.floor(((row.at - from) / (until - from)) * stretches);
  const kept: StepRow[] = [];
  let licensed: number | undefined;
  for (let start = 0; start < rows.length;) {
    const stretch = stretchOf(rows[start] as StepRow);
    let end = start;
    while (end < rows.length && stretchOf(rows[end] as StepRow) === stretch) end += 1;
    const group = rows.slice(start, end);
    const peak = group.reduce((highest, row) => (row.inUse > highest.inUse ? row : highest));
    const denied = group.reduce((sum, row) => sum + row.denied, 0);
    for (const [index, row] of group.entries()) {
      const isLicenceChange = licensed !== undefined && row.licensed !== licensed;
      licensed = row.licensed;
      if (row === peak) kept.push({ ...row, denied });
      else if (kept.length === 0 || isLicenceChange || index === group.length - 1)
        kept.push({ ...row, denied: 0 });
    }
    start = end;
  }
  return kept;
}

/** Periods in which all seats or more were in use, adjacent ones joined. */
export function fullStretches(rows: readonly StepRow[]): { from: number; until: number }[] {
  const stretches: { from: number; until: number }[] = [];
  for (const [index, { at, inUse, licensed }] of rows.entries()) {
    const next = rows[index + 1];
    if (!next || inUse < licensed || inUse === 0) continue;
    const last = stretches.at(-1);
    if (last?.until === at) last.until = next.at;
    else stretches.push({ from: at, until: next.at });
  }
  return stretches;
}

/** Index of the row that applies at an instant: the last one not after it, or the first. */
export function rowAt(rows: readonly StepRow[], instant: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.at ?? 0) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
