import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client';
import { apiTokens, portalSessions } from '../../db/schema';
import type { Key } from '../ids';

/** Ends every session of a portal user, in the transaction that gives the reason to. Says how many there were. */
export async function endSessions(tx: Transaction, portalUser: Key): Promise<number> {
  const ended = await tx
    .delete(portalSessions)
    .where(
      and(
        eq(portalSessions.customerId, portalUser.customerId),
        eq(portalSessions.portalUserId, portalUser.id),
      ),
    )
    .returning({ id: portalSessions.id });
  await announceIdentityChange(tx, portalUser);
  return ended.length;
}

/** Makes every API token of a portal user worthless, for good. */
export async function revokeApiTokens(tx: Transaction, portalUser: Key): Promise<void> {
  await tx
    .update(apiTokens)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(apiTokens.customerId, portalUser.customerId),
        eq(apiTokens.portalUserId, portalUser.id),
        isNull(apiTokens.revokedAt),
      ),
    );
}

/** Tells every process, on commit, to look again at what this person may still see (L30). */
export async function announceIdentityChange(tx: Transaction, portalUser: Key): Promise<void> {
  await tx.execute(
    sql`select pg_notify('seatwise', ${`identity:${portalUser.customerId}:${portalUser.id}`})`,
  );
}
