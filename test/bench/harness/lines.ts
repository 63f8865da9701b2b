import { readFileSync } from 'node:fs';

/** One line of the table. `what` tells it from all others. */
export type Line = {
  what: string;
  figure: number;
  unit: string;
  /** Microseconds. */
  p50?: number;
  p99?: number;
  p100?: number;
  /** Processor time of the server, in microseconds, where it can be seen; and its ratio to the reference's. */
  cpu?: number;
  cpuRatio?: number;
  ratio?: number;
  /** What the ratio is to. */
  to?: string;
  goal?: { of: 'figure' | 'ratio'; atLeast: number } | { of: 'figure' | 'ratio'; atMost: number };
};

export type Report = {
  at: string;
  server: string;
  driver: string;
  processors: number;
  quick: boolean;
  lines: Line[];
  /** What was not measured, and why. */
  skipped: string[];
};

export function isMet({ figure, ratio, goal }: Line): boolean {
  if (!goal) return true;
  const value = goal.of === 'figure' ? figure : (ratio ?? NaN);
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

/** The table, with the ratios to an earlier report if one is given. */
export function formatReport({ lines }: Report, earlier?: Report): string {
  const rows = lines.map((line) => {
    const before = earlier?.lines.find(({ what }) => what === line.what);
    return [
      line.what,
      `${short(line.figure)} ${line.unit}`,
      short(line.p50),
      short(line.p99),
      short(line.p100),
      short(line.cpu),
      short(line.ratio),
      short(line.cpuRatio),
      line.to ?? '',
      describeGoal(line),
      line.goal ? (isMet(line) ? 'yes' : 'NO') : '',
      ...(earlier
        ? (
            [
              [line.figure, before?.figure],
              [line.ratio, before?.ratio],
              [line.cpu, before?.cpu],
            ] as const
          ).map(([now, was]) => short(quotient(now, was)))
        : []),
    ];
  });
  const head = [
    'what',
    'figure',
    'p50 µs',
    'p99 µs',
    'p100 µs',
    'cpu µs',
    'ratio',
    'cpu ratio',
    'to',
    'goal',
    'met',
  ];
  if (earlier) head.push('figure ÷ earlier', 'ratio ÷ earlier', 'cpu ÷ earlier');
  return align([head, ...rows]);
}

function describeGoal({ goal, unit }: Line): string {
  if (!goal) return '';
  const bound = 'atLeast' in goal ? `>= ${short(goal.atLeast)}` : `<= ${short(goal.atMost)}`;
  return goal.of === 'figure' ? `${bound} ${unit}` : bound;
}

const quotient = (now?: number, before?: number) =>
  now === undefined || before === undefined ? undefined : now / before;

/** Three digits that count. */
function short(value?: number): string {
  if (value === undefined) return '';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

function align(rows: string[][]): string {
  const widths =
    rows[0]?.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const [head = [], ...body] = rows;
  const line = (row: string[]) => `| ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join(
    '\n',
  );
}

export const readReport = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Report;
