import { sql, type SQL } from 'drizzle-orm';
import { forcedLogoutReasons, reregistrationActions } from '../schema';

export const seatEventKinds = [
  'REGISTERED',
  'REREGISTERED',
  'REREGISTERED_WITHOUT_TOKEN',
  'GRANTED',
  'REGAINED',
  'TAKEN_OVER',
  'CHECKED',
  'LAPSED',
  'LOGGED_OUT',
  'FORCED_OUT',
  'DEVICE_REMOVED',
  'MODE_CHANGED',
  'DENIED',
] as const;

export type SeatEventKind = (typeof seatEventKinds)[number];

/** Sources of events; among events at the same instant, the higher rank is newer. */
const ranks = { registration: 0, logout: 1, check: 2, denial: 3, lease: 4 } as const;

/** A source of events whose newest ones are read from an index. */
export type EventSource = {
  rank: number;
  /** Identifies an event together with the rank. Does not change when a lapse is recorded. */
  number: SQL;
  /** Same order as `number`, and part of the index. */
  tie: SQL;
  at: SQL;
  kind: SQL;
  from: SQL;
  where: SQL;
  /** Columns that the events have. */
  holds: Readonly<Record<string, SQL>>;
};

/** Events of a pool's seats: starts and ends of leases, and denials. */
export function sourcesOfPool(customerId: string, seatPoolId: string): EventSource[] {
  const ofPool = (table: string) =>
    sql`${sql.raw(table)}.customer_id = ${customerId}::uuid and ${sql.raw(table)}.seat_pool_id = ${seatPoolId}::uuid`;
  return [leaseStarts(ofPool('l')), leaseEnds(ofPool('l')), openLapses(ofPool('s')), denials(ofPool('x'))];
}

/** Events of a device: those of its seats, its checks, its registration and its last logout. */
export function sourcesOfDevice(customerId: string, deviceId: string): EventSource[] {
  const ofDevice = (table: string, column = 'device_id') =>
    sql`${sql.raw(table)}.customer_id = ${customerId}::uuid and ${sql.raw(`${table}.${column}`)} = ${deviceId}::uuid`;
  return [
    leaseStarts(ofDevice('l')),
    leaseEnds(ofDevice('l')),
    openLapses(ofDevice('s')),
    denials(ofDevice('x')),
    checks(ofDevice('c')),
    registration(ofDevice('d', 'id'), customerId),
    lastLogout(ofDevice('d', 'id'), customerId),
  ];
}

const ofLease = {
  device_id: sql`l.device_id`,
  app_user_id: sql`l.app_user_id`,
  grant_number: sql`l.grant_number`,
};

const leaseStarts = (where: SQL): EventSource => ({
  rank: ranks.lease,
  number: sql`l.id * 2`,
  tie: sql`l.id`,
  at: sql`l.started_at`,
  kind: sql`case l.origin when 'LOGIN' then 'GRANTED' when 'REGAIN' then 'REGAINED' when 'TAKEOVER' then 'TAKEN_OVER' else 'REGISTERED' end`,
  from: sql`leases l`,
  where,
  holds: ofLease,
});

/* A shift change appears as the lease that replaces the previous one. */
const leaseEnds = (where: SQL): EventSource => ({
  rank: ranks.lease,
  number: sql`l.id * 2 + 1`,
  tie: sql`l.id`,
  at: sql`l.ended_at`,
  // The licence of a removed device ends at its date, long after the removal (L9).
  kind: sql`case l.end_reason when 'EXPIRED' then 'LAPSED' when 'LOGOUT' then 'LOGGED_OUT' when 'FORCED' then 'FORCED_OUT'
    when 'DEVICE_REMOVED' then case l.origin when 'REGISTRATION' then 'LAPSED' else 'DEVICE_REMOVED' end else 'MODE_CHANGED' end`,
  from: sql`leases l`,
  where: sql`${where} and l.end_reason <> 'REPLACED'`,
  holds: { ...ofLease, ended_by: sql`l.ended_by`, note: sql`l.end_note` },
});

/* L27: a lapse that is not recorded yet appears where it will be once recorded. */
const openLapses = (where: SQL): EventSource => ({
  rank: ranks.lease,
  number: sql`s.lease_id * 2 + 1`,
  tie: sql`s.lease_id`,
  at: sql`greatest(s.lease_started_at, lapse_of(s.last_call_at, s.lapses_after, s.lapsed_at))`,
  kind: sql`'LAPSED'`,
  from: sql`seats s`,
  where: sql`${where} and s.lease_id is not null and not is_held(s.last_call_at, s.lapses_after, clock_timestamp())`,
  holds: { device_id: sql`s.device_id`, app_user_id: sql`s.app_user_id`, grant_number: sql`s.grant_number` },
});

const denials = (where: SQL): EventSource => ({
  rank: ranks.denial,
  number: sql`x.id`,
  tie: sql`x.id`,
  at: sql`x.at`,
  kind: sql`'DENIED'`,
  from: sql`denials x`,
  where,
  holds: {
    device_id: sql`x.device_id`,
    device_name: sql`x.device_name`,
    user_name: sql`x.user_name`,
    action: sql`x.action`,
  },
});

const [reregistered, withoutToken] = reregistrationActions;
const literal = (text: (typeof reregistrationActions)[number]) => sql.raw(`'${text}'`);

/* Logins that renewed a seat and logouts that freed none are recorded for replays only, not for timelines. */
const checks = (where: SQL): EventSource => ({
  rank: ranks.check,
  number: sql`c.id`,
  tie: sql`c.id`,
  at: sql`c.at`,
  kind: sql`case c.action when ${literal(reregistered)} then 'REREGISTERED' when ${literal(withoutToken)} then 'REREGISTERED_WITHOUT_TOKEN' else 'CHECKED' end`,
  from: sql`device_checks c`,
  where: sql`${where} and c.action not in ('LOGIN', 'LOGOUT')`,
  holds: {
    device_id: sql`c.device_id`,
    app_user_id: sql`c.app_user_id`,
    action: sql`case when c.action not in (${literal(reregistered)}, ${literal(withoutToken)}) then c.action end`,
  },
});

const forced = sql.raw(forcedLogoutReasons.map((reason) => `'${reason}'`).join(', '));

const microsOf = (instant: SQL) => sql`(extract(epoch from ${instant}) * 1000000)::bigint`;

/* A registration that took a NAMED licence appears as the lease that began in the same statement. */
const registration = (where: SQL, customerId: string): EventSource => ({
  rank: ranks.registration,
  number: microsOf(sql`d.registered_at`),
  tie: sql`d.id`,
  at: sql`d.registered_at`,
  kind: sql`'REGISTERED'`,
  from: sql`devices d`,
  where: sql`${where} and not exists (
    select from leases l where l.customer_id = ${customerId}::uuid and l.device_id = d.id and l.origin = 'REGISTRATION'
      and l.started_at >= d.registered_at and l.started_at < d.registered_at + interval '4 seconds')`,
  holds: { device_id: sql`d.id` },
});

/*
 * The device has only its latest logout. If a lease ended with it, the lease appears instead; a NAMED licence ends with
 * a change of mode but not with a logout.
 */
const lastLogout = (where: SQL, customerId: string): EventSource => ({
  rank: ranks.logout,
  number: microsOf(sql`d.logged_out_at`),
  tie: sql`d.id`,
  at: sql`d.logged_out_at`,
  kind: sql`case when d.logout_reason in (${forced}) then 'FORCED_OUT' when d.logout_reason in ('LOGOUT', 'REREGISTERED') then 'LOGGED_OUT' else d.logout_reason end`,
  from: sql`devices d`,
  where: sql`${where} and not exists (
    select from leases l where l.customer_id = ${customerId}::uuid and l.device_id = d.id and l.ended_at >= d.logged_out_at
      and l.end_reason = case d.logout_reason when 'USER_DISABLED' then 'FORCED' when 'PASSWORD_SET' then 'FORCED' when 'REREGISTERED' then 'LOGOUT' else d.logout_reason end
      and (l.origin <> 'REGISTRATION' or l.end_reason = 'MODE_CHANGED'))`,
  holds: {
    device_id: sql`d.id`,
    app_user_id: sql`d.app_user_id`,
    ended_by: sql`d.logged_out_by`,
    note: sql`d.logout_note`,
  },
});
