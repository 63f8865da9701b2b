import { seededRandom, type Random } from '../../fleet/random';
import { CallKind } from '../../licensing/insight/replay/demand';
import { LeaseEnd, type PoolRecord } from '../../licensing/insight/replay/pool-record';
import { openQueue } from './open-queue';

/** A person who wants to work with the app from an instant on. All random choices are made beforehand. */
export type Visit = {
  device: number;
  arrivesAt: number;
  /** Waits before each call; the last call is the logout, if there is one. */
  gaps: number[];
  logsOut: boolean;
  /** Waits between attempts while refused; the person gives up after the last one. */
  retries: number[];
};

export type Group = {
  people: number;
  days: number;
  visitsPerDay: number;
  meanVisitSeconds: number;
  meanGapSeconds: number;
  logsOut: number;
  tries: number;
  seed: number;
};

const SECOND = 1_000_000;
const DAY = 86_400 * SECOND;

/** The visits of a group of people, each with a device, over some days: mornings and early afternoons are busiest. */
export function makeVisits({
  people,
  days,
  visitsPerDay,
  meanVisitSeconds,
  meanGapSeconds,
  logsOut,
  tries,
  seed,
}: Group): Visit[] {
  const visits: Visit[] = [];
  for (let device = 0; device < people; device++) {
    const random = seededRandom(seed, device + 1);
    for (let day = 0; day < days; day++) {
      const peak = random.chance(0.6) ? 8.5 : 13.5;
      for (let n = 0; n < visitsPerDay; n++) {
        const hour = peak + n * (9 / visitsPerDay) * random.between(0.2, 0.6) + random.between(-1, 1.5);
        const length = exponential(random, meanVisitSeconds);
        const gaps: number[] = [];
        for (let worked = 0; worked < length;) {
          const gap = Math.max(1, exponential(random, meanGapSeconds));
          gaps.push(gap * SECOND);
          worked += gap;
        }
        visits.push({
          device,
          arrivesAt: Math.round((day * 24 + hour) * 3600 * SECOND),
          gaps,
          logsOut: random.chance(logsOut),
          retries: Array.from({ length: random.whole(0, tries) }, () => random.between(15, 120) * SECOND),
        });
      }
    }
  }
  return visits;
}

const exponential = (random: Random, mean: number) => -mean * Math.log(1 - random.between(0, 0.999999));

export type Truth = {
  record: PoolRecord;
  denials: number;
  peopleHit: number;
  visits: number;
  admittedAtOnce: number;
};

type Person = { visit: Visit; step: number; tried: number; refusedBefore: boolean };

/** Simulates a pool with this many seats for the visits, and the records of its server. */
export function servePool(
  visits: readonly Visit[],
  people: number,
  seats: number,
  timeoutMicros: number,
): Truth {
  const queue = openQueue<Person>();
  for (const visit of visits) queue.add(visit.arrivesAt, { visit, step: -1, tried: 0, refusedBefore: false });
  const book = openBook();
  const atWork = new Set<number>();
  const hit = new Set<number>();
  let came = 0;
  let admittedAtOnce = 0;

  for (let next = queue.next(); next; next = queue.next()) {
    const { at, item: person } = next;
    const { visit } = person;
    const { device } = visit;
    const isLogin = person.step < 0;
    // A person still at work on the device does not start a second visit.
    if (isLogin && person.tried === 0 && atWork.has(device)) continue;
    if (isLogin && person.tried === 0) {
      came++;
      atWork.add(device);
    }
    book.lapse(at, timeoutMicros);

    if (person.step === visit.gaps.length && visit.logsOut) {
      book.release(device, at);
      atWork.delete(device);
      continue;
    }
    if (person.step === visit.gaps.length) {
      atWork.delete(device);
      continue;
    }
    if (book.isHolding(device) || book.inUse() < seats) {
      if (isLogin && !person.refusedBefore) admittedAtOnce++;
      book.call(device, at, isLogin);
      person.step++;
      person.tried = 0;
      push(at + (visit.gaps[person.step] ?? SECOND), person);
      continue;
    }
    book.refuse(device, at, isLogin);
    hit.add(device);
    person.refusedBefore = true;
    const wait = visit.retries[person.tried++];
    if (wait === undefined) atWork.delete(device);
    else push(at + wait, person);
  }
  return {
    record: book.record(people),
    denials: book.denials(),
    peopleHit: hit.size,
    visits: came,
    admittedAtOnce,
  };

  function push(at: number, person: Person): void {
    queue.add(Math.round(at), person);
  }
}

/** Records in the form that Seatwise stores. */
function openBook() {
  type Lease = {
    device: number;
    startedAt: number;
    lastCallAt: number;
    endedAt: number;
    end: number;
    regained: boolean;
  };
  const leases: Lease[] = [];
  const held = new Map<number, Lease>();
  const calls: { device: number; at: number; kind: number }[] = [];
  const denials: { device: number; at: number; isLogin: boolean }[] = [];
  const end = (lease: Lease, at: number, how: number) => {
    held.delete(lease.device);
    Object.assign(lease, { endedAt: at, end: how });
  };
  return {
    isHolding: (device: number) => held.has(device),
    inUse: () => held.size,
    denials: () => denials.length,
    lapse(now: number, timeoutMicros: number) {
      // The longest idle holder comes first.
      for (const lease of held.values()) {
        if (lease.lastCallAt + timeoutMicros > now) return;
        end(lease, lease.lastCallAt + timeoutMicros, LeaseEnd.LAPSED);
      }
    },
    release(device: number, at: number) {
      const lease = held.get(device);
      if (lease) end(lease, at, LeaseEnd.RELEASED);
    },
    call(device: number, at: number, isLogin: boolean) {
      const lease = held.get(device);
      if (lease) {
        lease.lastCallAt = at;
        held.delete(device);
        held.set(device, lease);
        calls.push({ device, at, kind: isLogin ? CallKind.LOGIN : CallKind.CHECK });
        return;
      }
      const taken = {
        device,
        startedAt: at,
        lastCallAt: at,
        endedAt: Infinity,
        end: LeaseEnd.OPEN,
        regained: !isLogin,
      };
      leases.push(taken);
      held.set(device, taken);
    },
    refuse(device: number, at: number, isLogin: boolean) {
      denials.push({ device, at, isLogin });
    },
    record(people: number): PoolRecord {
      const column = <Row>(rows: Row[], read: (row: Row) => number) => Float64Array.from(rows, read);
      const index = <Row extends { device: number }>(rows: Row[]) =>
        Int32Array.from(rows, ({ device }) => device);
      return {
        devices: people,
        people,
        leases: {
          startedAt: column(leases, (lease) => lease.startedAt),
          lastCallAt: column(leases, (lease) => lease.lastCallAt),
          endedAt: column(leases, (lease) => lease.endedAt),
          device: index(leases),
          person: index(leases),
          end: Uint8Array.from(leases, (lease) => lease.end),
          isRegained: Uint8Array.from(leases, (lease) => Number(lease.regained)),
        },
        calls: {
          at: column(calls, ({ at }) => at),
          device: index(calls),
          person: index(calls),
          kind: Uint8Array.from(calls, ({ kind }) => kind),
        },
        denials: {
          at: column(denials, ({ at }) => at),
          device: index(denials),
          person: index(denials),
          isLogin: Uint8Array.from(denials, ({ isLogin }) => Number(isLogin)),
        },
      };
    },
  };
}
export { DAY, SECOND };
