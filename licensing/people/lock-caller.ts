import { and, asc, eq, or } from 'drizzle-orm';
import type { Transaction } from '../../db/client';
import { portalUsers } from '../../db/schema';
import type { PortalActor } from '../actor';
import type { Key } from '../ids';
import { requireWatchRight } from '../live/watch-rights';

/**
 * Locks the caller's row and returns them with their current role; disabling them, or changing their role or
 * password, waits for the transaction. `UNAUTHENTICATED` if their credential is no longer valid (L30). Call it before
 * locking other rows.
 */
export async function lockCaller(tx: Transaction, actor: PortalActor): Promise<PortalActor> {
  const [person] = await tx
    .select({ role: portalUsers.role })
    .from(portalUsers)
    .where(isPerson(keyOf(actor)))
    .for('share');
  await requireWatchRight(tx, actor);
  return { ...actor, role: person?.role ?? actor.role };
}

/**
 * Like `lockCaller`, for a caller who changes another person: locks both rows, in the order of their ids, so that two
 * people who change each other at the same time cannot deadlock.
 */
export async function lockCallerAnd(tx: Transaction, actor: PortalActor, other: Key): Promise<PortalActor> {
  const people = await tx
    .select({ id: portalUsers.id, role: portalUsers.role })
    .from(portalUsers)
    .where(or(isPerson(keyOf(actor)), isPerson(other)))
    .orderBy(asc(portalUsers.id))
    .for('no key update');
  await requireWatchRight(tx, actor);
  return { ...actor, role: people.find(({ id }) => id === actor.portalUserId)?.role ?? actor.role };
}

const keyOf = ({ customerId, portalUserId }: PortalActor): Key => ({ customerId, id: portalUserId });
const isPerson = ({ customerId, id }: Key) =>
  and(eq(portalUsers.customerId, customerId), eq(portalUsers.id, id));
