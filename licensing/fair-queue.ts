import { countPer } from './count-per';
import { LicensingError } from './errors';

/** Requester of a job, for a fair order. */
export type Requester = {
  /** Lanes do not delay each other, for instance those of the portal and of devices. */
  lane?: string;
  customer: string;
  person: string;
  /** For persons who use several devices: the limits apply to the person and to the device. */
  device?: string;
  /** Deadline of the job (milliseconds of `performance.now()`). */
  giveUpAt: number;
  /** Aborted when the caller disconnects. */
  signal?: AbortSignal;
  /** Runs only while no other job waits, one at a time. */
  background?: boolean;
  /** Runs only while no other job of the person runs. */
  alone?: boolean;
};

/** Runs few jobs at once, in fair order of customers and then of their people. */
export type FairQueue = {
  /**
   * Runs the job in fair order. Rejects (`UNAVAILABLE` by default), and the job is not started, if `giveUpAt` passes or
   * the caller disconnects first, or if too many jobs of the same person wait.
   */
  run<Result>(requester: Requester, job: () => Promise<Result>): Promise<Result>;
};

/** How many jobs run at once. With `waitingPerPerson: 0`, a job that cannot start at once is refused. */
export type Limits = { inAll: number; perCustomer: number; perPerson: number; waitingPerPerson?: number };

type Waiter = Requester & { levels: string[][]; start(): void; refuse(): void };

const WAITING_PER_PERSON = 200;
const MOST_REMEMBERED = 10_000;

/** `busy` makes the error for jobs that are not started. */
export function openFairQueue(limits: Limits, busy: () => LicensingError = tooBusy): FairQueue {
  const waiting = new Set<Waiter>();
  const waitingOf = countPer<string>();
  const running = countPer<string>();
  /** Number of the latest start for each key. Cleared when the queue is idle. */
  const lastStarts = new Map<string, number>();
  let starts = 0;

  function admit(): void {
    while (running.count(ALL) < limits.inAll) {
      const next = nextWaiter();
      if (!next) return;
      // Checked again because timers fire late in a busy process.
      if (performance.now() >= next.giveUpAt) next.refuse();
      else next.start();
    }
  }

  function nextWaiter(): Waiter | undefined {
    let best: Waiter | undefined;
    for (const waiter of waiting) if (mayRun(waiter) && (!best || isBefore(waiter, best))) best = waiter;
    return best;
  }

  function mayRun({ background, alone, levels: [, customers = [], people = []] }: Waiter): boolean {
    return (
      (!background || running.count(BACKGROUND) === 0) &&
      most(running, customers) < limits.perCustomer &&
      most(running, people) < (alone ? 1 : limits.perPerson)
    );
  }

  /**
   * Compares lane, then customer, then person: fewest running, then longest not served; then first come, first
   * served.
   */
  function isBefore(a: Waiter, b: Waiter): boolean {
    if (Boolean(a.background) !== Boolean(b.background)) return !a.background;
    for (const [n, ofA] of a.levels.entries()) {
      const ofB = b.levels[n] ?? [];
      const byRunning = most(running, ofA) - most(running, ofB);
      if (byRunning !== 0) return byRunning < 0;
      const byStart = lastStartOf(ofA) - lastStartOf(ofB);
      if (byStart !== 0) return byStart < 0;
    }
    return false;
  }

  const lastStartOf = (keys: string[]) => Math.max(...keys.map((key) => lastStarts.get(key) ?? 0));

  function enter(requester: Requester): Promise<Waiter> {
    const { signal, giveUpAt } = requester;
    const levels = levelsOf(requester);
    const people = levels[2] ?? [];
    if (signal?.aborted || performance.now() >= giveUpAt) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        ...requester,
        levels,
        start() {
          leave();
          starts++;
          for (const key of keysOf(waiter)) {
            running.add(key);
            lastStarts.set(key, starts);
          }
          resolve(waiter);
        },
        refuse() {
          leave();
          reject(busy());
        },
      };
      const timer = setTimeout(waiter.refuse, giveUpAt - performance.now());
      signal?.addEventListener('abort', waiter.refuse);
      const leave = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', waiter.refuse);
        waiting.delete(waiter);
        for (const key of people) waitingOf.remove(key);
      };
      waiting.add(waiter);
      for (const key of people) waitingOf.add(key);
      admit();
      const isOneTooMany = most(waitingOf, people) > (limits.waitingPerPerson ?? WAITING_PER_PERSON);
      if (isOneTooMany && waiting.has(waiter)) waiter.refuse();
    });
  }

  return {
    async run(requester, job) {
      const waiter = await enter(requester);
      try {
        return await job();
      } finally {
        for (const key of keysOf(waiter)) running.remove(key);
        const isIdle = waiting.size === 0 && running.count(ALL) === 0;
        if (isIdle || lastStarts.size > MOST_REMEMBERED) lastStarts.clear();
        admit();
      }
    },
  };
}

const ALL = 'all';
const BACKGROUND = 'background';

const levelsOf = ({ lane = '', customer, person, device }: Requester) => [
  [`lane ${lane}`],
  [`customer ${lane} ${customer}`],
  [`person ${lane} ${person}`, ...(device === undefined ? [] : [`device ${lane} ${device}`])],
];

const keysOf = ({ levels, background }: Waiter) => [
  ALL,
  ...(background ? [BACKGROUND] : []),
  ...levels.flat(),
];

const most = ({ count }: { count(key: string): number }, keys: string[]) => Math.max(...keys.map(count));

const tooBusy = () =>
  new LicensingError(
    'UNAVAILABLE',
    'Too many reports and lists are being read right now. Try again shortly.',
    {
      retryAfterSeconds: 5,
    },
  );
