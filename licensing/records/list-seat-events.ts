import { searchSeatEvents, type SeatEventRow } from '../../db/queries/seat-events';
import { requireCustomer } from '../access';
import type { Call, Context } from '../context';
import { toBytes, type Key } from '../ids';
import type { RecordIds } from '../record-ids';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';

/** An event of a seat, or of a device that requested one. */
export type SeatEventRecord = {
  customerId: string;
  /** Opaque and stable, also when a lapse is recorded later. */
  id: string;
  at: Date;
  kind: SeatEventRow['kind'];
  deviceId: string | null;
  deviceName: string;
  userName: string | null;
  action: string | null;
  by: string | null;
  note: string | null;
  grantNumber: number | null;
  /** Id of the denial, for denials. */
  denialId: string | null;
};

/** A page of events. They come from several tables and are not counted. */
export type SeatEventPage = Omit<Connection<SeatEventRecord>, 'totalCount'>;

export type ListSeatEventsInput = PageInput & { seatPool: Key; since?: Date | null };

/** Events of the seats of a pool in the last sixty days, newest first (L25 to L27). */
export async function listSeatEvents({ ctx, input }: Call<ListSeatEventsInput>): Promise<SeatEventPage> {
  const { customerId, id } = input.seatPool;
  requireCustomer(ctx, customerId, 'seat pool');
  return pageOfEvents(ctx, customerId, input, {
    of: { seatPoolId: id },
    since: input.since ?? null,
    until: null,
    kinds: null,
  });
}

export type ListDeviceTimelineInput = PageInput & {
  device: Key;
  kinds?: readonly SeatEventRow['kind'][] | null;
  until?: Date | null;
};

/** Events of a device in the last sixty days, newest first (L25 to L27). */
export async function listDeviceTimeline({
  ctx,
  input,
}: Call<ListDeviceTimelineInput>): Promise<SeatEventPage> {
  const { customerId, id } = input.device;
  requireCustomer(ctx, customerId, 'device');
  return pageOfEvents(ctx, customerId, input, {
    of: { deviceId: id },
    since: null,
    until: input.until ?? null,
    kinds: input.kinds ?? null,
  });
}

type Wanted = Pick<Parameters<typeof searchSeatEvents>[1], 'of' | 'since' | 'until' | 'kinds'>;

/** Newest events of a pool, newest first, each with its cursor. The caller has checked the rights. */
export async function newestSeatEvents(
  reader: Pick<Context, 'db' | 'recordIds'>,
  { customerId, id }: Key,
  { first, since }: { first: number; since: Date | null },
): Promise<(SeatEventRecord & { cursor: string })[]> {
  const wanted = { of: { seatPoolId: id }, since, until: null, kinds: null };
  const { edges } = await pageOfEvents(reader, customerId, { first }, wanted);
  return edges.map(({ cursor, node }) => ({ ...node, cursor }));
}

async function pageOfEvents(
  ctx: Pick<Context, 'db' | 'recordIds'>,
  customerId: string,
  input: PageInput,
  wanted: Wanted,
): Promise<SeatEventPage> {
  const page = parsePage(input, ['instant', 'number', 'record'], ctx.recordIds);
  const rows = await searchSeatEvents(ctx.db, { customerId, ...wanted, ...page });
  const { edges, pageInfo } = toConnection(
    rows,
    page,
    0,
    (row) => [row.at_key, row.source, Number(row.number)],
    (row) => recordOf(ctx.recordIds, customerId, row),
  );
  return { edges, pageInfo };
}

const recordOf = (recordIds: RecordIds, customerId: string, row: SeatEventRow): SeatEventRecord => ({
  customerId,
  id: idOf(recordIds, customerId, row),
  at: new Date(row.at),
  kind: row.kind,
  deviceId: row.device_id,
  deviceName: row.device_name ?? 'a device no longer on record',
  userName: row.user_name,
  action: row.action,
  by: row.ended_by,
  note: row.note,
  grantNumber: row.grant_number,
  denialId: row.kind === 'DENIED' ? recordIds.encode('denial', customerId, Number(row.number)) : null,
});

/* Events in the device's own row are identified by device and instant, all others by number. */
function idOf(recordIds: RecordIds, customerId: string, { source, number, device_id }: SeatEventRow): string {
  const event = recordIds.seal(Number(number), `event ${source} ${customerId}`);
  const bytes = [toBytes(customerId), Buffer.of(source), event, ...(device_id ? [toBytes(device_id)] : [])];
  return `evt_${Buffer.concat(bytes).toString('base64url')}`;
}
