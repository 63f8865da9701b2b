import { describe, expect, it } from 'vitest';
import { ApiError } from './api';
import { collectProblems } from './problems';

const problemsOf = (...codes: string[]) => {
  const problems = collectProblems();
  for (const code of codes) problems.add(new ApiError(code, 'message'), 'somewhere');
  return problems;
};

describe('problems', () => {
  it('are counted by code', () => {
    expect(problemsOf('TIMEOUT', 'TIMEOUT', 'CLOSED').all()).toEqual([
      { code: 'TIMEOUT', where: 'somewhere', message: 'message', count: 2 },
      { code: 'CLOSED', where: 'somewhere', message: 'message', count: 1 },
    ]);
  });

  const calm = { calls: 1000, p95: 20, outages: false };

  it('are not excused, except for a rare UNAVAILABLE', () => {
    expect(problemsOf().areExcused({ ...calm, calls: 0 })).toBe(true);
    expect(problemsOf('UNAVAILABLE').areExcused(calm)).toBe(true);
    expect(problemsOf('UNAVAILABLE', 'UNAVAILABLE').areExcused(calm)).toBe(false);
    expect(problemsOf('TIMEOUT').areExcused(calm)).toBe(false);
    expect(problemsOf('CLOSED').areExcused(calm)).toBe(false);
  });

  it('are excused on a busy machine if they are few; server faults never are', () => {
    const busy = { calls: 300, p95: 1000, outages: false };
    expect(problemsOf('UNAVAILABLE', 'CLOSED').areExcused(busy)).toBe(true);
    const six = Array.from({ length: 6 }, () => 'TIMEOUT');
    expect(problemsOf(...six, 'CLOSED').areExcused(busy)).toBe(false);
    expect(problemsOf(...six.slice(1)).areExcused({ ...busy, calls: 10 })).toBe(true);
    expect(problemsOf(...six).areExcused({ ...busy, calls: 10 })).toBe(false);
    expect(problemsOf('INTERNAL_SERVER_ERROR').areExcused(busy)).toBe(false);
  });

  it('are excused if outages are allowed; server faults never are', () => {
    const outage = { calls: 3, p95: 20, outages: true };
    expect(problemsOf('UNREACHABLE', 'TIMEOUT', 'UNAVAILABLE').areExcused(outage)).toBe(true);
    expect(problemsOf('UNREACHABLE', 'INTERNAL_SERVER_ERROR').areExcused(outage)).toBe(false);
    expect(problemsOf('UNAUTHENTICATED').areExcused(outage)).toBe(false);
  });
});
