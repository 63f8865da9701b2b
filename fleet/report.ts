import type { Finding } from './checks/finding';
import type { Answer, Call } from './history';
import type { Ledger } from './ledger';
import type { StoredDenial, StoredLease } from './operations';
import type { Problem } from './problems';

export type PoolRecords = { name: string; denials: readonly StoredDenial[]; leases: readonly StoredLease[] };

/** One line on how it goes. */
export function progressLine(ledger: Ledger, seconds: number, errors: number): string {
  const { pools, usageStates, calls, forcedNews } = ledger.history;
  const use = pools.map(({ name }) => {
    const state = usageStates.findLast(({ pool }) => pool === name);
    return `${name} ${state ? `${state.inUse}/${state.licensedQuantity}` : '?'}`;
  });
  const counts = count(calls);
  const latency = latencyOf(calls);
  return [
    `${String(Math.round(seconds)).padStart(4)} s`,
    use.join(' '),
    `granted ${counts.NEW + counts.REGAINED}`,
    `renewed ${counts.RENEWED}`,
    `refused ${counts.NO_LICENSE_AVAILABLE}`,
    `lapsed ${ledger.lapsesTold}`,
    `forced ${forcedNews.length}`,
    `p50 ${latency.p50} p99 ${latency.p99} ms`,
    `errors ${errors}`,
  ].join('  ');
}

/** What happened, and whether it may. */
export function summary(
  ledger: Ledger,
  records: readonly PoolRecords[],
  findings: readonly Finding[],
  problems: readonly Problem[],
  excused: boolean,
): string {
  const { calls, usageStates, forcedNews } = ledger.history;
  const counts = count(calls);
  const latency = latencyOf(calls);
  const heard = forcedNews.flatMap(({ milliseconds }) => (milliseconds === null ? [] : [milliseconds]));
  const lines = [
    `calls     ${calls.length}: p50 ${latency.p50} ms, p99 ${latency.p99} ms, longest ${latency.longest} ms`,
    `granted   ${counts.NEW} at login, ${counts.REGAINED} regained at a check-point, ${counts.RENEWED} renewed, ${counts.activities} synchronised`,
    `refused   ${counts.NO_LICENSE_AVAILABLE} for want of a seat, ${counts.HELD_OFF} in the hold-off, ${counts.FORCED_LOGOUT + counts.LOGGED_OUT} logged out`,
    `forced    ${forcedNews.length} logged out by the portal, heard after at most ${Math.round(Math.max(0, ...heard))} ms`,
    `live use  ${usageStates.length} states seen, ${ledger.lapsesTold} lapses told to the devices`,
    ...records.map(({ name, denials, leases }) => {
      const ends = tally(leases.map(({ endReason }) => endReason ?? 'RUNNING'));
      const reasons = Object.entries(ends).map(([reason, times]) => `${times} ${reason}`);
      return `${name.padEnd(9)} ${denials.length} denials stored, ${leases.length} leases: ${reasons.join(', ')}`;
    }),
    ...problems.map(
      ({ code, where, message, count: times }) =>
        `error     ${times} × ${code}, first at ${where}: ${message}`,
    ),
    ...listFindings(findings),
    verdict(findings, excused),
  ];
  return lines.join('\n');
}

function verdict(findings: readonly Finding[], excused: boolean): string {
  if (findings.length > 0) return `FAILED: ${findings.length} findings, see above.`;
  if (!excused) return 'FAILED: all rules held, but there were errors, see above.';
  return 'All rules held: no pool was ever over.';
}

const SHOWN_FINDINGS = 20;

function listFindings(findings: readonly Finding[]): string[] {
  const lines = findings.slice(0, SHOWN_FINDINGS).map(({ check, detail }) => `BROKEN    ${check}: ${detail}`);
  return findings.length > SHOWN_FINDINGS
    ? [...lines, `BROKEN    and ${findings.length - SHOWN_FINDINGS} more`]
    : lines;
}

function count(calls: readonly Call[]) {
  const counts = {
    NEW: 0,
    RENEWED: 0,
    REGAINED: 0,
    NO_LICENSE_AVAILABLE: 0,
    HELD_OFF: 0,
    FORCED_LOGOUT: 0,
    LOGGED_OUT: 0,
    activities: 0,
  };
  for (const { kind, answer } of calls) {
    if (kind === 'activity') counts.activities++;
    const name = nameOf(answer);
    if (name !== null && name in counts) counts[name as keyof typeof counts]++;
  }
  return counts;
}

function nameOf(answer: Answer): string | null {
  if (answer.kind === 'holding') return answer.grant;
  return answer.kind === 'refused' ? answer.reason : null;
}

function tally(names: readonly string[]): Record<string, number> {
  const times: Record<string, number> = {};
  for (const name of names) times[name] = (times[name] ?? 0) + 1;
  return times;
}

function latencyOf(calls: readonly Call[]) {
  const sorted = calls.map(({ milliseconds }) => milliseconds).filter((value) => !Number.isNaN(value));
  sorted.sort((one, other) => one - other);
  const at = (part: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0);
  return { p50: at(0.5), p99: at(0.99), longest: at(1) };
}
