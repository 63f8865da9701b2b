import { getTableName } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import { seats } from '../../../db/schema';
import { TOKEN_HASH, memberOf, type Population } from './population';
import type { Bench } from './rounds';
import type { Call } from './work';

/**
 * The least that a write by key costs: an update of one row, in a transaction of its own, of a table like `seats` with
 * as many rows as the pool has, and just as wide. The seats of the pool must have been taken.
 */
export async function addFloor({ sql }: Bench, population: Population): Promise<Call> {
  const { customerId, seatPoolId } = memberOf(population, 0);
  const table = getTableName(seats);
  const floor = `bench_floor_${population.key.toLowerCase()}`;
  await sql.unsafe(`create table ${floor} (like ${table} including all)`);
  const [storage] = await sql<{ options: string | null }[]>`
    select array_to_string(reloptions, ', ') as options from pg_class where oid = ${table}::regclass`;
  if (storage?.options) await sql.unsafe(`alter table ${floor} set (${storage.options})`);
  await sql.unsafe(
    `insert into ${floor} select * from ${table} where ${seats.seatPoolId.name} = '${seatPoolId}'`,
  );
  return {
    text: `update ${floor} set ${seats.lastCallAt.name} = clock_timestamp()
      where ${seats.customerId.name} = $1::uuid and ${seats.seatPoolId.name} = $2::uuid and ${seats.seatNumber.name} = $3::int + 1`,
    parameters: [{ value: customerId }, { value: seatPoolId }, { is: 'n' }],
  };
}

export type CountingEngine = { login: Call; logout: Call };

/** The design that locks the pool and counts, beside the product's in the same database. */
export async function addCountingEngine({ sql }: Bench): Promise<CountingEngine> {
  const text = readFileSync(new URL('../parent-lock-engine.sql', import.meta.url), 'utf8');
  for (const statement of text.split('--> statement-breakpoint')) await sql.unsafe(statement);
  const device: Call['parameters'] = [{ is: 'customerId' }, { is: 'deviceId' }, { value: TOKEN_HASH }];
  return {
    login: {
      text: 'select * from counting_log_in($1::uuid, $2::uuid, $3::bytea, $4::uuid)',
      parameters: [...device, { is: 'appUserId' }],
    },
    logout: {
      text: 'select * from counting_log_out($1::uuid, $2::uuid, $3::bytea)',
      parameters: device,
    },
  };
}
