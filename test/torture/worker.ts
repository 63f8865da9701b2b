import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openConnection, type TortureConnection } from './connection';
import type { Call, Task, TorturePool, Verb } from './record';

/** Weight of each verb; a removal is followed by a registration. */
const concurrentWeights: Partial<Record<Verb, number>> = {
  log_in: 28,
  check_license: 30,
  renew_leases: 10,
  record_activity: 8,
  log_out: 12,
  force_logout: 7,
  remove_device: 3,
};
const namedWeights: Partial<Record<Verb, number>> = {
  register_device: 50,
  remove_device: 30,
  check_license: 10,
  log_in: 10,
};
const RETRY_FOR_MS = 250;
const SETTINGS_EVERY_MS = 80;
/** Longest time of a round, as a multiple of the planned one. */
const SLOWEST = 12;

process.on('disconnect', () => process.exit(1));
process.on('message', (task: Task) => {
  void run(task).then(
    () => process.send?.({ done: true }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});

async function run(task: Task) {
  const startedAt = performance.now();
  let made = 0;
  const isRunning = () => {
    const elapsed = performance.now() - startedAt;
    return elapsed < task.milliseconds || (made < task.leastCalls && elapsed < task.milliseconds * SLOWEST);
  };
  const calls: Call[] = [];
  // The file must exist even if no call succeeds.
  appendFileSync(task.recordFile, '');
  const note = (more: Call[]) => {
    calls.push(...more);
    made += more.length;
    if (calls.length >= 500) flush();
  };
  const flush = () => {
    const lines = calls.splice(0).map((call) => JSON.stringify(call));
    if (lines.length > 0) appendFileSync(task.recordFile, lines.join('\n') + '\n');
  };

  const loops = Array.from({ length: task.connections }, () =>
    withConnection(task, (connection) => callDevices(connection, task.pools, note, isRunning)),
  );
  if (task.changesSettings) {
    task.pools.forEach((_, pool) =>
      loops.push(withConnection(task, (connection) => changeSettings(connection, pool, note, isRunning))),
    );
  }
  await Promise.all(loops);
  flush();
}

async function withConnection(task: Task, work: (connection: TortureConnection) => Promise<void>) {
  const connection = await openConnection(task);
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
}

async function callDevices(
  connection: TortureConnection,
  pools: TorturePool[],
  note: (calls: Call[]) => void,
  isRunning: () => boolean,
) {
  while (isRunning()) {
    const pool = below(pools.length);
    const { devices, mode } = pools[pool]!;
    const device = below(devices.length);
    const verb = choose(mode === 'NAMED' ? namedWeights : concurrentWeights);
    if (verb === 'renew_leases') {
      const first = below(devices.length);
      note(
        await connection.renew(
          pool,
          [0, 1, 2, 3, 4].map((n) => (first + n * 3) % devices.length),
        ),
      );
    } else {
      await repeatWhileBusy(() => connection.call(verb, pool, device), note);
      if (verb === 'remove_device')
        await repeatWhileBusy(() => connection.call('register_device', pool, device), note);
    }
  }
}

/** Repeats a call like the callers of the engine: at once, then with jitter, for a quarter of a second. */
async function repeatWhileBusy(call: () => Promise<Call>, note: (calls: Call[]) => void) {
  const giveUpAt = performance.now() + RETRY_FOR_MS;
  for (let attempt = 0; ; attempt++) {
    const answer = await call();
    note([answer]);
    if (answer.outcome !== 'RETRY' || performance.now() > giveUpAt) return;
    if (attempt > 0) await delay(1 + Math.random() * 7);
  }
}

async function changeSettings(
  connection: TortureConnection,
  pool: number,
  note: (calls: Call[]) => void,
  isRunning: () => boolean,
) {
  while (isRunning()) {
    await delay(SETTINGS_EVERY_MS * (0.5 + Math.random()));
    const call =
      Math.random() < 0.6
        ? connection.change(pool, 'quantity', 1 + below(5))
        : connection.change(pool, 'timeout', 25 + below(176));
    note([await call]);
  }
}

const below = (n: number) => Math.floor(Math.random() * n);

function choose(weights: Partial<Record<Verb, number>>): Verb {
  const entries = Object.entries(weights) as [Verb, number][];
  let left = Math.random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [verb, weight] of entries) {
    left -= weight;
    if (left < 0) return verb;
  }
  return 'check_license';
}
