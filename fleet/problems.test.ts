import { describe, expect, it } from 'vitest';
import { ApiError } from './api';
import { collectProblems } from './problems';

const problemsOf = (...codes: string[]) => {
  const problems = collectProblems();
  for (const code of codes) problems.add(new ApiError(code, 'message'), 'somewhere');
  return problems;
};

describe('problems', () => {
  it('are counted together by their code', () => {
    expect(problemsOf('TIMEOUT', 'TIMEOUT', 'CLOSED').all()).toEqual([
      { code: 'TIMEOUT', where: 'somewhere', message: 'message', count: 2 },
      { code: 'CLOSED', where: 'somewhere', message: 'message', count: 1 },
    ]);
  });

  it('are not excused, but for an UNAVAILABLE that is rare', () => {
    expect(problemsOf().areExcused({ calls: 0, outages: false })).toBe(true);
    expect(problemsOf('UNAVAILABLE').areExcused({ calls: 1000, outages: false })).toBe(true);
    expect(problemsOf('UNAVAILABLE', 'UNAVAILABLE').areExcused({ calls: 1000, outages: false })).toBe(false);
    expect(problemsOf('TIMEOUT').areExcused({ calls: 1000, outages: false })).toBe(false);
  });

  it('are excused in an outage that was allowed, faults never', () => {
    expect(problemsOf('UNREACHABLE', 'TIMEOUT', 'UNAVAILABLE').areExcused({ calls: 3, outages: true })).toBe(
      true,
    );
    expect(problemsOf('UNREACHABLE', 'INTERNAL_SERVER_ERROR').areExcused({ calls: 3, outages: true })).toBe(
      false,
    );
    expect(problemsOf('UNAUTHENTICATED').areExcused({ calls: 3, outages: true })).toBe(false);
  });
});
