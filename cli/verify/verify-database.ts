import postgres from 'postgres';
import { postgresOptions } from '../../db/connection-options';
import { parseDatabaseUrl } from '../../db/database-url';
import { readStoredBreaches, type StoredBreach } from '../../db/queries/stored-breaches';
import { encodeKey } from '../../licensing';
import { CommandError } from '../io';

const POOLS_AT_ONCE = 200;

export type Verification = {
  at: string;
  since: string | null;
  pools: number;
  leases: number;
  denials: number;
  breaches: (Pick<StoredBreach, 'rule' | 'text'> & { customer: string; application: string })[];
};

/**
 * Checks the rules of seats on a live database, in one read-only snapshot. PostgreSQL sorts; this process holds one
 * batch of pools.
 */
export async function verifyDatabase(
  url: string,
  { customerCode, since }: { customerCode?: string; since?: Date } = {},
): Promise<Verification> {
  const { address } = parseDatabaseUrl(url);
  const options = postgresOptions(address);
  const client = postgres({
    ...options,
    max: 1,
    connect_timeout: 10,
    onnotice() {},
    connection: {
      ...options.connection,
      application_name: 'seatwise-verify',
      TimeZone: 'UTC',
      statement_timeout: 0,
    },
  });
  try {
    return (await client.begin('isolation level repeatable read read only', (sql) =>
      verifySnapshot(sql, { customerCode, since }),
    )) as Verification;
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function verifySnapshot(
  sql: postgres.TransactionSql,
  { customerCode, since }: { customerCode?: string; since?: Date },
): Promise<Verification> {
  const from = (since ?? new Date(0)).toISOString();
  const all = await sql<{ customer_id: string; id: string; customer: string; application: string }[]>`
    select p.customer_id, p.id, c.code as customer, a.code as application
    from seat_pools p join customers c on c.id = p.customer_id join applications a on a.id = p.application_id
    where ${customerCode ?? null}::text is null or c.code = ${customerCode ?? null}
    order by p.customer_id, p.id`;
  if (customerCode !== undefined && all.length === 0)
    throw new CommandError(`No customer with the code ${customerCode} has a pool.`);
  const result: Verification = {
    at: new Date().toISOString(),
    since: since?.toISOString() ?? null,
    pools: all.length,
    leases: 0,
    denials: 0,
    breaches: [],
  };
  for (let start = 0; start < all.length; start += POOLS_AT_ONCE) {
    const batch = all.slice(start, start + POOLS_AT_ONCE);
    const customers = batch.map((pool) => pool.customer_id);
    const ids = batch.map((pool) => pool.id);
    const [counts] = await sql<{ leases: string; denials: string }[]>`
      with v as materialized (select * from unnest(${customers}::uuid[], ${ids}::uuid[]) as v(customer_id, seat_pool_id))
      select (select count(*) from v join lease_history l using (customer_id, seat_pool_id) where coalesce(l.ended_at, 'infinity') > ${from}::timestamptz) as leases,
        (select count(*) from v join denials d using (customer_id, seat_pool_id) where d.at >= ${from}::timestamptz) as denials`;
    result.leases += Number(counts?.leases ?? 0);
    result.denials += Number(counts?.denials ?? 0);
    const breaches = await readStoredBreaches(sql, {
      since: new Date(from),
      pools: batch.map(({ customer_id: customerId, id }) => ({
        customerId,
        id,
        subjectId: encodeKey('seatPool', { customerId, id }),
      })),
    });
    for (const { seatPoolId, rule, text } of breaches) {
      const { customer = '', application = '' } = batch.find(({ id }) => id === seatPoolId) ?? {};
      result.breaches.push({ customer, application, rule, text });
    }
  }
  return result;
}

export function describeVerification({ pools, leases, denials, breaches }: Verification): string[] {
  return [
    `Checked ${leases} leases and ${denials} denials of ${pools} pools.`,
    ...breaches.map(
      ({ customer, application, rule, text }) => `BREACH ${rule} ${customer} ${application}: ${text}`,
    ),
    breaches.length === 0 ? 'No breach.' : `${breaches.length} breaches.`,
  ];
}
