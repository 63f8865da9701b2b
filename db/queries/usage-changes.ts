import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { instantsOf } from './columns';
import { withinRetention } from './retention';

/** Changes of a pool's usage from `since` until `asOf`. Instants are microseconds since 1970. */
export type UsageChangesRow = {
  customerId: string;
  seatPoolId: string;
  createdAt: number;
  since: number;
  asOf: number;
  /** Seats held and licensed at `asOf`. */
  inUse: number;
  licensedQuantity: number;
  /** Instants at which seats were taken and became free (L27: by a lapse, when it lapsed), ascending. */
  starts: Float64Array;
  ends: Float64Array;
  /** Changes of the licensed quantity, ascending. */
  quantityChanges: { at: number; from: number | null }[];
};

/** Bytes of instants in a row. The driver copies what it has of a value with each packet, and decodes it at once. */
const PIECE_BYTES = 65_536;

type Row = {
  customer_id: string;
  seat_pool_id: string;
  created_at: string;
  since: string;
  as_of: string;
  in_use: number;
  licensed_quantity: number;
  starts: Buffer | null;
  ends: Buffer | null;
  quantity_changes: { at: number; from: string | null }[] | null;
};

/**
 * Reads the changes of the usage of pools in one statement and snapshot, as bytes instead of rows, because there are
 * hundreds of thousands, in pieces and sorted, because one value or sorting would delay device calls. Quantities come
 * from the audit trail, with `subjectId`. `since` is limited to the retention (L26). Pools that do not exist are left out.
 */
export async function readUsageChanges(
  db: Executor,
  pools: readonly { customerId: string; id: string; subjectId: string }[],
  since: Date,
): Promise<UsageChangesRow[]> {
  if (pools.length === 0) return [];
  const [customers, ids, subjects] = [
    pools.map((pool) => pool.customerId),
    pools.map((pool) => pool.id),
    pools.map((pool) => pool.subjectId),
  ];
  const rows = await db.execute<Row>(sql`
    with clock as materialized (
      select clock_timestamp() as at, greatest(${since.toISOString()}::timestamptz, ${withinRetention()}) as since
    )
    select p.customer_id, p.id as seat_pool_id, ${micros(sql`p.created_at`)} as created_at, ${micros(sql`clock.since`)} as since,
      ${micros(sql`clock.at`)} as as_of, p.licensed_quantity, held.n as in_use, owned.changes as quantity_changes,
      substring(started.instants from piece.at for ${PIECE_BYTES}) as starts, substring(ended.instants from piece.at for ${PIECE_BYTES}) as ends
    from clock, (select unnest(${sql.param(customers)}::uuid[]) as customer_id, unnest(${sql.param(ids)}::uuid[]) as id, unnest(${sql.param(subjects)}::text[]) as subject_id) asked
    join seat_pools p on p.customer_id = asked.customer_id and p.id = asked.id
    cross join lateral (
      select string_agg(timestamptz_send(taken.at), '') as instants
      from (
        select l.started_at as at
        from leases l where l.customer_id = p.customer_id and l.seat_pool_id = p.id and l.started_at > clock.since
        order by l.started_at
      ) taken
    ) started
    cross join lateral (
      select string_agg(timestamptz_send(freed.at), '') as instants
      from (
        select l.ended_at as at
        from leases l where l.customer_id = p.customer_id and l.seat_pool_id = p.id and l.ended_at > clock.since
        union all
        select lapse_of(s.last_call_at, s.lapses_after, s.lapsed_at)
        from seats s where s.customer_id = p.customer_id and s.seat_pool_id = p.id and s.lease_id is not null
          and not is_held(s.last_call_at, s.lapses_after, clock.at) and lapse_of(s.last_call_at, s.lapses_after, s.lapsed_at) > clock.since
        order by at
      ) freed
    ) ended
    cross join lateral (
      select count(*)::int as n
      from seats s where s.customer_id = p.customer_id and s.seat_pool_id = p.id and s.lease_id is not null and is_held(s.last_call_at, s.lapses_after, clock.at)
    ) held
    cross join lateral (
      select jsonb_agg(jsonb_build_object('at', ${micros(sql`a.at`)}, 'from', c.change ->> 'from') order by a.at, a.id) as changes
      from audit_entries a cross join jsonb_array_elements(a.changes) as c(change)
      where a.customer_id = p.customer_id and a.subject_id = asked.subject_id and a.at > clock.since and c.change ->> 'field' = 'licensedQuantity'
    ) owned
    cross join lateral generate_series(1, greatest(1, length(started.instants), length(ended.instants)), ${PIECE_BYTES}) as piece(at)
    order by p.customer_id, p.id, piece.at`);
  const piecesOfPools = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const pieces = piecesOfPools.get(row.seat_pool_id);
    if (pieces) pieces.push(row);
    else piecesOfPools.set(row.seat_pool_id, [row]);
  }
  return [...piecesOfPools.values()].map(changesFrom);
}

function changesFrom(pieces: [Row, ...Row[]]): UsageChangesRow {
  const [row] = pieces;
  return {
    customerId: row.customer_id,
    seatPoolId: row.seat_pool_id,
    createdAt: Number(row.created_at),
    since: Number(row.since),
    asOf: Number(row.as_of),
    inUse: row.in_use,
    licensedQuantity: row.licensed_quantity,
    starts: instantsOf(join(pieces.map(({ starts }) => starts))),
    ends: instantsOf(join(pieces.map(({ ends }) => ends))),
    quantityChanges: (row.quantity_changes ?? []).map(({ at, from }) => ({
      at: Number(at),
      from: from === null ? null : Number(from),
    })),
  };
}

const join = (pieces: readonly (Buffer | null)[]) => Buffer.concat(pieces.filter((piece) => piece !== null));

const micros = (instant: ReturnType<typeof sql>) => sql`(extract(epoch from ${instant}) * 1000000)::bigint`;
