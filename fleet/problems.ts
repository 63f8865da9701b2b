import { ApiError } from './api';
import type { Answer } from './history';

/** What a server that is away, starting, stopping or overloaded answers. */
const OUTAGES = new Set(['UNREACHABLE', 'TIMEOUT', 'UNAVAILABLE', 'BAD_RESPONSE', 'CLOSED', 'RATE_LIMITED']);

/** How many of all calls may be answered UNAVAILABLE. */
const BUSY_SHARE = 0.001;

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
     * fault as long as it is rare.
     */
    areExcused: ({ calls, outages }: { calls: number; outages: boolean }): boolean =>
      [...problems.values()].every(({ code, count }) =>
        outages ? OUTAGES.has(code) : code === 'UNAVAILABLE' && count <= BUSY_SHARE * calls,
      ),
  };
}

export const answerOfError = (error: unknown): Answer => ({
  kind: 'unanswered',
  code: codeOf(error),
  message: messageOf(error),
});

const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : 'FAULT');
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
