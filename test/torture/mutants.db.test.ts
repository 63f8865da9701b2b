import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { testDatabase, type Connection, type TestDatabase } from '../database';
import { makeDevices, makePool } from '../factories';
import { checkPool, type BreachKind } from './check';
import { readHistory } from './check-history';
import { installEngine, isCounting, type BrokenEngine, type CountingEngine } from './install';
import { interleavings, type Interleaving, type Fixture } from './interleavings';
import type { Call, TorturePool } from './record';

const settings = { deadlock_timeout: '50ms', lock_timeout: '10s' };
const MICROS = 1_000_000;
/** Ten minutes, so that no seat lapses by chance. The engine counts milliseconds instead of seconds. */
const TIMEOUT_MS = 600_000;

describe.each(interleavings)('$engine', ({ engine, breach, sound, ...interleaving }) => {
  describe('the engine without the mistake', () => {
    const db = testDatabase({ settings });
    it('L1, L11, L15, L25: passes the interleaving', async () => {
      expect(await breachesOf(db, sound, interleaving)).toEqual([]);
    });
  });

  describe('the broken engine', () => {
    const db = testDatabase({ settings });
    it(`breaks in the same interleaving: ${breach}`, async () => {
      expect(await breachesOf(db, engine, interleaving)).toContain(breach);
    });
  });
});

/** Runs an interleaving on an engine; returns the kinds of breaches that the torture test's checker finds. */
async function breachesOf(
  db: TestDatabase,
  engine: BrokenEngine | CountingEngine | 'real',
  { licensedQuantity, run }: Pick<Interleaving, 'licensedQuantity' | 'run'>,
): Promise<BreachKind[]> {
  await db.sql.begin((sql) => installEngine(sql, engine));
  const sessions: Connection[] = [];
  try {
    for (let n = 0; n < 4; n++) sessions.push(await openSession(db.url));
    const { fixture, calls } = await makeFixture(sessions, {
      licensedQuantity,
      counting: isCounting(engine),
    });
    await run(fixture);
    const history = isCounting(engine) ? null : await readHistory(fixture.sql, fixture.setup);
    return [...new Set(checkPool(0, fixture.setup, calls, history).map(({ kind }) => kind))];
  } finally {
    await Promise.all(sessions.map((session) => session.end({ timeout: 5 })));
  }
}

/** A session that reads instants as exact microseconds for the checker. */
async function openSession(url: string): Promise<Connection> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'interleaving', TimeZone: 'UTC' },
    types: {
      date: {
        to: 1184,
        from: [1184],
        serialize: String,
        parse: (text: string) => Date.parse(`${text.slice(0, 19)}Z`) * 1000 + fraction(text),
      },
    },
  }) as unknown as postgres.Sql;
  const [row] = await sql<{ backend: number }[]>`select pg_backend_pid() as backend`;
  return Object.assign(sql, { backend: row!.backend });
}

/** The microseconds of `2026-11-30 10:00:00.12+00`: 120000. */
const fraction = (text: string) => Number((/\.(\d+)/.exec(text)?.[1] ?? '').padEnd(6, '0'));

async function makeFixture(
  [sql, one, two, three]: Connection[],
  { licensedQuantity, counting }: { licensedQuantity: number; counting: boolean },
): Promise<{ fixture: Fixture; calls: Call[] }> {
  const pool = await makePool(sql!, {
    licensedQuantity,
    inactivityTimeoutSeconds: TIMEOUT_MS,
    forceLogoutHoldOffSeconds: 0,
  });
  const devices = await makeDevices(sql!, pool, 4);
  const calls: Call[] = [];
  const indexOf = (deviceId?: string) => devices.findIndex((device) => device.deviceId === deviceId);
  const now = async () => {
    const [row] = await sql!<{ at: number }[]>`select clock_timestamp() as at`;
    return row!.at;
  };
  const setup: TorturePool = {
    customerId: pool.customerId,
    seatPoolId: pool.seatPoolId,
    mode: 'CONCURRENT',
    licensedQuantity,
    timeoutMs: TIMEOUT_MS,
    holdOffMs: 0,
    registrationKeyHash: pool.registrationKeyHash.toString('hex'),
    devices: devices.map(({ deviceId, tokenHash, installationId, appUserId }) => ({
      deviceId,
      tokenHash: tokenHash.toString('hex'),
      installationId,
      appUserIds: [appUserId],
    })),
  };

  const invoke: Fixture['invoke'] = async ({ verb, device, value }, run) => {
    const invokedAt = await now();
    const answered = run();
    const ended = async () => {
      const answer = await answered;
      const times = answer as { server_time?: unknown; lapses_at?: unknown };
      calls.push({
        pool: 0,
        device: indexOf(device?.deviceId),
        verb,
        invokedAt,
        respondedAt: await now(),
        outcome: answer.outcome === 'DEADLOCK' ? 'ERROR' : (answer.outcome as Call['outcome']),
        kind: answer.grant_kind ?? undefined,
        grantNumber: answer.grant_number ?? undefined,
        decidedAt: (times.server_time as number | null) ?? undefined,
        lapsesAt: (times.lapses_at as number | null) ?? undefined,
        reason: answer.reason ?? undefined,
        value,
        error: answer.outcome === 'DEADLOCK' ? '40P01' : undefined,
      });
      return answer;
    };
    return { answered, ended };
  };

  const lapseIn: Fixture['lapseIn'] = async ({ deviceId }, seconds, session = sql!) => {
    const [row] = counting
      ? await session<{ at: number }[]>`
          update devices set counted_at = clock_timestamp() - counted_window(seat_pool_id) + make_interval(secs => ${seconds})
          where id = ${deviceId} returning counted_at as at`
      : await session<{ at: number }[]>`
          update seats set last_call_at = clock_timestamp() - lapses_after + make_interval(secs => ${seconds})
          where device_id = ${deviceId} returning last_call_at as at`;
    const lapsesAt = row!.at + (TIMEOUT_MS / 1000) * MICROS;
    for (const call of calls)
      if (call.device === indexOf(deviceId) && call.lapsesAt !== undefined) call.lapsesAt = lapsesAt;
  };

  return {
    fixture: { devices, one: one!, two: two!, three: three!, sql: sql!, setup, invoke, lapseIn },
    calls,
  };
}
