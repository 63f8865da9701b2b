import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { BenchServer } from '../harness/bench-server';
import { fillLargeDatabase } from '../harness/fill-history';
import type { Line } from '../harness/lines';
import { callAtRate, callOnce, type DeviceCall } from '../harness/paced-calls';
import { memberOf, onePool } from '../harness/population';
import { endProcesses, messageOf, openProcess } from '../harness/processes';
import { latency, median, ratioOf, summarise, type Bench, type Slice } from '../harness/rounds';
import type { Run } from '../harness/work';
import type { Callers } from '../isolation-bench-server';
import type { LoadKind, Served } from '../isolation-load';
import { HASHES_AT_ONCE } from '../../../licensing/password';

/* What one customer's calls take beside the heaviest work that another customer can ask for. */

const CHECKS_PER_SECOND = 100;
const WARM_UP_MS = 500;
const GOAL = { of: 'ratio', atMost: 1.3 } as const;
/** Its own hash, and two of others. */
const MOST_HASHES = 3;

const LOADS: Record<LoadKind, string> = {
  searches: '20 device searches at once',
  reports: '20 plans, histories, explanations and exports at once',
  logins: '50 logins with passwords at once',
};
const KINDS = ['idle', 'searches', 'reports', 'logins'] as const;

type Kind = (typeof KINDS)[number];
type Round = Record<Kind, Slice>;

export async function benchIsolation(
  bench: Bench,
  server: Pick<BenchServer, 'makeDatabase'>,
  /** A slice is `longer` than others, so that it has enough checks for a 99th percentile. */
  { devices = 20_000, longer = 4 } = {},
): Promise<Line[]> {
  const { url, sql } = await server.makeDatabase('isolation');
  const seats = Math.ceil(devices / 40);
  const population = {
    ...onePool('LARGE', { devices, seats }),
    held: { usually: seats, full: seats, fullFrom: 1 },
  };
  await fillLargeDatabase(sql, population, { days: 60 });
  const { customerId, seatPoolId } = memberOf(population, 0);
  const product = openProcess(new URL('../isolation-bench-server.ts', import.meta.url), {
    parameters: [url, customerId, seatPoolId],
  });
  const children = [product];
  try {
    const [callers] = (await messageOf(product)) as [Callers];
    const load = openProcess(new URL('../isolation-load.ts', import.meta.url), {
      parameters: [JSON.stringify(callers)],
    });
    children.push(load);
    return await measureAll({ ...bench, seconds: bench.seconds * longer }, callers, openLoad(load));
  } finally {
    await endProcesses(children);
  }
}

type Load = ReturnType<typeof openLoad>;

/** Runs the job beside a load, and returns what of it was answered meanwhile. */
function openLoad(child: ChildProcess) {
  return async <Result>(kind: LoadKind, job: () => Promise<Result>) => {
    child.send(kind);
    await delay(WARM_UP_MS);
    const startedAt = performance.now();
    const result = await job();
    const seconds = (performance.now() - startedAt + WARM_UP_MS) / 1000;
    child.send('end');
    const [served] = (await messageOf(child)) as [Served];
    return { result, perSecond: served.answered / seconds };
  };
}

async function measureAll({ rounds, seconds }: Bench, callers: Callers, load: Load): Promise<Line[]> {
  const checks = (): Promise<Run[]> =>
    callAtRate({ perSecond: CHECKS_PER_SECOND, seconds }, (n) => checkOf(callers, n));
  const made: Round[] = [];
  const logins: Slice[] = [];
  const loginsAlone: Slice[] = [];
  const inHashes: number[] = [];
  const served: Record<LoadKind, number[]> = { searches: [], reports: [], logins: [] };
  await checks();
  for (let round = 0; round < rounds; round++) {
    const slices: Partial<Round> = {};
    for (const kind of round % 2 === 0 ? KINDS : KINDS.toReversed()) {
      if (kind === 'idle') slices[kind] = summarise(await checks(), [], 0);
      else {
        const { result, perSecond } = await load(kind, checks);
        slices[kind] = summarise(result, [], 0);
        served[kind].push(perSecond);
      }
    }
    made.push(slices as Round);
    loginsAlone.push(await logInRepeatedly(callers, seconds));
    const beside = await load('logins', () => logInRepeatedly(callers, seconds));
    logins.push(beside.result);
    const hashMicroseconds = (HASHES_AT_ONCE * 1_000_000) / (beside.perSecond + beside.result.perSecond);
    inHashes.push(beside.result.p50 / hashMicroseconds);
  }
  const of = (kind: Kind) => made.map((round) => round[kind]);
  const p99 = (slices: Slice[]) => slices.map((slice) => slice.p99);
  const checkAt = `checkLicense over HTTP, ${CHECKS_PER_SECOND} calls/s`;
  const line = (kind: LoadKind): Line => ({
    what: `${checkAt}, beside ${LOADS[kind]} by another customer`,
    figure: median(p99(of(kind))),
    unit: 'µs (p99)',
    ...latency(of(kind)),
    ratio: ratioOf(p99(of(kind)), p99(of('idle'))),
    to: 'p99 alone',
    goal: GOAL,
  });
  return [
    { what: `${checkAt}, alone`, figure: median(p99(of('idle'))), unit: 'µs (p99)', ...latency(of('idle')) },
    line('searches'),
    line('reports'),
    line('logins'),
    {
      what: `login with a password beside ${LOADS.logins} by another customer`,
      figure: median(inHashes),
      unit: 'hashes',
      ...latency(logins),
      ratio: ratioOf(
        logins.map(({ p50 }) => p50),
        loginsAlone.map(({ p50 }) => p50),
      ),
      to: 'p50 alone',
      goal: { of: 'figure', atMost: MOST_HASHES },
    },
    ...(Object.keys(LOADS) as LoadKind[]).map((kind) => ({
      what: `answered of ${LOADS[kind]}`,
      figure: median(served[kind]),
      unit: 'requests/s',
    })),
  ];
}

async function logInRepeatedly({ port, waiting }: Callers, seconds: number): Promise<Slice> {
  const { token, userName, password } = waiting;
  const query = 'mutation($input: LoginInput!) { login(input: $input) { __typename } }';
  const body = JSON.stringify({ query, variables: { input: { userName, password } } });
  const runs: Run[] = [];
  const endAt = performance.now() + seconds * 1000;
  while (performance.now() < endAt || runs.length < 5)
    runs.push(await callOnce({ port, token, body, expects: 'LicenseGranted' }));
  return summarise(runs, [], 0);
}

const CHECK = JSON.stringify({
  query: `mutation($input: CheckLicenseInput!) { checkLicense(input: $input) {
    __typename ... on LicenseGranted { grant lease { remainingSeconds } } ... on LicenseRefused { reason } } }`,
  variables: { input: { action: 'START_JOB' } },
});
const checkOf = ({ port, checking }: Callers, n: number): DeviceCall => ({
  port,
  token: checking[n % checking.length] ?? '',
  body: CHECK,
  expects: 'LicenseGranted',
});
