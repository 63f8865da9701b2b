import { ApiError } from './api';
import type { Answer } from './history';

/** What a server that is away, starting, stopping or overloaded answers. */
const OUTAGES = new Set(['UNREACHABLE', 'TIMEOUT', 'UNAVAILABLE', 'BAD_RESPONSE', 'CLOSED', 'RATE_LIMITED']);

/** How many of all calls may be answered UNAVAILABLE. */
const UNAVAILABLE_SHARE = 0.001;
/** How many may fail in one of these ways on a machine that is too small for what it is asked; a handful anyway. */
const BUSY_SHARE = 0.02;
const HANDFUL = 5;
/** As soon as so many of all calls take so long, it is. */
const BUSY_P95_MILLISECONDS = 1000;

type Circumstances = {
  calls: number;
  /** Of all calls. */
  p95: number;
  /** The server may be away. */
  outages: boolean;
};

export type Problem = { code: string; where: string; message: string; count: number };
export type Problems = ReturnType<typeof collectProblems>;

/** Collects unexpected errors, the same ones together. */
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
     * Whether a server that keeps its promises may have caused them: UNAVAILABLE asks to try again, which is no
     * fault as long as it is rare; and nobody can promise to be in time on a machine that is too busy.
     */
    areExcused({ calls, p95, outages }: Circumstances): boolean {
      const each = [...problems.values()];
      const sum = each.reduce((total, { count }) => total + count, 0);
      const areOutages = each.every(({ code }) => OUTAGES.has(code));
      if (
        areOutages &&
        (outages || (p95 >= BUSY_P95_MILLISECONDS && sum <= Math.max(HANDFUL, BUSY_SHARE * calls)))
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
