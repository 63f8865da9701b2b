import type { Context } from './context';
import { LicensingError } from './errors';

/** Lets few queries over weeks of records run at once, so that most connections are there for the calls of devices. */
export type HeavyReads = {
  /** Runs the read when it is its turn; `UNAVAILABLE`, and nothing was read, if that is not before `giveUpAt`. */
  run<Result>(person: string, giveUpAt: number, read: () => Promise<Result>): Promise<Result>;
};

type Turn = { person: string; giveUpAt: number; start(): void; refuse(error: LicensingError): void };

const PER_PERSON = 2;
const WAITING_PER_PERSON = 200;
/** Of a call that was not told how long it may take. */
const WAITS_AT_MOST_MS = 4000;

/** One query of the caller that reads weeks of records: a gate lets each person and all together run few at once. */
export function heavyRead<Result>(ctx: Context, read: () => Promise<Result>): Promise<Result> {
  const { actor, giveUpAt = performance.now() + WAITS_AT_MOST_MS } = ctx;
  const person = actor.kind === 'portal' ? `${actor.customerId}/${actor.portalUserId}` : actor.kind;
  return ctx.heavyReads.run(person, giveUpAt, read);
}

/** A quarter of the pool's connections is for heavy reads, of which each person may use two at once. */
export function openHeavyReads({ connections }: { connections: number }): HeavyReads {
  const places = Math.max(2, Math.floor(connections / 4));
  const running = new Map<string, number>();
  const waiting = new Set<Turn>();
  let inAll = 0;

  const runningOf = (person: string) => running.get(person) ?? 0;

  function count(person: string, change: 1 | -1): void {
    inAll += change;
    const left = runningOf(person) + change;
    if (left > 0) running.set(person, left);
    else running.delete(person);
  }

  function admit(): void {
    while (inAll < places) {
      const next = nextTurn();
      if (!next) return;
      waiting.delete(next);
      // A process that was busy comes late to its timers.
      if (performance.now() >= next.giveUpAt) next.refuse(tooBusy());
      else next.start();
    }
  }

  /** Of those who run the fewest, who has waited longest: many reads of one person do not keep others waiting. */
  function nextTurn(): Turn | undefined {
    let best: Turn | undefined;
    for (const turn of waiting) {
      const mayRun = runningOf(turn.person) < PER_PERSON;
      if (mayRun && (!best || runningOf(turn.person) < runningOf(best.person))) best = turn;
    }
    return best;
  }

  function waitForTurn(person: string, giveUpAt: number): Promise<void> {
    const others = [...waiting].filter((turn) => turn.person === person).length;
    if (others >= WAITING_PER_PERSON) return Promise.reject(tooBusy());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => turn.refuse(tooBusy()), giveUpAt - performance.now());
      const turn: Turn = {
        person,
        giveUpAt,
        start() {
          clearTimeout(timer);
          count(person, 1);
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
    async run(person, giveUpAt, read) {
      await waitForTurn(person, giveUpAt);
      try {
        return await read();
      } finally {
        count(person, -1);
        admit();
      }
    },
  };
}

const tooBusy = () =>
  new LicensingError('UNAVAILABLE', 'Too many reports are being read right now. Try again.', {
    retryAfterSeconds: 5,
  });
