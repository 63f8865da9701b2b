import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type postgres from 'postgres';
import { applications, appUsers, customers, devices, seatPools, seats } from '../../../db/schema';
import { deviceCount, idSql, memberSql, TOKEN_HASH_SQL, type Population } from './population';

/** The check-point of the applications. */
export const ACTION = 'START_JOB';
const TIMEOUT_SECONDS = 14_400;

type Client = Pick<postgres.Sql, 'unsafe'>;

/** Adds a population with set-based statements: customers, applications, pools, seats, users, devices. */
export async function fillPopulation(sql: Client, population: Population): Promise<void> {
  const { key, pools, seatsPerPool } = population;
  const customerCount = population.customers;
  await insert(
    sql,
    customers,
    { id: idSql(key, 'customer', 'n'), code: `'${key}-' || n`, name: `'Customer ' || n` },
    `generate_series(0, ${customerCount - 1}) n`,
  );
  await insert(
    sql,
    applications,
    {
      id: idSql(key, 'application', 'n'),
      code: `'${key}-' || n`,
      name: `'Application ' || n`,
      supportsConcurrent: 'true',
      checkpoints: `array['${ACTION}']`,
      maxInactivityTimeoutSeconds: String(TIMEOUT_SECONDS),
    },
    `generate_series(0, ${Math.floor((pools - 1) / customerCount)}) n`,
  );
  await insert(
    sql,
    seatPools,
    {
      customerId: idSql(key, 'customer', `n % ${customerCount}`),
      id: idSql(key, 'pool', 'n'),
      applicationId: idSql(key, 'application', `n / ${customerCount}`),
      supportsConcurrent: 'true',
      mode: `'CONCURRENT'`,
      licensedQuantity: String(seatsPerPool),
      inactivityTimeoutSeconds: String(TIMEOUT_SECONDS),
      userAuthentication: `'TRUSTED'`,
      registrationKeyHash: `sha256('key'::bytea)`,
    },
    `generate_series(0, ${pools - 1}) n`,
  );
  await fillDevices(sql, population);
  if (population.held) await holdSeats(sql, population, population.held);
}

async function fillDevices(sql: Client, population: Population) {
  const member = memberSql(population, 'n');
  const all = `generate_series(0, ${deviceCount(population) - 1}) n`;
  await insert(
    sql,
    appUsers,
    {
      customerId: member.customerId,
      id: member.appUserId,
      userName: member.userName,
      displayName: `'User ' || n`,
    },
    all,
  );
  const isHeld = population.held ? heldSql(population, population.held) : 'false';
  await insert(
    sql,
    devices,
    {
      customerId: member.customerId,
      id: member.deviceId,
      seatPoolId: member.seatPoolId,
      installationId: `'installation-' || n`,
      name: `'Scanner ' || n`,
      platform: `'Android 16'`,
      appVersion: `'4.' || n % 7`,
      tokenHash: TOKEN_HASH_SQL,
      registeredAt: `now() - interval '400 days' + n % 500000 * interval '1 minute'`,
      hardLogin: isHeld,
      appUserId: `case when ${isHeld} then ${member.appUserId} end`,
      loggedInAt: `case when ${isHeld} then now() - interval '2 hours' end`,
      loggedOutAt: `case when not ${isHeld} then now() - interval '1 day' end`,
      logoutReason: `case when not ${isHeld} then 'LOGOUT' end`,
      lastGrantNumber: '1000',
    },
    all,
  );
}

const heldSql = ({ pools }: Population, { usually, full, fullFrom }: NonNullable<Population['held']>) =>
  `(n / ${pools} < case when n % ${pools} >= ${fullFrom} then ${full} else ${usually} end)`;

async function holdSeats(sql: Client, population: Population, held: NonNullable<Population['held']>) {
  const member = memberSql(population, 'n');
  const seat = getTableColumns(seats);
  await sql.unsafe(`
    update ${getTableName(seats)} s set
      ${seat.deviceId.name} = ${member.deviceId}, ${seat.appUserId.name} = ${member.appUserId},
      ${seat.leaseId.name} = nextval('lease_ids'), ${seat.grantNumber.name} = 1000, ${seat.leaseOrigin.name} = 'LOGIN',
      ${seat.leaseStartedAt.name} = now() - interval '2 hours', ${seat.lastCallAt.name} = clock_timestamp(),
      ${seat.lastAction.name} = '${ACTION}'
    from generate_series(0, ${population.pools * held.full - 1}) n
    where ${heldSql(population, held)} and s.${seat.customerId.name} = ${member.customerId}
      and s.${seat.seatPoolId.name} = ${member.seatPoolId} and s.${seat.seatNumber.name} = n / ${population.pools} + 1`);
}

/** `values` are SQL expressions by the names that the schema has for the columns, so that a column that goes is missed. */
export async function insert<Of extends Table>(
  sql: Client,
  table: Of,
  values: { [Column in keyof Of['_']['columns']]?: string },
  from: string,
): Promise<void> {
  const columns = getTableColumns(table);
  const names = Object.keys(values).map((column) => columns[column]?.name);
  await sql.unsafe(
    `insert into ${getTableName(table)} (${names.join(', ')}) select ${Object.values(values).join(', ')} from ${from}`,
  );
}
