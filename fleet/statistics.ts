import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import type { Answer, Call, CallKind, UsageState } from './history';

export type Latency = { count: number; p50: number; p95: number; p99: number; max: number };
export type PoolUse = { inUse: number; licensedQuantity: number; peak: number };
export type Statistics = ReturnType<typeof openStatistics>;

const MICROSECONDS = 1000;

/** Counts incrementally, so that memory does not grow with the run. */
export function openStatistics() {
  const all = createHistogram();
  const byKind = new Map<CallKind, RecordableHistogram>();
  const answers = new Map<string, number>();
  const use = new Map<string, PoolUse>();

  return {
    countCall({ kind, answer, milliseconds }: Call): void {
      const name = nameOf(answer);
      answers.set(name, (answers.get(name) ?? 0) + 1);
      const histogram = byKind.get(kind) ?? createHistogram();
      byKind.set(kind, histogram);
      for (const each of [all, histogram]) each.record(Math.max(1, Math.round(milliseconds * MICROSECONDS)));
    },

    countUse({ pool, inUse, licensedQuantity }: UsageState): void {
      const peak = Math.max(inUse, use.get(pool)?.peak ?? 0);
      use.set(pool, { inUse, licensedQuantity, peak });
    },

    /** Number of calls with this answer: a grant kind, a refusal reason, SYNCHRONISED, DONE or UNANSWERED. */
    times: (name: string): number => answers.get(name) ?? 0,
    latency: (): Latency => latencyOf(all),
    latencies: (): [CallKind, Latency][] => [...byKind].map(([kind, each]) => [kind, latencyOf(each)]),
    useOf: (pool: string): PoolUse | null => use.get(pool) ?? null,
    useOfAll: () => ({
      inUse: sum([...use.values()].map(({ inUse }) => inUse)),
      licensedQuantity: sum([...use.values()].map(({ licensedQuantity }) => licensedQuantity)),
    }),
  };
}

function nameOf(answer: Answer): string {
  switch (answer.kind) {
    case 'holding':
      return answer.grant ?? 'SYNCHRONISED';
    case 'not-holding':
      return 'SYNCHRONISED';
    case 'refused':
      return answer.reason;
    case 'unanswered':
      return 'UNANSWERED';
    case 'done':
      return 'DONE';
  }
}

function latencyOf(histogram: RecordableHistogram): Latency {
  const { count } = histogram;
  const milliseconds = (microseconds: number) => Math.round(microseconds / MICROSECONDS);
  if (count === 0) return { count: 0, p50: 0, p95: 0, p99: 0, max: 0 };
  const [p50 = 0, p95 = 0, p99 = 0] = [50, 95, 99].map((part) => milliseconds(histogram.percentile(part)));
  return { count, p50, p95, p99, max: milliseconds(histogram.max) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
