import type postgres from 'postgres';
import { refusals, type BreachKind } from './check';
import { readStoredBreaches, type StoredRule } from '../../db/queries/stored-breaches';
import { countOver } from './holds';
import type { Call, TorturePool } from './record';
import type { Timeline } from './timeline';

type LeaseRow = {
  device_id: string;
  grant_number: number;
  origin: string;
  started_at: string;
  ended_at: string;
};
type DenialRow = { device_id: string; at: string };

const END_STATE: StoredRule[] = [
  'leases of a device overlap',
  'a lease has not ended properly',
  'a lease is recorded twice',
  'a grant number does not grow',
  'a seat without a login',
  'a bound of a held seat after its lapse',
  'seats differ from the quantity',
];

/** Records of a run in the database. */
export type History = { leases: LeaseRow[]; denials: DenialRow[]; faults: string[] };

/** Reads the records of a pool, and the faults of its final state. */
export async function readHistory(
  sql: postgres.Sql,
  { customerId, seatPoolId }: TorturePool,
): Promise<History> {
  const pool = sql`customer_id = ${customerId} and seat_pool_id = ${seatPoolId}`;
  const leases = await sql<LeaseRow[]>`
    select l.device_id::text, l.grant_number, l.origin, (extract(epoch from l.started_at) * 1000000)::bigint::text as started_at,
      (extract(epoch from coalesce(l.ended_at, (select lapse_of(s.last_call_at, s.lapses_after, s.lapsed_at) from seats s where s.customer_id = l.customer_id and s.lease_id = l.id and s.device_id = l.device_id),
        l.started_at)) * 1000000)::bigint::text as ended_at
    from leases l where ${pool} order by l.id`;
  const denials = await sql<DenialRow[]>`
    select device_id::text, (extract(epoch from at) * 1000000)::bigint::text as at from denials where ${pool}`;
  // Quantities change here without an audit entry, so the rules that need them are checked from the record.
  const faults = await readStoredBreaches(
    sql,
    { since: new Date(0), pools: [{ customerId, id: seatPoolId, subjectId: '' }] },
    END_STATE,
  );
  return { leases, denials, faults: faults.map(({ text }) => text) };
}

/** Checks that leases and denials match the answers exactly, and that no more leases overlap than there are licences. */
export function checkHistory({
  setup,
  calls,
  history,
  quantity,
  report,
}: {
  setup: TorturePool;
  calls: Call[];
  history: History;
  quantity: Timeline;
  report: (kind: BreachKind, text: string) => void;
}) {
  const indexOf = new Map(setup.devices.map((device, index) => [device.deviceId, index]));
  const maybe = calls.filter((call) => call.outcome === 'UNKNOWN');
  const explained = (device: number, at: number) =>
    maybe.some((call) => call.device === device && call.invokedAt <= at && at <= call.respondedAt);
  for (const fault of history.faults) report('end-state', fault);

  const leases = history.leases.map((lease) => ({
    device: indexOf.get(lease.device_id) ?? -1,
    grantNumber: lease.grant_number,
    origin: lease.origin,
    from: Number(lease.started_at),
    to: Number(lease.ended_at),
  }));
  const granted = new Map(
    calls
      .filter((call) => call.grantNumber !== undefined && (call.kind === 'NEW' || call.kind === 'REGAINED'))
      .map((call) => [`${call.device} ${call.grantNumber}`, call]),
  );
  const overlaps = countOver(leases.filter((lease) => lease.to > lease.from));
  for (const lease of leases) {
    if (lease.origin === 'TAKEOVER') continue;
    const key = `${lease.device} ${lease.grantNumber}`;
    const grant = granted.get(key);
    granted.delete(key);
    if (grant ? grant.decidedAt !== lease.from : !explained(lease.device, lease.from)) {
      report('lease-history', `lease ${lease.grantNumber} of device ${lease.device} differs from the grant`);
    }
    const licences = Math.max(...quantity.between(lease.from, lease.from));
    if (lease.to > lease.from && overlaps.at(lease.from) > licences) {
      report(
        'oversell',
        `lease ${lease.grantNumber} began at ${lease.from} as one of ${overlaps.at(lease.from)} for ${licences} licences`,
      );
    }
  }
  for (const key of granted.keys()) report('lease-history', `device and grant ${key} have no lease`);

  const rows = new Map<string, number>();
  for (const { device_id, at } of history.denials) {
    const key = `${indexOf.get(device_id)} ${at}`;
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  for (const call of refusals(calls)) {
    const key = `${call.device} ${call.decidedAt}`;
    const left = rows.get(key) ?? 0;
    if (left === 0) report('lost-denial', `device ${call.device} was refused at ${call.decidedAt}: no row`);
    rows.set(key, left - 1);
  }
  for (const [key, left] of rows) {
    const [device, at] = key.split(' ').map(Number);
    if (left > 0 && !explained(device!, at!))
      report('unfounded-denial', `device ${device} at ${at}: a row without a refusal`);
  }
}
