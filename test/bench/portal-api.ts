import type { BenchData } from './portal-bench-data';
import { portalQueries, type BenchQuery } from './portal-bench-queries';
import { endProcesses, messageOf, openProcess } from './harness/processes';

const WARM_UP = 3;
const CALLS = 20;
const BAR_MS = 300;

type Timing = { name: string; medianMs: number; p95Ms: number; kilobytes: number };

/** Times the queries of the portal's pages, one after another. Returns the limits that were missed. */
export async function benchApi(databaseUrl: string, data: BenchData): Promise<string[]> {
  const server = openProcess(new URL('./portal-bench-server.ts', import.meta.url), {
    parameters: [databaseUrl],
  });
  try {
    const [port] = (await messageOf(server)) as [number];
    const misses: string[] = [];
    console.log(`${'p50'.padStart(7)} ${'p95'.padStart(7)} ${'answer'.padStart(9)}`);
    for (const query of portalQueries(data)) {
      try {
        const timing = await time(`http://127.0.0.1:${port}/graphql`, data.token, query);
        console.log(describe(timing));
        if (!(timing.p95Ms < BAR_MS))
          misses.push(`${query.name}: p95 ${timing.p95Ms.toFixed(0)} ms, the bar is ${BAR_MS} ms`);
      } catch (error) {
        misses.push(`${query.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return misses;
  } finally {
    await endProcesses([server]);
  }
}

async function time(address: string, token: string, query: BenchQuery): Promise<Timing> {
  const body = JSON.stringify({ query: query.document, variables: query.variables });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const spans: number[] = [];
  let bytes = 0;
  for (let call = 0; call < WARM_UP + CALLS; call++) {
    const startedAt = performance.now();
    const response = await fetch(address, { method: 'POST', headers, body });
    const text = await response.text();
    if (call >= WARM_UP) spans.push(performance.now() - startedAt);
    refuseErrors(text);
    bytes = text.length;
  }
  spans.sort((a, b) => a - b);
  const at = (share: number) => spans[Math.ceil(spans.length * share) - 1] ?? NaN;
  return { name: query.name, medianMs: at(0.5), p95Ms: at(0.95), kilobytes: bytes / 1000 };
}

/** An error or a missing pool must not count as a fast response. */
function refuseErrors(text: string) {
  const { data, errors } = JSON.parse(text) as {
    data?: Record<string, unknown> | null;
    errors?: { message: string }[];
  };
  if (errors?.[0]) throw new Error(errors[0].message);
  if (!data || Object.values(data).includes(null)) throw new Error('answered with nothing');
}

const describe = ({ name, medianMs, p95Ms, kilobytes }: Timing) =>
  `${medianMs.toFixed(1).padStart(7)} ${p95Ms.toFixed(1).padStart(7)} ${`${kilobytes.toFixed(1)} kB`.padStart(9)}  ${name}`;
