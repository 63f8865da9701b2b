import type postgres from 'postgres';

/** Records of a pool; instants are microseconds since 1970. */
type StoredPool = Awaited<ReturnType<typeof readStoredPool>>;

type Call = { at: number; device: string; kind: 'check' | 'activity' | 'logout'; wasRefused: boolean };
type Denial = StoredPool['denials'][number];

export const SECOND = 1_000_000;
const HOUR = 3600 * SECOND;
const MINUTES = 60;

/** Reads all records of a pool, in order of time. */
export async function readStoredPool(
  sql: postgres.Sql,
  pool: { id: string; opaqueId: string; licensedQuantity: number },
) {
  const micros = (instant: string) => sql.unsafe(`(extract(epoch from ${instant}) * 1000000)::float8`);
  type Row<Columns> = Columns & { at: number; device: string };
  const leases = await sql<Row<{ until: number | null; how: string | null }>[]>`
    select l.device_id as device, ${micros('l.started_at')} as at,
      ${micros('coalesce(l.ended_at, case when not is_held(s.last_call_at, s.lapses_after, clock_timestamp()) then lapse_of(s.last_call_at, s.lapses_after, s.lapsed_at) end)')} as until,
      coalesce(l.end_reason, case when not is_held(s.last_call_at, s.lapses_after, clock_timestamp()) then lapse_reason(s.lease_id, s.customer_id, s.device_id) end) as how
    from leases l left join seats s on s.customer_id = l.customer_id and s.lease_id = l.id and l.ended_at is null
    where l.seat_pool_id = ${pool.id} order by l.started_at`;
  const checks = await sql<Row<{ action: string }>[]>`
    select c.device_id as device, ${micros('c.at')} as at, c.action from device_checks c join devices d on d.id = c.device_id
    where d.seat_pool_id = ${pool.id} order by c.at`;
  const denials = await sql<Row<{ id: string; quantity: number; held: number }>[]>`
    select id, device_id as device, ${micros('at')} as at, licensed_quantity as quantity, in_use as held
    from denials where seat_pool_id = ${pool.id} order by id`;
  const changes = await sql<{ at: number; from: number; to: number }[]>`
    select ${micros('e.at')} as at, (c ->> 'from')::int as "from", (c ->> 'to')::int as "to"
    from audit_entries e cross join jsonb_array_elements(e.changes) c
    where e.subject_id = ${pool.opaqueId} and c ->> 'field' = 'licensedQuantity' and c ->> 'from' is not null order by e.at`;
  return { leases, checks, denials, changes, quantity: pool.licensedQuantity };
}

/** The licensed quantity at an instant. */
export const ownedAt = ({ changes, quantity }: StoredPool, at: number) =>
  changes.findLast((change) => change.at <= at)?.to ?? quantity;

/** The denials of a device without a long pause or a seat between them, and when it got a seat. */
export function expectedEpisode({ denials, leases }: StoredPool, { at, device }: Denial) {
  const events = [
    ...denials.map((denial) => ({ ...denial, isSeat: false })),
    ...leases.map((lease) => ({ ...lease, isSeat: true })),
  ]
    .filter((event) => event.device === device)
    .sort((a, b) => a.at - b.at);
  const asked = events.findIndex((event) => event.at === at && !event.isSeat);
  const goesOn = (n: number) => {
    const [one, next] = [events[n], events[n + 1]];
    return one && next && !one.isSeat && !next.isSeat && next.at - one.at <= 300 * SECOND;
  };
  let [first, last] = [asked, asked];
  while (goesOn(first - 1)) first--;
  while (goesOn(last)) last++;
  const [began, ended] = [events[first]?.at ?? NaN, events[last]?.at ?? NaN];
  const seat = events.slice(last).find((event) => event.isSeat && event.at <= ended + HOUR);
  const firstDenial = denials.find((denial) => denial.device === device && denial.at === began);
  if (!firstDenial) throw new Error('the episode has no denial');
  return {
    firstDenial,
    explanation: {
      tries: last - first + 1,
      lastRefusedAt: new Date(ended / 1000),
      admittedAt: seat ? new Date(seat.at / 1000) : null,
      waitedSeconds: Math.round(((seat?.at ?? ended) - began) / SECOND),
    },
  };
}

/** The first instant after a denial at which a seat was free, and the leases that ended then. */
export function expectedNextSeat(stored: StoredPool, { at }: Denial) {
  const isHeld = (then: number) => (lease: StoredPool['leases'][number]) =>
    lease.at <= then && (lease.until ?? Infinity) > then;
  const instants = [
    ...stored.leases.map(({ until }) => until ?? 0),
    ...stored.changes.map((each) => each.at),
  ];
  const freed = instants
    .sort((a, b) => a - b)
    .find((then) => then > at && stored.leases.filter(isHeld(then)).length < ownedAt(stored, then));
  const left = stored.leases.filter(({ until }) => until === freed);
  return freed === undefined ? null : { at: new Date(freed / 1000), left };
}

/** Idle times of the holders at a denial in seconds, longest first. */
export function expectedIdleSeconds({ leases, checks }: StoredPool, { at }: Denial): number[] {
  const held = leases.filter((lease) => lease.at <= at && (lease.until ?? Infinity) > at);
  const calls = (device: string) =>
    [...leases, ...checks].filter((call) => call.device === device && call.at <= at).map((call) => call.at);
  return held.map(({ device }) => (at - Math.max(...calls(device))) / SECOND).sort((a, b) => b - a);
}

/** Time-outs that an explanation may name: whole minutes, or seconds below two minutes; longest first. */
export function possibleTimeouts(from: number, to: number): number[] {
  const seconds = Array.from({ length: to - from + 1 }, (_, n) => to - n);
  return seconds.filter((each) => each < 2 * MINUTES || each % MINUTES === 0);
}

/** Other devices that were refused, had no seat since, and called in the last hour or since the longest idle seat was used. */
export function expectedOthers(stored: StoredPool, { at, device }: Denial, idlest: number) {
  const { denials, leases } = stored;
  const lately = at - Math.max(HOUR, idlest * SECOND);
  const tries = denials.filter((each) => each.device !== device && each.at < at);
  const hadNone = tries.filter(
    (each) => !leases.some((lease) => lease.device === each.device && lease.at >= each.at && lease.at < at),
  );
  const devices = [...new Set(hadNone.map((each) => each.device))];
  return devices.filter((each) => callTimesOf(stored, each).some((time) => time >= lately && time < at));
}

/** Times of all calls of a device. */
export const callTimesOf = ({ denials, leases, checks }: StoredPool, device: string) =>
  [...denials, ...leases, ...checks].filter((each) => each.device === device).map(({ at }) => at);

/**
 * Whether a refused call gets a seat when all calls are replayed with other settings. A device that was refused but gets
 * a seat in the replay keeps it for `stays` after its last call, because its later calls are unknown.
 */
export function isAdmitted(
  stored: StoredPool,
  denial: Denial,
  { timeout, owned, stays }: { timeout: number; owned: (at: number) => number; stays: number },
): boolean {
  const holds = new Map<string, number>();
  for (const { at, device, kind, wasRefused } of callsOf(stored)) {
    for (const [holder, until] of holds) if (until <= at) holds.delete(holder);
    const isHolding = holds.has(device);
    const gets = kind === 'check' && holds.size < owned(at);
    if (kind === 'logout') holds.delete(device);
    else if (isHolding || gets) holds.set(device, at + Math.max(timeout, wasRefused ? stays : 0));
    if (at === denial.at && device === denial.device) return holds.has(device);
  }
  throw new Error('the denial is not among the calls');
}

function callsOf({ leases, checks, denials }: StoredPool): Call[] {
  const asking = ['START_JOB', 'REFRESH', 'LOGIN'];
  const kindOf = (action: string) => {
    if (action === 'LOGOUT') return 'logout';
    return asking.includes(action) ? 'check' : 'activity';
  };
  const calls: Call[] = [
    ...leases.map(({ at, device }) => ({ at, device, kind: 'check' as const, wasRefused: false })),
    ...checks.map(
      ({ at, device, action }) => ({ at, device, kind: kindOf(action), wasRefused: false }) as const,
    ),
    ...denials.map(({ at, device }) => ({ at, device, kind: 'check' as const, wasRefused: true })),
    ...leases.flatMap(({ until, how, device }) =>
      until !== null && (how === 'LOGOUT' || how === 'FORCED')
        ? [{ at: until, device, kind: 'logout' as const, wasRefused: false }]
        : [],
    ),
  ];
  return calls.sort((a, b) => a.at - b.at);
}
