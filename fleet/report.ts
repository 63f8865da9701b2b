import type { Finding } from './checks/finding';
import type { Ledger } from './ledger';
import type { StoredDenial, StoredLease } from './operations';
import type { Problem } from './problems';

export type PoolRecords = { name: string; denials: readonly StoredDenial[]; leases: readonly StoredLease[] };

export type Outcome = {
  records: readonly PoolRecords[];
  findings: readonly Finding[];
  /** Reasons why the run proves nothing. */
  doubts: readonly string[];
  problems: readonly Problem[];
  /** Whether a correct server may have caused the problems. */
  excused: boolean;
  devices: { count: number; retrying: number; callsLost: number };
};

export const passes = ({ findings, doubts, excused }: Outcome): boolean =>
  findings.length === 0 && doubts.length === 0 && excused;

/** The report of a run, ending with its verdict. */
export function summary(ledger: Ledger, outcome: Outcome): string {
  const { usageStates, forceLogoutNotices } = ledger.history;
  const { times } = ledger.statistics;
  const { count, retrying, callsLost } = outcome.devices;
  const noticeTimes = forceLogoutNotices.flatMap(({ milliseconds }) =>
    milliseconds === null ? [] : [milliseconds],
  );
  const lost = callsLost > 0 ? `, ${callsLost} calls lost on purpose` : '';
  return [
    '',
    ...callTable(ledger),
    '',
    ...poolTable(ledger, outcome.records),
    '',
    `granted   ${times('NEW')} at login, ${times('REGAINED')} regained at a check-point, ${times('RENEWED')} renewed, ${times('SYNCHRONISED')} synchronised`,
    `refused   ${times('NO_LICENSE_AVAILABLE')} denials, ${times('HELD_OFF')} in the hold-off, ${times('FORCED_LOGOUT') + times('LOGGED_OUT')} logged out`,
    `forced    ${forceLogoutNotices.length} force logouts, notified within ${Math.round(Math.max(0, ...noticeTimes))} ms`,
    `usage     ${usageStates.length} live states, ${ledger.lapseCount} lapses shown on devices`,
    `devices   ${count}, ${retrying} of them with retries${lost}`,
    ...outcome.problems.map(
      (problem) =>
        `error     ${problem.count} × ${problem.code}, first at ${problem.where}: ${problem.message}`,
    ),
    ...listFindings(outcome.findings),
    ...outcome.doubts.map((doubt) => `INVALID   ${doubt}`),
    verdict(outcome),
  ].join('\n');
}

function callTable({ statistics }: Ledger): string[] {
  const rows = [...statistics.latencies(), ['all', statistics.latency()] as const];
  return table(
    ['call', 'count', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms'],
    rows.map(([kind, { count, p50, p95, p99, max }]) => [kind, count, p50, p95, p99, max]),
  );
}

/** `denials seen`: by the devices; `denials stored`: in the server's records. */
function poolTable({ history, statistics }: Ledger, records: readonly PoolRecords[]): string[] {
  return table(
    ['pool', 'licences', 'peak in use', 'denials seen', 'denials stored', 'leases', 'lapsed', 'taken over'],
    records.map(({ name, denials, leases }) => {
      const use = statistics.useOf(name);
      const seen = history.calls.filter(
        ({ pool, answer }) =>
          pool === name && answer.kind === 'refused' && answer.reason === 'NO_LICENSE_AVAILABLE',
      );
      const ended = (reason: string) => leases.filter(({ endReason }) => endReason === reason).length;
      const leaseCounts = [leases.length, ended('EXPIRED'), ended('REPLACED')];
      return [
        name,
        use?.licensedQuantity ?? '?',
        use?.peak ?? '?',
        seen.length,
        denials.length,
        ...leaseCounts,
      ];
    }),
  );
}

function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const lines = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2),
      )
      .join(''),
  );
}

function verdict({ findings, doubts, excused }: Outcome): string {
  if (findings.length > 0) return `FAILED: ${findings.length} findings, see above.`;
  if (doubts.length > 0) return 'FAILED: this run proves nothing, see above.';
  if (!excused) return 'FAILED: all rules held, but there were errors, see above.';
  return 'All rules held: no pool was ever over, and every denial is stored.';
}

const SHOWN_FINDINGS = 20;

function listFindings(findings: readonly Finding[]): string[] {
  const lines = findings.slice(0, SHOWN_FINDINGS).map(({ check, detail }) => `BROKEN    ${check}: ${detail}`);
  return findings.length > SHOWN_FINDINGS
    ? [...lines, `BROKEN    and ${findings.length - SHOWN_FINDINGS} more`]
    : lines;
}
