import {
  ExportIdleDocument,
  ExportLedgerDocument,
  ExportPlanDocument,
  ExportUsageDocument,
  type ExportUsageQuery,
} from '../generated/export-documents';
import { exportTable, poolCode, type Column, type ExportTable } from './export-table';

type Report = NonNullable<ExportUsageQuery['seatPool']>['usageReport'];

/** These lists are not paged. */
const whole = { hasNextPage: false, endCursor: null };

/** Part of the usage report of a pool, for sixty days unless `since` and `until` are given. */
const usageTable = <Row>(rowsOf: (report: Report) => Row[], columns: Column<Row>[]): ExportTable =>
  exportTable({
    document: ExportUsageDocument,
    of: 'seat pool',
    parameters: { seatPoolId: 'text', since: 'text', until: 'text', timeZone: 'text' },
    required: ['seatPoolId'],
    variables: (given) => ({ since: new Date(0).toISOString(), timeZone: 'UTC', ...given }),
    list: ({ seatPool }) =>
      seatPool && { pageInfo: whole, rows: rowsOf(seatPool.usageReport), about: poolCode(seatPool) },
    columns,
  });

export const usageLevels = usageTable(
  ({ levels }) => levels,
  [
    { header: 'in_use', value: (row) => row.inUse },
    { header: 'seconds', value: (row) => row.seconds },
  ],
);

export const usageDays = usageTable(
  ({ days }) => days,
  [
    { header: 'date', value: (row) => row.date },
    { header: 'starts_at', instant: (row) => row.startsAt },
    { header: 'ends_at', instant: (row) => row.endsAt },
    { header: 'peak_in_use', value: (row) => row.peakInUse },
    { header: 'licensed_quantity', value: (row) => row.licensedQuantity },
    { header: 'full_seconds', value: (row) => row.fullSeconds },
    { header: 'denial_count', value: (row) => row.denialCount },
  ],
);

export const usageHours = usageTable(
  ({ hours }) => hours,
  [
    { header: 'weekday', value: (row) => row.weekday },
    { header: 'hour', value: (row) => row.hour },
    { header: 'peak_in_use', value: (row) => row.peakInUse },
    { header: 'average_in_use', value: (row) => row.averageInUse },
  ],
);

export const busiest = usageTable(
  ({ people, devices }) => [
    ...people.map((row) => ({ ...row, kind: 'PERSON' })),
    ...devices.map((row) => ({ ...row, kind: 'DEVICE' })),
  ],
  [
    { header: 'kind', value: (row) => row.kind },
    { header: 'name', value: (row) => row.name },
    { header: 'user_name', value: (row) => row.userName },
    { header: 'sessions', value: (row) => row.sessions },
    { header: 'held_seconds', value: (row) => row.heldSeconds },
    { header: 'active_seconds', value: (row) => row.activeSeconds },
    { header: 'denial_count', value: (row) => row.denialCount },
  ],
);

/** Savings of other time-outs, for sixty days unless `since` and `until` are given. */
export const idleSavings = exportTable({
  document: ExportIdleDocument,
  of: 'seat pool',
  parameters: { seatPoolId: 'text', since: 'text', until: 'text' },
  required: ['seatPoolId'],
  variables: (given) => ({ since: new Date(0).toISOString(), ...given }),
  list: ({ seatPool }) => {
    if (!seatPool) return null;
    const { heldSeconds, savings } = seatPool.usageReport.idle;
    const rows = savings.map((saving) => ({ ...saving, heldSeconds }));
    return { pageInfo: whole, rows, about: poolCode(seatPool) };
  },
  columns: [
    { header: 'inactivity_timeout_seconds', value: (row) => row.inactivityTimeoutSeconds },
    { header: 'saved_seat_seconds', value: (row) => row.savedSeatSeconds },
    { header: 'held_seat_seconds', value: (row) => row.heldSeconds },
    { header: 'regains', value: (row) => row.regains },
  ],
});

/** An invalid number becomes NaN, which the schema refuses. */
const numberOf = (given: unknown) => (given === undefined ? undefined : Number(given));

/** Cells of a plan: one row for each number of seats and time-out. */
export const plan = exportTable({
  document: ExportPlanDocument,
  of: 'seat pool',
  parameters: {
    seatPoolId: 'text',
    since: 'text',
    until: 'text',
    fewestSeats: 'text',
    mostSeats: 'text',
    inactivityTimeoutsSeconds: 'list',
  },
  required: ['seatPoolId'],
  variables: ({ seatPoolId, fewestSeats, mostSeats, inactivityTimeoutsSeconds: timeouts, ...period }) => ({
    seatPoolId,
    input: {
      ...period,
      fewestSeats: numberOf(fewestSeats),
      mostSeats: numberOf(mostSeats),
      inactivityTimeoutsSeconds: Array.isArray(timeouts) ? timeouts.map(Number) : undefined,
    },
  }),
  list: ({ seatPool }) =>
    seatPool && {
      pageInfo: whole,
      rows: seatPool.plan.timeouts.flatMap(({ cells }) => cells),
      about: poolCode(seatPool),
    },
  columns: [
    { header: 'inactivity_timeout_seconds', value: (row) => row.inactivityTimeoutSeconds },
    { header: 'seats', value: (row) => row.seats },
    { header: 'denials', value: (row) => row.denials },
    { header: 'denials_low', value: (row) => row.denialsLow },
    { header: 'denials_high', value: (row) => row.denialsHigh },
    { header: 'episodes', value: (row) => row.episodes },
    { header: 'people_hit', value: (row) => row.peopleHit },
    { header: 'longest_wait_seconds', value: (row) => row.longestWaitSeconds },
    { header: 'logins', value: (row) => row.logins },
    { header: 'logins_admitted', value: (row) => row.loginsAdmitted },
    { header: 'service_level', value: (row) => row.serviceLevel },
  ],
});

/** Holders of the seats of a pool at an instant, longest idle first. */
export const ledger = exportTable({
  document: ExportLedgerDocument,
  of: 'seat pool',
  parameters: { seatPoolId: 'text', at: 'text' },
  required: ['seatPoolId', 'at'],
  list: ({ seatPool }) =>
    seatPool && { pageInfo: whole, rows: seatPool.ledger.seats, about: poolCode(seatPool) },
  columns: [
    { header: 'device_id', value: (row) => row.device?.id },
    { header: 'device_name', value: (row) => row.deviceName },
    { header: 'user_name', value: (row) => row.userName },
    { header: 'user_display_name', value: (row) => row.displayName },
    { header: 'grant_number', value: (row) => row.grantNumber },
    { header: 'since', instant: (row) => row.since },
    { header: 'last_call_at', instant: (row) => row.lastCallAt },
    { header: 'idle_seconds', value: (row) => row.idleSeconds },
    { header: 'ended_at', instant: (row) => row.endedAt },
    { header: 'end_reason', value: (row) => row.endReason },
  ],
});
