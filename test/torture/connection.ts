import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import type { Call, Outcome, Task, Verb } from './record';

export type TortureConnection = {
  call(verb: Verb, pool: number, device: number): Promise<Call>;
  renew(pool: number, devices: number[]): Promise<Call[]>;
  change(pool: number, setting: 'quantity' | 'timeout', value: number): Promise<Call>;
  close(): Promise<void>;
};

type Row = Record<string, string | null>;
type Fate = 'calm' | 'stall' | 'die' | 'lost-reply';

const clock = 'select (extract(epoch from clock_timestamp()) * 1000000)::bigint::text as us';
const columns = `outcome, grant_kind, grant_number::text, reason, device_id::text,
  (extract(epoch from lapses_at) * 1000000)::bigint::text as lapses_at, (extract(epoch from server_time) * 1000000)::bigint::text as server_time`;

/**
 * Opens a connection whose calls return their outcome and times by the database's clock. Each call is one message:
 * clock; begin; call; perhaps a delay or the end of the connection; commit; clock.
 */
export async function openConnection({ url, pools }: Task): Promise<TortureConnection> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    backoff: () => 0.005,
    connection: { application_name: 'torture', TimeZone: 'UTC', statement_timeout: 15_000 },
  });
  let seenAt = await readClock();

  return {
    async call(verb, pool, device) {
      const { rows, ...outcome } = await send(statementOf(verb, pool, device), chooseFate());
      return { pool, device, verb, ...outcome, ...(rows ? read(rows[0] ?? {}) : {}) };
    },

    async renew(pool, devices) {
      const { rows, ...outcome } = await send(renewalOf(pool, devices), chooseFate());
      const call = { pool, verb: 'renew_leases', ...outcome } as const;
      if (!rows) return devices.map((device) => ({ ...call, device }));
      const all = pools[pool]!.devices;
      return rows.map((row) => ({
        ...call,
        ...read(row),
        device: all.findIndex((d) => d.deviceId === row.device_id),
      }));
    },

    async change(pool, verb, value) {
      const { customerId, seatPoolId } = pools[pool]!;
      const column = verb === 'quantity' ? 'licensed_quantity' : 'inactivity_timeout_seconds';
      const statement = `update seat_pools set ${column} = ${value} where customer_id = '${customerId}' and id = '${seatPoolId}'`;
      const { rows, ...outcome } = await send(statement, Math.random() < 0.15 ? 'stall' : 'calm');
      return { pool, device: -1, verb, value, ...outcome, ...(rows ? { outcome: 'DONE' } : {}) };
    },

    close: () => sql.end({ timeout: 5 }),
  };

  /** The rows are absent unless the call committed and its reply arrived. */
  async function send(
    statement: string,
    fate: Fate,
  ): Promise<Pick<Call, 'invokedAt' | 'respondedAt' | 'outcome' | 'error'> & { rows?: Row[] }> {
    const stall = `select pg_sleep(${(Math.random() * 0.012).toFixed(4)})`;
    const die = 'select pg_terminate_backend(pg_backend_pid())';
    const ending = {
      calm: ['commit'],
      stall: [stall, 'commit'],
      die: [stall, die],
      'lost-reply': ['commit', die],
    }[fate];
    const earliest = seenAt;
    try {
      const results = (await sql.unsafe(
        [clock, 'begin', statement, ...ending, clock].join(';'),
      )) as unknown as Row[][];
      seenAt = Number(results.at(-1)?.[0]?.us);
      return {
        invokedAt: Number(results[0]?.[0]?.us),
        respondedAt: seenAt,
        outcome: 'DONE',
        rows: results[1] ?? [],
      };
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      const gone = isGone(error);
      if (!gone) await sql.unsafe('rollback');
      seenAt = await readClock();
      const times = { invokedAt: earliest, respondedAt: seenAt };
      if (code === '40001') return { ...times, outcome: 'RETRY' };
      if (gone && fate === 'die') return { ...times, outcome: 'NONE' };
      if (gone && fate === 'lost-reply') return { ...times, outcome: 'UNKNOWN' };
      const { detail = '', where = '' } = error as { detail?: string; where?: string };
      return { ...times, outcome: 'ERROR', error: [code, String(error), detail, where].join(' ').trim() };
    }
  }

  function renewalOf(pool: number, devices: number[]): string {
    const { customerId, devices: all } = pools[pool]!;
    const asked = devices.map((n) => all[n]!);
    const list = (type: string, value: (d: (typeof asked)[number]) => string) =>
      `array[${asked.map((d) => `'${value(d)}'`).join(',')}]::${type}[]`;
    return `
      select 'GRANTED' as outcome, 'RENEWED' as grant_kind, null as reason, grant_number::text, device_id::text,
        (extract(epoch from lapses_at) * 1000000)::bigint::text as lapses_at, (extract(epoch from server_time) * 1000000)::bigint::text as server_time
      from renew_leases(${list('uuid', () => customerId)}, ${list('uuid', (d) => d.deviceId)}, ${list('bytea', (d) => `\\x${d.tokenHash}`)},
        ${list('text', () => 'START_JOB')}, ${list('boolean', () => 'true')})`;
  }

  /** Retries: the first query after a lost connection may still use that one. */
  async function readClock(triesLeft = 20): Promise<number> {
    try {
      const [row] = await sql.unsafe<{ us: string }[]>(clock);
      if (row) return Number(row.us);
      // postgres.js 3.4 starts the first result after an error with empty rows in front (porsager/postgres#1181).
      return await readClock(triesLeft - 1);
    } catch (error) {
      if (triesLeft === 0 || !isGone(error)) throw error;
      await delay(5);
      return readClock(triesLeft - 1);
    }
  }

  function statementOf(verb: Verb, pool: number, device: number): string {
    const { customerId, seatPoolId, registrationKeyHash, devices } = pools[pool]!;
    const { deviceId, tokenHash, installationId, appUserIds } = devices[device]!;
    const who = `'${customerId}', '${deviceId}'`;
    const user = appUserIds[Math.random() < 0.9 ? 0 : 1]!;
    switch (verb) {
      case 'log_in':
        return `select ${columns} from log_in(${who}, '\\x${tokenHash}', '${user}', null)`;
      case 'check_license':
        return `select ${columns} from check_license(${who}, '\\x${tokenHash}', 'START_JOB')`;
      case 'record_activity':
        return `select ${columns} from record_activity(${who}, '\\x${tokenHash}', 'SYNC')`;
      case 'log_out':
        return `select ${columns} from log_out(${who}, '\\x${tokenHash}')`;
      case 'register_device':
        return `select ${columns} from register_device('${customerId}', '${seatPoolId}', '\\x${registrationKeyHash}', '${installationId}', 'A device', null, null, gen_random_uuid(), '\\x${tokenHash}')`;
      case 'remove_device':
        return `select case when remove_device(${who}, 'portal:1', null) is null then 'IDLE' else 'DONE' end as outcome`;
      case 'force_logout':
        return `select case when force_logout(${who}, 'FORCED', null, 'portal:1', null) then 'DONE' else 'IDLE' end as outcome`;
      default:
        throw new Error(`${verb} is not a call of a device`);
    }
  }
}

function isGone(error: unknown) {
  const code = (error as { code?: string }).code ?? '';
  return code === '57P01' || code === 'ECONNRESET' || code.startsWith('CONNECTION_');
}

/** 3 % of the connections end before the commit and 1 % just after it; 15 % are delayed before it. */
function chooseFate(): Fate {
  const chance = Math.random();
  if (chance < 0.03) return 'die';
  if (chance < 0.04) return 'lost-reply';
  return chance < 0.19 ? 'stall' : 'calm';
}

function read(
  row: Row,
): Pick<Call, 'outcome' | 'kind' | 'grantNumber' | 'decidedAt' | 'lapsesAt' | 'reason'> {
  const number = (value: string | null | undefined) => (value == null ? undefined : Number(value));
  return {
    outcome: (row.outcome ?? 'ERROR') as Outcome,
    kind: (row.grant_kind ?? undefined) as Call['kind'],
    grantNumber: number(row.grant_number),
    decidedAt: number(row.server_time),
    lapsesAt: number(row.lapses_at),
    reason: row.reason ?? undefined,
  };
}
