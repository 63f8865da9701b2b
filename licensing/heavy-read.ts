import { isVendorCustomer } from './access';
import type { Actor } from './actor';
import type { Context } from './context';
import { openTurns, type Asker } from './turns';

/** Lets few queries over weeks of records run at once, so that most connections are there for the calls of devices. */
export type HeavyReads = {
  /** Runs the read when it is its turn; `UNAVAILABLE`, and nothing was read, if that is not before `giveUpAt`. */
  run<Result>(
    person: string,
    giveUpAt: number,
    read: () => Promise<Result>,
    customer?: string,
  ): Promise<Result>;
};

const PER_PERSON = 2;
/** Of a call that was not told how long it may take. */
const WAITS_AT_MOST_MS = 4000;

/** One query of the caller that reads weeks of records: a gate lets each person and all together run few at once. */
export function heavyRead<Result>(ctx: Context, read: () => Promise<Result>): Promise<Result> {
  const { person, giveUpAt, customer } = askerOf(ctx);
  return ctx.heavyReads.run(person, giveUpAt, read, customer);
}

/** The caller as somebody who waits for a turn, for as long as the call has. */
export function askerOf({ actor, giveUpAt = performance.now() + WAITS_AT_MOST_MS }: Context): Asker {
  const person = actor.kind === 'portal' ? `${actor.customerId}/${actor.portalUserId}` : actor.kind;
  return { person, customer: customerOf(actor) ?? person, giveUpAt };
}

/** The vendor's people, who look after many customers, are each for themselves. */
function customerOf(actor: Actor): string | undefined {
  return actor.kind === 'portal' && !isVendorCustomer(actor.customerId) ? actor.customerId : undefined;
}

/** A quarter of the pool's connections is for heavy reads, of which each person may use two at once. */
export function openHeavyReads({ connections }: { connections: number }): HeavyReads {
  const inAll = Math.max(2, Math.floor(connections / 4));
  const turns = openTurns({ inAll, perCustomer: inAll, perPerson: PER_PERSON });
  return {
    run: (person, giveUpAt, read, customer = person) => turns.run({ person, customer, giveUpAt }, read),
  };
}
