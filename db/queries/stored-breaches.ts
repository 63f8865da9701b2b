import type postgres from 'postgres';

/** A rule that the stored rows break, in one pool. */
export type StoredBreach = {
  customerId: string;
  seatPoolId: string;
  /** Number of docs/licensing-rules.md. */
  rule: string;
  text: string;
};

/** A pool with the id that the audit trail has for it. */
export type VerifiedPool = { customerId: string; id: string; subjectId: string };

/** Per rule and batch of pools, so that a destroyed database does not fill the memory. */
const MOST_SHOWN = 100;
/** A denial is decided before what ends a lease at the same moment is visible. */
const DENIAL_TOLERANCE = '5 seconds';

/** What is verified. Leases and denials before `since` are left out. */
export type Verified = { pools: VerifiedPool[]; since: Date };

type Sql = postgres.Sql | postgres.TransactionSql;

const poolsIn = (sql: Sql, { pools }: Verified) => sql`
  unnest(${pools.map(({ customerId }) => customerId)}::uuid[], ${pools.map(({ id }) => id)}::uuid[],
    ${pools.map(({ subjectId }) => subjectId)}::text[]) as v(customer_id, seat_pool_id, subject_id)`;

/** The leases of the pools; a running one ends at infinity. */
const leasesIn = (sql: Sql, verified: Verified) => sql`
  select l.customer_id, l.seat_pool_id, l.id, l.device_id, l.grant_number, l.origin, l.started_at,
    coalesce(l.ended_at, 'infinity') as ended_at, l.end_reason
  from ${poolsIn(sql, verified)} join lease_history l using (customer_id, seat_pool_id)
  where coalesce(l.ended_at, 'infinity') > ${verified.since.toISOString()}::timestamptz`;

/** Licensed quantities over time, from the audit trail: each change holds the value until then. */
const quantitiesIn = (sql: Sql, verified: Verified) => sql`
  select customer_id, seat_pool_id, quantity, until,
    lag(until, 1, '-infinity') over (partition by customer_id, seat_pool_id order by until, n) as since
  from (
    select v.customer_id, v.seat_pool_id, e.at as until, e.id as n, (c.change ->> 'from')::int as quantity
    from ${poolsIn(sql, verified)}
    join audit_entries e on e.customer_id = v.customer_id and e.subject_id = v.subject_id
    cross join jsonb_array_elements(e.changes) as c(change)
    where c.change ->> 'field' = 'licensedQuantity'
    union all
    select p.customer_id, p.id, 'infinity', 9223372036854775807, p.licensed_quantity
    from ${poolsIn(sql, verified)} join seat_pools p on p.customer_id = v.customer_id and p.id = v.seat_pool_id
  ) changes`;

const rules = {
  'more seats held than licences': (sql, verified) => sql`
    with l as materialized (${leasesIn(sql, verified)}), q as materialized (${quantitiesIn(sql, verified)}),
    counted as (
      select *, sum(change) over (partition by customer_id, seat_pool_id order by at, change, id) as held
      from (
        select customer_id, seat_pool_id, id, started_at as at, 1 as change, origin from l where ended_at > started_at
        union all
        select customer_id, seat_pool_id, id, ended_at, -1, origin from l where ended_at > started_at
      ) changes
    )
    select c.customer_id, c.seat_pool_id, 'L1' as rule,
      'lease ' || c.id || ' began at ' || c.at || ' as one of ' || c.held || ' for ' || q.quantity || ' licences' as text
    from counted c join q on q.customer_id = c.customer_id and q.seat_pool_id = c.seat_pool_id and c.at >= q.since and c.at < q.until
    where c.change = 1 and c.origin <> 'TAKEOVER' and c.held > q.quantity
      and c.at >= ${verified.since.toISOString()}::timestamptz`,
  'leases of a device overlap': (sql, verified) => sql`
    select customer_id, seat_pool_id, 'L12' as rule,
      'lease ' || id || ' of device ' || device_id || ' began at ' || started_at || ', before the previous one ended at ' || previous as text
    from (
      select l.*, max(ended_at) over (partition by customer_id, device_id order by started_at, id
        rows between unbounded preceding and 1 preceding) as previous
      from (${leasesIn(sql, verified)}) l
    ) ordered
    where previous > started_at`,
  'a lease has not ended properly': (sql, verified) => sql`
    select customer_id, seat_pool_id, 'L27' as rule,
      'lease ' || id || ' ended at ' || ended_at || ' with last call at ' || last_call_at || ', reason ' || end_reason as text
    from ${poolsIn(sql, verified)} join past_leases using (customer_id, seat_pool_id)
    where ended_at >= ${verified.since.toISOString()}::timestamptz
      and (ended_at < started_at or ended_at > clock_timestamp() + interval '1 minute'
        or end_reason not in ('LOGOUT', 'EXPIRED', 'FORCED', 'REPLACED', 'DEVICE_REMOVED', 'MODE_CHANGED')
        or end_reason = 'EXPIRED' and ended_at < last_call_at and last_call_at <= clock_timestamp())`,
  'a lease is recorded twice': (sql, verified) => sql`
    select customer_id, seat_pool_id, 'L27' as rule, 'lease ' || id || ' is recorded ' || count(*) || ' times' as text
    from ${poolsIn(sql, verified)} join leases using (customer_id, seat_pool_id)
    group by customer_id, seat_pool_id, id having count(*) > 1`,
  'a grant number does not grow': (sql, verified) => sql`
    select customer_id, seat_pool_id, 'L12' as rule,
      'device ' || device_id || ' was given grant ' || grant_number || ' after ' || previous as text
    from (
      select l.*, lag(grant_number) over (partition by customer_id, device_id order by started_at, id) as previous
      from (${leasesIn(sql, verified)}) l
    ) ordered
    where case when origin = 'TAKEOVER' then grant_number < previous else grant_number <= previous end
    union all
    select l.customer_id, l.seat_pool_id, 'L12', 'device ' || d.id || ' has the last grant ' || d.last_grant_number
      || ', and was given grant ' || max(l.grant_number)
    from (${leasesIn(sql, verified)}) l join devices d on d.customer_id = l.customer_id and d.id = l.device_id
    group by l.customer_id, l.seat_pool_id, d.id, d.last_grant_number having max(l.grant_number) > d.last_grant_number`,
  'a denial while a seat was free': (sql, verified) => sql`
    with counted as (
      select *, sum(change) over (partition by customer_id, seat_pool_id order by at, change desc, id) as held
      from (
        select customer_id, seat_pool_id, id, started_at as at, 1 as change, 0 as quantity from (${leasesIn(sql, verified)}) l
        union all
        select customer_id, seat_pool_id, id, ended_at + ${DENIAL_TOLERANCE}::interval, -1, 0 from (${leasesIn(sql, verified)}) l
        union all
        select d.customer_id, d.seat_pool_id, d.id, d.at, 0, d.licensed_quantity
        from ${poolsIn(sql, verified)} join denials d using (customer_id, seat_pool_id)
        where d.at >= ${verified.since.toISOString()}::timestamptz
      ) changes
    )
    select customer_id, seat_pool_id, 'L25' as rule,
      'denial ' || id || ' at ' || at || ' with ' || held || ' of ' || quantity || ' seats held' as text
    from counted where change = 0 and held < quantity`,
  'a seat without a login': (sql, verified) => sql`
    select s.customer_id, s.seat_pool_id, 'L2' as rule, 'device ' || d.id || ' holds a seat without a login' as text
    from ${poolsIn(sql, verified)} join seats s using (customer_id, seat_pool_id)
    join devices d on d.customer_id = s.customer_id and d.id = s.device_id
    where s.mode = 'CONCURRENT' and s.lease_origin <> 'REGISTRATION' and s.lease_id is not null and not d.hard_login`,
  'a bound of a held seat after its lapse': (sql, verified) => sql`
    select customer_id, seat_pool_id, 'L2' as rule,
      'seat ' || seat_number || ' is marked as held until ' || held_at_least_until || ', after its lapse' as text
    from ${poolsIn(sql, verified)} join seats using (customer_id, seat_pool_id)
    where held_at_least_until > last_call_at + lapses_after`,
  'seats differ from the quantity': (sql, verified) => sql`
    select p.customer_id, p.id as seat_pool_id, 'L13' as rule,
      'there are ' || count(s.seat_number) || ' seats up to number ' || coalesce(max(s.seat_number), 0)
        || ' for ' || p.licensed_quantity || ' licences' as text
    from ${poolsIn(sql, verified)} join seat_pools p on p.customer_id = v.customer_id and p.id = v.seat_pool_id
    left join seats s on s.customer_id = p.customer_id and s.seat_pool_id = p.id
    group by p.customer_id, p.id, p.licensed_quantity
    having count(s.seat_number) <> coalesce(max(s.seat_number), 0) or count(s.seat_number) < p.licensed_quantity
      or count(s.seat_number) > p.licensed_quantity and bool_or(s.standing = 'OPEN')
      or bool_or(s.mode <> p.mode)`,
  'the usage has no version': (sql, verified) => sql`
    select v.customer_id, v.seat_pool_id, 'L29' as rule, 'the pool has no usage version' as text
    from ${poolsIn(sql, verified)} left join usage_versions u using (customer_id, seat_pool_id) where u.version is null`,
  'the next lease id exists already': (sql, verified) => sql`
    select customer_id, seat_pool_id, 'L27' as rule, 'lease ' || max(id) || ' is newer than the sequence lease_ids' as text
    from ${poolsIn(sql, verified)} join leases using (customer_id, seat_pool_id)
    group by customer_id, seat_pool_id having max(id) > (select last_value from lease_ids)`,
} satisfies Record<string, (sql: Sql, verified: Verified) => unknown>;

export type StoredRule = keyof typeof rules;

/** Reads which of the rules the stored rows of these pools break: all, or the named ones. Call it in one snapshot. */
export async function readStoredBreaches(
  sql: Sql,
  verified: Verified,
  names = Object.keys(rules) as StoredRule[],
): Promise<StoredBreach[]> {
  const breaches: StoredBreach[] = [];
  for (const name of names) {
    const rule = rules[name];
    const found = await sql<
      { customer_id: string; seat_pool_id: string; rule: string; text: string }[]
    >`select * from (${rule(sql, verified)}) found limit ${MOST_SHOWN}`;
    for (const row of found)
      breaches.push({
        customerId: row.customer_id,
        seatPoolId: row.seat_pool_id,
        rule: row.rule,
        text: `${name}: ${row.text}`,
      });
  }
  return breaches;
}
