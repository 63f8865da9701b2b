import { ApiError } from './api';
import type { Answer } from './history';

/** Codes of an unreachable, starting, stopping or overloaded server. */
const OUTAGES = new Set(['UNREACHABLE', 'TIMEOUT', 'UNAVAILABLE', 'BAD_RESPONSE', 'CLOSED', 'RATE_LIMITED']);

/** Share of calls that may be answered UNAVAILABLE. */
const UNAVAILABLE_SHARE = 0.001;
/** Share of calls that may fail with OUTAGES on a busy machine, and a minimum for short runs. */
const BUSY_SHARE = 0.02;
const MIN_BUSY_COUNT = 5;
/** A machine counts as busy from this 95th percentile of call times. */
const BUSY_P95_MS = 1000;

type Circumstances = {
  calls: number;
  /** 95th percentile of all call times, in milliseconds. */
  p95: number;
  /** Whether the server may be unavailable (`--outages`). */
  outages: boolean;
};

export type Problem = { code: string; where: string; message: string; count: number };
export type Problems = ReturnType<typeof collectProblems>;

/** Collects unexpected errors and counts them by code. */
export function collectProblems() {
  const problems = new Map<string, Problem>();
  return {
    add(error: unknown, where: string): void {
      const code = codeOf(error);
      const known = problems.get(code);
      if (known) known.count++;
      else problems.set(code, { code, where, message: messageOf(error), count: 1 });
    },
    all: (): Problem[] => [...problems.values()],
    total: (): number => [...problems.values()].reduce((sum, { count }) => sum + count, 0),
    /**
     * Whether a correct server may have caused them: a rare UNAVAILABLE is allowed, and time-outs are possible on a
     * machine that is too busy.
     */
    areExcused({ calls, p95, outages }: Circumstances): boolean {
      const each = [...problems.values()];
      const sum = each.reduce((total, { count }) => total + count, 0);
      const areOutages = each.every(({ code }) => OUTAGES.has(code));
      if (
        areOutages &&
        (outages || (p95 >= BUSY_P95_MS && sum <= Math.max(MIN_BUSY_COUNT, BUSY_SHARE * calls)))
      )
        return true;
      return each.every(({ code }) => code === 'UNAVAILABLE') && sum <= UNAVAILABLE_SHARE * calls;
    },
  };
}

export const answerOfError = (error: unknown): Answer => ({
  kind: 'unanswered',
  code: codeOf(error),
  message: messageOf(error),
});

const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : 'FAULT');
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
