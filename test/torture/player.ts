import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openTeller, type Teller } from './teller';
import type { Call, Part, TorturePool, Verb } from './record';

/** The weight of each verb; a removal is followed by a registration. */
const repertoire: Partial<Record<Verb, number>> = {
  log_in: 28,
  check_license: 30,
  renew_leases: 10,
  record_activity: 8,
  log_out: 12,
  force_logout: 7,
  remove_device: 3,
};
const namedRepertoire: Partial<Record<Verb, number>> = {
  register_device: 50,
  remove_device: 30,
  check_license: 10,
  log_in: 10,
};
const RETRY_FOR_MS = 250;
const SETTINGS_EVERY_MS = 80;
/** How many times as long as planned a round may take. */
const SLOWEST = 12;

process.on('disconnect', () => process.exit(1));
process.on('message', (part: Part) => {
  void play(part).then(
    () => process.send?.({ done: true }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});

async function play(part: Part) {
  const startedAt = performance.now();
  let made = 0;
  const playing = () => {
    const played = performance.now() - startedAt;
    return played < part.milliseconds || (made < part.leastCalls && played < part.milliseconds * SLOWEST);
  };
  const calls: Call[] = [];
  // Also there when a busy machine lets no call of this round through.
  appendFileSync(part.recordFile, '');
  const note = (more: Call[]) => {
    calls.push(...more);
    made += more.length;
    if (calls.length >= 500) flush();
  };
  const flush = () => {
    const lines = calls.splice(0).map((call) => JSON.stringify(call));
    if (lines.length > 0) appendFileSync(part.recordFile, lines.join('\n') + '\n');
  };

  const parts = Array.from({ length: part.connections }, () =>
    withTeller(part, (teller) => playDevices(teller, part.pools, note, playing)),
  );
  if (part.changesSettings) {
    part.pools.forEach((_, pool) =>
      parts.push(withTeller(part, (teller) => playSettings(teller, pool, note, playing))),
    );
  }
  await Promise.all(parts);
  flush();
}

async function withTeller(part: Part, work: (teller: Teller) => Promise<void>) {
  const teller = await openTeller(part);
  try {
    await work(teller);
  } finally {
    await teller.close();
  }
}

async function playDevices(
  teller: Teller,
  pools: TorturePool[],
  note: (calls: Call[]) => void,
  playing: () => boolean,
) {
  while (playing()) {
    const pool = below(pools.length);
    const { devices, mode } = pools[pool]!;
    const device = below(devices.length);
    const verb = choose(mode === 'NAMED' ? namedRepertoire : repertoire);
    if (verb === 'renew_leases') {
      const first = below(devices.length);
      note(
        await teller.renew(
          pool,
          [0, 1, 2, 3, 4].map((n) => (first + n * 3) % devices.length),
        ),
      );
    } else {
      await insist(() => teller.call(verb, pool, device), note);
      if (verb === 'remove_device') await insist(() => teller.call('register_device', pool, device), note);
    }
  }
}

/** As every caller of the engine does: again at once, then with a little jitter, for a quarter of a second. */
async function insist(call: () => Promise<Call>, note: (calls: Call[]) => void) {
  const giveUpAt = performance.now() + RETRY_FOR_MS;
  for (let attempt = 0; ; attempt++) {
    const answer = await call();
    note([answer]);
    if (answer.outcome !== 'RETRY' || performance.now() > giveUpAt) return;
    if (attempt > 0) await delay(1 + Math.random() * 7);
  }
}

async function playSettings(
  teller: Teller,
  pool: number,
  note: (calls: Call[]) => void,
  playing: () => boolean,
) {
  while (playing()) {
    await delay(SETTINGS_EVERY_MS * (0.5 + Math.random()));
    const call =
      Math.random() < 0.6
        ? teller.change(pool, 'quantity', 1 + below(5))
        : teller.change(pool, 'timeout', 25 + below(176));
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
