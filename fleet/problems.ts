import { ApiError } from './api';
import type { Answer } from './history';

/** What a server that is away, starting, stopping or overloaded answers. */
const OUTAGES = new Set(['UNREACHABLE', 'TIMEOUT', 'UNAVAILABLE', 'BAD_RESPONSE', 'CLOSED', 'RATE_LIMITED']);

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
    /** Those that are more than an outage. */
    faults: (): Problem[] => [...problems.values()].filter(({ code }) => !OUTAGES.has(code)),
  };
}

export const answerOfError = (error: unknown): Answer => ({
  kind: 'unanswered',
  code: codeOf(error),
  message: messageOf(error),
});

const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : 'FAULT');
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
