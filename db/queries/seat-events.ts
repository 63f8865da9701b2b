import { sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../client';
import { executePrepared } from '../execute-prepared';
import { withinRetention } from './retention';
import { sourcesOfDevice, sourcesOfPool, type EventSource, type SeatEventKind } from './seat-event-sources';

type Search = {
  customerId: string;
  /** A pool, or one device with events that concern no seat. */
  of: { seatPoolId: string } | { deviceId: string };
  since: Date | null;
  until: Date | null;
  kinds: readonly SeatEventKind[] | null;
  limit: number;
  after: (string | number)[] | null;
};

export type SeatEventRow = {
  source: number;
  /** Unique within its source. Does not change when a lapse is recorded. */
  number: string;
  at: string;
  at_key: string;
  kind: SeatEventKind;
  device_id: string | null;
  device_name: string | null;
  user_name: string | null;
  action: string | null;
  ended_by: string | null;
  note: string | null;
  grant_number: number | null;
};

/**
 * A page of events within the retention, newest first; one row more than `limit` if there are more. Each source reads
 * its newest events from its index and the newest of all are kept, so that little is read however long the history.
 */
export async function searchSeatEvents(db: Executor, search: Search): Promise<SeatEventRow[]> {
  const { customerId, of } = search;
  const sources =
    'deviceId' in of ? sourcesOfDevice(customerId, of.deviceId) : sourcesOfPool(customerId, of.seatPoolId);
  const parts = sources.map((source) => sql`(${newestOf(source, search)})`);
  return executePrepared<SeatEventRow>(
    db,
    sql`
    with page as (
      select * from (${sql.join(parts, sql` union all `)}) events order by at desc, source desc, number desc limit ${search.limit + 1}
    )
    select page.source, page.number::text, page.at, page.at::text as at_key, page.kind, page.device_id,
      coalesce(page.device_name, d.name) as device_name, coalesce(page.user_name, u.user_name) as user_name,
      page.action, page.ended_by, page.note,
      case page.kind when 'CHECKED' then (
        select l.grant_number from (
          select * from leases l where l.customer_id = ${search.customerId}::uuid and l.device_id = page.device_id and l.started_at <= page.at
          order by l.started_at desc limit 1
        ) l left join seats s on l.ended_at is null and s.customer_id = ${search.customerId}::uuid and s.device_id = l.device_id and s.lease_id = l.id
        where coalesce(l.ended_at, lapse_of(s.last_call_at, s.lapses_after, s.lapsed_at)) > page.at
      ) else page.grant_number end as grant_number
    from page
    left join devices d on d.customer_id = ${search.customerId}::uuid and d.id = page.device_id
    left join app_users u on u.customer_id = ${search.customerId}::uuid and u.id = page.app_user_id
    order by page.at desc, page.source desc, page.number desc`,
  );
}

/* A sub-select, because a volatile clock cannot bound an index scan. */
const floorOf = ({ since }: Search) =>
  sql`(select greatest(${since?.toISOString() ?? null}::timestamptz, ${withinRetention()}))`;

function newestOf({ rank, tie, number, at, kind, from, where, holds }: EventSource, search: Search): SQL {
  const { after, kinds, limit, until } = search;
  const source = sql.raw(String(rank));
  // The instant alone bounds the index scan; the rest resolves ties.
  const before = after
    ? sql`and ${at} <= ${after[0]}::timestamptz and (${at} < ${after[0]}::timestamptz or (${source}, ${number}) < (${after[1]}::bigint, ${after[2]}::bigint))`
    : sql``;
  const ended = until ? sql`and ${at} < ${until.toISOString()}::timestamptz` : sql``;
  const wanted = kinds ? sql`and ${kind} = any(${sql.param([...kinds])}::text[])` : sql``;
  const columns = Object.entries(COLUMNS).map(
    ([name, type]) => sql`${holds[name] ?? sql.raw(`null::${type}`)} as ${sql.identifier(name)}`,
  );
  return sql`
    select ${source} as source, ${number} as number, ${at} as at, ${kind} as kind, ${sql.join(columns, sql`, `)}
    from ${from} where ${where} and ${at} >= ${floorOf(search)} ${ended} ${before} ${wanted}
    order by ${at} desc, ${tie} desc limit ${limit + 1}`;
}

const COLUMNS = {
  device_id: 'uuid',
  app_user_id: 'uuid',
  device_name: 'text',
  user_name: 'text',
  action: 'text',
  ended_by: 'text',
  note: 'text',
  grant_number: 'int',
};
