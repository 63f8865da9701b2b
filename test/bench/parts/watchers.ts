import { setTimeout as delay } from 'node:timers/promises';
import type { Line } from '../harness/lines';
import { callAtRate, callOnce, type DeviceCall } from '../harness/paced-calls';
import { messageOf, openProcess, endProcesses } from '../harness/processes';
import { median, summarise, type Bench } from '../harness/rounds';
import { openWatchingSocket, type WatchingSocket } from '../harness/watching-socket';
import type { WatchedPool } from '../watchers-bench-server';

/* How soon everybody who watches a pool learns of a change, and what a watcher costs. The watchers are in this process:
 * they, the server and the database share the machine. */

const OPENED_AT_ONCE = 50;
const CHANGES_PER_SECOND = 50;
const BETWEEN_CHANGES_MS = 400;
const PATIENCE_MS = 30_000;
const MOST_BYTES = 25 * 1024;
const MOST_MICROSECONDS = 250_000;

const FIELDS =
  'seatPoolId licensedQuantity inUse free registeredDevices denialsLast24Hours nextLapseAt asOf version';
const LOGIN =
  'mutation($input: LoginInput!) { login(input: $input) { __typename ... on LicenseRefused { reason } } }';
const LOGOUT = 'mutation { logout { __typename } }';

type Device = WatchedPool['devices'][number];

export async function benchWatchers(bench: Bench, { watchers = 5000, pools = 1000 } = {}): Promise<Line[]> {
  const server = openProcess(new URL('../watchers-bench-server.ts', import.meta.url), {
    parameters: [bench.url, String(watchers), String(pools)],
    execArgv: ['--expose-gc'],
  });
  const opened: WatchingSocket[] = [];
  try {
    const [watched] = (await messageOf(server)) as [WatchedPool];
    const { port, viewerToken, seatPoolId, devices, overview } = watched;
    const bytesInUse = async () => {
      server.send('bytes in use');
      const [bytes] = (await messageOf(server)) as [number];
      return bytes;
    };
    const open = async (count: number, token: string, query: string) => {
      const sockets: WatchingSocket[] = [];
      while (sockets.length < count) {
        const group = Math.min(OPENED_AT_ONCE, count - sockets.length);
        const next = () => openWatchingSocket({ port, token, query });
        sockets.push(...(await Promise.all(Array.from({ length: group }, next))));
      }
      opened.push(...sockets);
      return sockets;
    };
    const ofPool = `subscription { seatUsage(seatPoolId: "${seatPoolId}") { ${FIELDS} } }`;

    // The first ones load and compile what all need.
    for (const { close } of await open(Math.ceil(watchers / 10), viewerToken, ofPool)) close();
    const before = await bytesInUse();
    const sockets = await open(watchers, viewerToken, ofPool);
    const bytes = ((await bytesInUse()) - before) / watchers;
    const times = await timeChanges({ bench, port, device: devices[0]!, sockets });
    const storm = await changeOften({ bench, port, devices, sockets });
    for (const { close } of sockets) close();

    const all = await open(1, overview.viewerToken, `subscription { seatUsages { ${FIELDS} } }`);
    const ofMany = await timeChanges({ bench, port, device: overview.device, sockets: all });
    const goal = { of: 'figure', atMost: MOST_MICROSECONDS } as const;
    const many = watchers.toLocaleString('en');
    return [
      { what: `a change told to ${many} watchers of a pool`, ...told(times), goal },
      {
        what: `the last of ${CHANGES_PER_SECOND} changes a second told to ${many} watchers`,
        ...told(storm.last),
      },
      { what: `device call meanwhile`, figure: storm.p50, unit: 'µs (p50)', p50: storm.p50, p99: storm.p99 },
      {
        what: `memory of a watcher's socket, ${many} watchers`,
        figure: bytes,
        unit: 'bytes',
        goal: { of: 'figure', atMost: MOST_BYTES },
      },
      { what: `a change told to an overview of ${pools.toLocaleString('en')} pools`, ...told(ofMany), goal },
    ];
  } finally {
    for (const { close } of opened) close();
    await endProcesses([server]);
  }
}

/** The 95th percentile, and the 50th and 99th, in microseconds. */
function told(milliseconds: number[]): Pick<Line, 'figure' | 'unit' | 'p50' | 'p99'> {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const percentile = (n: number) => (sorted[Math.floor((sorted.length * n) / 100)] ?? NaN) * 1000;
  return { figure: percentile(95), unit: 'µs (p95)', p50: percentile(50), p99: percentile(99) };
}

type Watched = { bench: Bench; port: number; sockets: WatchingSocket[] };

/** Milliseconds from a device's answer until each watcher has received the change, over some logins and logouts. */
async function timeChanges({
  bench,
  port,
  device,
  sockets,
}: Watched & { device: Device }): Promise<number[]> {
  const times: number[] = [];
  for (let change = 0; change < bench.rounds * 4; change++) {
    await delay(BETWEEN_CHANGES_MS);
    const versions = sockets.map(({ version }) => version);
    await callOnce(change % 2 === 0 ? loginOf(port, device) : logoutOf(port, device));
    const answeredAt = performance.now();
    await until(() => sockets.every(({ version }, n) => version > (versions[n] ?? NaN)));
    // What a watcher learns before the device does is at once.
    for (const { receivedAt } of sockets) times.push(Math.max(0, receivedAt - answeredAt));
  }
  return times;
}

async function changeOften({ bench, port, devices, sockets }: Watched & { devices: Device[] }) {
  const last: number[] = [];
  const calls: { p50: number; p99: number }[] = [];
  for (let round = 0; round < bench.rounds; round++) {
    const runs = await callAtRate(
      { perSecond: CHANGES_PER_SECOND, seconds: Math.max(2, bench.seconds) },
      (n) => {
        const device = devices[n % devices.length]!;
        const isIn = Math.floor(n / devices.length) % 2 === 1;
        return isIn ? logoutOf(port, device) : loginOf(port, device);
      },
    );
    const answeredAt = performance.now();
    calls.push(summarise(runs, [], 0));
    await until(() => isQuiet(sockets));
    for (const { receivedAt } of sockets) last.push(Math.max(0, receivedAt - answeredAt));
    for (const device of devices) await callOnce(logoutOf(port, device));
    await until(() => isQuiet(sockets));
  }
  return { last, p50: median(calls.map(({ p50 }) => p50)), p99: median(calls.map(({ p99 }) => p99)) };
}

/** Whether all have the same version and nothing has come for as long as changes are merged, and more. */
function isQuiet(sockets: WatchingSocket[]): boolean {
  const newest = sockets.reduce((most, { receivedAt }) => Math.max(most, receivedAt), 0);
  return (
    performance.now() - newest > BETWEEN_CHANGES_MS &&
    sockets.every(({ version }) => version === sockets[0]?.version)
  );
}

async function until(condition: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (!condition()) {
    if (performance.now() > giveUpAt) throw new Error('not all watchers were told');
    await delay(5);
  }
}

const loginOf = (port: number, { token, userName }: Device): DeviceCall => ({
  port,
  token,
  body: JSON.stringify({ query: LOGIN, variables: { input: { userName } } }),
  expects: 'LicenseGranted',
});
const logoutOf = (port: number, { token }: Device): DeviceCall => ({
  port,
  token,
  body: JSON.stringify({ query: LOGOUT }),
  expects: '__typename',
});
