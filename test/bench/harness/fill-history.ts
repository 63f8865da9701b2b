import type postgres from 'postgres';
import { denials, deviceActivity, deviceChecks, pastLeases } from '../../../db/schema';
import { VENDOR_CUSTOMER_ID } from '../../../licensing';
import { ACTION, fillPopulation, insert } from './fill-population';
import { deviceCount, memberSql, type Population } from './population';

/** In sixty days a device leaves four leases with two checks each, and every fifth one a denial. */
const DAYS_PER_LEASE = 15;
const CHECKS_PER_LEASE = 2;
const DEVICES_PER_DENIAL = 5;
const TABLES = ['app_users', 'devices', 'past_leases', 'device_checks', 'denials', 'device_activity'];

export type Progress = (what: string) => void;

/** A population as a large installation has it: 50 devices a pool, 20 seats, and a tenth of the pools full. */
export function largePopulation(key: string, sizes: { devices: number; pools?: number }): Population {
  const pools = sizes.pools ?? Math.max(1, Math.ceil(sizes.devices / 50));
  const devicesPerPool = Math.max(1, Math.floor(sizes.devices / pools));
  const seatsPerPool = Math.max(1, Math.floor(devicesPerPool * 0.4));
  return {
    key,
    customers: Math.ceil(pools / 4),
    pools,
    devicesPerPool,
    seatsPerPool,
    held: { usually: Math.floor(seatsPerPool / 2), full: seatsPerPool, fullFrom: Math.floor(pools * 0.9) },
  };
}

/**
 * Fills an empty, migrated database with a population and what its server would have recorded of it. In one
 * transaction, so that a fill that is interrupted leaves the database empty.
 */
export async function fillLargeDatabase(
  sql: postgres.Sql,
  population: Population,
  { days, progress = () => {} }: { days: number; progress?: Progress },
): Promise<void> {
  await refuseUnlessEmpty(sql);
  await sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`set local maintenance_work_mem = '512MB'`;
    // Plans of triggers and foreign keys are made while the tables are empty.
    await tx`set local enable_seqscan = off`;
    await withoutIndexes(tx, progress, async () => {
      progress('customers, pools, seats, users and devices');
      await fillPopulation(tx, population);
      await fillHistory(tx, population, days, progress);
    });
  });
  progress('vacuum and analyze');
  await sql`vacuum analyze`;
}

async function refuseUnlessEmpty(sql: postgres.Sql) {
  const [found] = await sql<{ count: number }[]>`
    select count(*)::int as count from customers where id <> ${VENDOR_CUSTOMER_ID}`;
  if (found?.count)
    throw new Error(
      `The database has ${found.count} customers. Only an empty database can be filled, because the made-up ` +
        'devices could not be told from real ones afterwards. Nothing has been changed.',
    );
}

async function fillHistory(
  sql: postgres.TransactionSql,
  population: Population,
  days: number,
  progress: Progress,
) {
  const last = deviceCount(population) - 1;
  const member = memberSql(population, 'n');
  const leases = Math.max(1, Math.round(days / DAYS_PER_LEASE));
  // Oldest first, as a server would have written them.
  const each = `generate_series(0, ${leases - 1}) k, generate_series(0, ${last}) n`;
  const start = `(now() - interval '1 day' * (${days} * (${leases} - k - (n % 1000) / 1100.0) / ${leases}))`;

  progress('past leases');
  await insert(
    sql,
    pastLeases,
    {
      customerId: member.customerId,
      seatPoolId: member.seatPoolId,
      id: `nextval('lease_ids')`,
      deviceId: member.deviceId,
      appUserId: member.appUserId,
      grantNumber: 'k + 1',
      origin: `case n % 3 when 0 then 'REGAIN' else 'LOGIN' end`,
      startedAt: start,
      lastCallAt: `${start} + interval '1 hour'`,
      endedAt: `${start} + interval '2 hours'`,
      endReason: `case n % 4 when 0 then 'EXPIRED' else 'LOGOUT' end`,
    },
    each,
  );
  progress('checks');
  await insert(
    sql,
    deviceChecks,
    {
      customerId: member.customerId,
      deviceId: member.deviceId,
      at: `${start} + c * interval '20 minutes'`,
      action: `'${ACTION}'`,
      appUserId: member.appUserId,
    },
    `${each}, generate_series(1, ${CHECKS_PER_LEASE}) c`,
  );
  progress('last uses and denials');
  await insert(
    sql,
    deviceActivity,
    {
      customerId: member.customerId,
      deviceId: member.deviceId,
      lastUsedAt: `now() - interval '1 day'`,
      lastAction: `'LOGOUT'`,
    },
    `generate_series(0, ${last}) n`,
  );
  await fillDenials(sql, population, days);
}

async function fillDenials(sql: postgres.TransactionSql, population: Population, days: number) {
  const { seatsPerPool } = population;
  const member = memberSql(population, 'n');
  await insert(
    sql,
    denials,
    {
      customerId: member.customerId,
      seatPoolId: member.seatPoolId,
      at: 'at',
      deviceId: member.deviceId,
      installationId: `'installation-' || n`,
      deviceName: `'Scanner ' || n`,
      appUserId: member.appUserId,
      userName: member.userName,
      action: `'LOGIN'`,
      licensedQuantity: String(seatsPerPool),
      inUse: String(seatsPerPool),
    },
    `generate_series(0, ${deviceCount(population) - 1}, ${DEVICES_PER_DENIAL}) n,
     lateral (select now() - interval '1 day' * (${days} * (n % 997) / 1000.0) as at) instant`,
  );
}

/** An index that is made when its table is full takes a fraction of the time. Those of foreign keys stay. */
async function withoutIndexes(sql: postgres.TransactionSql, progress: Progress, work: () => Promise<void>) {
  const constraints = await sql<{ of: string; name: string; definition: string }[]>`
    select c.conrelid::regclass::text as of, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    where c.conrelid = any(${TABLES}::regclass[]) and c.contype in ('p', 'u')
      and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid)`;
  for (const { of, name } of constraints) await sql.unsafe(`alter table ${of} drop constraint ${name}`);
  const indexes = await sql<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    where i.indrelid = any(${TABLES}::regclass[])
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  await work();
  for (const { of, name, definition } of constraints) {
    progress(`index ${name}`);
    await sql.unsafe(`alter table ${of} add constraint ${name} ${definition}`);
  }
  for (const { name, definition } of indexes) {
    progress(`index ${name}`);
    await sql.unsafe(definition);
  }
}
