import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type postgres from 'postgres';
import type { TorturePool } from './record';

/** Deliberate mistakes; each is a file in broken-engines/. */
export type BrokenEngine =
  | 'count-and-lock-in-one-statement'
  | 'transaction-time'
  | 'renewal-without-lock'
  | 'no-recheck-after-lock'
  | 'skip-locked-only'
  | 'no-surplus-on-shrink'
  | 'denial-written-later'
  | 'seat-before-device'
  | 'no-login-recheck';
/** The engine that locks the pool and counts, without a mistake. */
export type CountingEngine = 'counting';

const counting = new Set<string>([
  'counting',
  'count-and-lock-in-one-statement',
  'transaction-time',
  'renewal-without-lock',
]);
export const isCounting = (engine: string) => counting.has(engine);

/**
 * Lets the engine of this database count milliseconds instead of seconds, so that seats lapse within the test, and
 * installs a mistake.
 */
export async function installEngine(
  sql: Pick<postgres.Sql, 'unsafe'>,
  engine: BrokenEngine | CountingEngine | 'real',
) {
  await sql.unsafe(read('mutate-function'));
  await sql.unsafe(read('fast-clock'));
  if (engine === 'real') return;
  if (isCounting(engine)) await sql.unsafe(read('counting'));
  if (engine !== 'counting') await sql.unsafe(read(engine));
}

const read = (name: string) => readFileSync(new URL(`./broken-engines/${name}.sql`, import.meta.url), 'utf8');

/** New pools of 16 devices: 1, 2, 3 and 5 concurrent seats, the first with a hold-off, and 3 named licences. */
export async function makePools(sql: postgres.Sql, { named }: { named: boolean }): Promise<TorturePool[]> {
  const applicationId = randomUUID();
  const code = () => randomBytes(6).toString('hex').toUpperCase();
  await sql`insert into applications (id, code, name, supports_concurrent, checkpoints) values (${applicationId}, ${code()}, 'Torture', true, '{START_JOB}')`;
  const make = async (
    mode: TorturePool['mode'],
    licensedQuantity: number,
    timeoutMs: number,
    holdOffMs: number,
  ): Promise<TorturePool> => {
    const [customerId, seatPoolId] = [randomUUID(), randomUUID()];
    const registrationKeyHash = randomBytes(32).toString('hex');
    await sql`insert into customers (id, code, name) values (${customerId}, ${code()}, 'Torture')`;
    await sql`
      insert into seat_pools (customer_id, id, application_id, supports_concurrent, mode, licensed_quantity, inactivity_timeout_seconds,
        reregistration_delay_hours, force_logout_hold_off_seconds, registration_key_hash)
      values (${customerId}, ${seatPoolId}, ${applicationId}, true, ${mode}, ${licensedQuantity}, ${timeoutMs}, ${timeoutMs}, ${holdOffMs}, ${Buffer.from(registrationKeyHash, 'hex')})`;
    const devices = Array.from({ length: 16 }, (_, n) => ({
      deviceId: randomUUID(),
      tokenHash: randomBytes(32).toString('hex'),
      installationId: `installation-${n}`,
      appUserIds: [randomUUID(), randomUUID()],
    }));
    for (const device of devices) {
      for (const id of device.appUserIds) {
        await sql`insert into app_users (customer_id, id, user_name, display_name) values (${customerId}, ${id}, ${id}, 'A user')`;
      }
      await sql`
        insert into devices (customer_id, id, seat_pool_id, installation_id, name, token_hash)
        values (${customerId}, ${device.deviceId}, ${seatPoolId}, ${device.installationId}, 'A device', ${Buffer.from(device.tokenHash, 'hex')})`;
    }
    return {
      customerId,
      seatPoolId,
      mode,
      licensedQuantity,
      timeoutMs,
      holdOffMs,
      registrationKeyHash,
      devices,
    };
  };
  const pools = [
    await make('CONCURRENT', 1, 40, 60),
    await make('CONCURRENT', 2, 60, 0),
    await make('CONCURRENT', 3, 40, 0),
    await make('CONCURRENT', 5, 150, 0),
  ];
  return named ? [...pools, await make('NAMED', 3, 100, 0)] : pools;
}
