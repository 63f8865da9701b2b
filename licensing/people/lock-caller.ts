import { and, asc, eq, or } from 'drizzle-orm';
import type { Transaction } from '../../db/client';
import { portalUsers } from '../../db/schema';
import type { PortalActor } from '../actor';
import type { Key } from '../ids';
import { requireStillWatching } from '../live/may-still-watch';

/**
 * The caller with their present role. Disabling them, or changing their role or password, waits for the end of the
 * transaction. `UNAUTHENTICATED` if their session or token has ended by now (L30). To be called before other rows are
 * locked.
 */
export async function lockCaller(tx: Transaction, actor: PortalActor): Promise<PortalActor> {
  const [person] = await tx
    .select({ role: portalUsers.role })
    .from(portalUsers)
    .where(isPerson(keyOf(actor)))
    .for('share');
  await requireStillWatching(tx, actor);
  return { ...actor, role: person?.role ?? actor.role };
}

/**
 * The same where the caller changes another person, whose row is locked too: in the order of their ids, because two may
 * change each other at the same time.
 */
export async function lockCallerAnd(tx: Transaction, actor: PortalActor, other: Key): Promise<PortalActor> {
  const people = await tx
    .select({ id: portalUsers.id, role: portalUsers.role })
    .from(portalUsers)
    .where(or(isPerson(keyOf(actor)), isPerson(other)))
    .orderBy(asc(portalUsers.id))
    .for('no key update');
  await requireStillWatching(tx, actor);
  return { ...actor, role: people.find(({ id }) => id === actor.portalUserId)?.role ?? actor.role };
}

const keyOf = ({ customerId, portalUserId }: PortalActor): Key => ({ customerId, id: portalUserId });
const isPerson = ({ customerId, id }: Key) =>
  and(eq(portalUsers.customerId, customerId), eq(portalUsers.id, id));
