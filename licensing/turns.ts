import { LicensingError } from './errors';

/** Who wants a turn, and until when it is of use to them, on the clock of `performance.now()`. */
export type Asker = { person: string; customer: string; giveUpAt: number };

/** Lets few long jobs run at once, and all who ask take turns. */
export type Turns = {
  /** Runs the job when it is its turn; `UNAVAILABLE`, and it was not begun, if that is not before `giveUpAt`. */
  run<Result>(asker: Asker, job: () => Promise<Result>): Promise<Result>;
};

export type Places = { inAll: number; perCustomer: number; perPerson: number };

type Turn = Asker & { start(): void; refuse(error: LicensingError): void };

const WAITING_PER_PERSON = 200;

export function openTurns(places: Places): Turns {
  const byPerson = openCounts();
  const byCustomer = openCounts();
  const waiting = new Set<Turn>();
  let inAll = 0;

  function count({ person, customer }: Asker, change: 1 | -1): void {
    inAll += change;
    byPerson.add(person, change);
    byCustomer.add(customer, change);
  }

  function admit(): void {
    while (inAll < places.inAll) {
      const next = nextTurn();
      if (!next) return;
      waiting.delete(next);
      // A process that was busy comes late to its timers.
      if (performance.now() >= next.giveUpAt) next.refuse(tooBusy());
      else next.start();
    }
  }

  /** Of the customers and the people who run the fewest, who has waited longest: many jobs of one keep nobody waiting. */
  function nextTurn(): Turn | undefined {
    let best: Turn | undefined;
    for (const turn of waiting) {
      const mayRun =
        byPerson.of(turn.person) < places.perPerson && byCustomer.of(turn.customer) < places.perCustomer;
      if (mayRun && (!best || isBefore(turn, best))) best = turn;
    }
    return best;
  }

  function isBefore(a: Turn, b: Turn): boolean {
    const byCustomers = byCustomer.of(a.customer) - byCustomer.of(b.customer);
    return byCustomers === 0 ? byPerson.of(a.person) < byPerson.of(b.person) : byCustomers < 0;
  }

  function waitForTurn(asker: Asker): Promise<void> {
    const others = [...waiting].filter((turn) => turn.person === asker.person).length;
    if (others >= WAITING_PER_PERSON) return Promise.reject(tooBusy());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => turn.refuse(tooBusy()), asker.giveUpAt - performance.now());
      const turn: Turn = {
        ...asker,
        start() {
          clearTimeout(timer);
          count(asker, 1);
          resolve();
        },
        refuse(error) {
          clearTimeout(timer);
          waiting.delete(turn);
          reject(error);
        },
      };
      waiting.add(turn);
      admit();
    });
  }

  return {
    async run(asker, job) {
      await waitForTurn(asker);
      try {
        return await job();
      } finally {
        count(asker, -1);
        admit();
      }
    },
  };
}

function openCounts() {
  const counts = new Map<string, number>();
  const of = (key: string) => counts.get(key) ?? 0;
  return {
    of,
    add(key: string, change: 1 | -1): void {
      const left = of(key) + change;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    },
  };
}

const tooBusy = () =>
  new LicensingError('UNAVAILABLE', 'Too many reports are being read right now. Try again.', {
    retryAfterSeconds: 5,
  });
