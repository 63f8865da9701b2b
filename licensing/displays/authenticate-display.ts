import { and, eq, sql } from 'drizzle-orm';
import { displayLinks } from '../../db/schema';
import type { DisplayActor } from '../actor';
import type { Runtime } from '../context';
import { isOfKind, parseToken } from '../tokens';
import { displayRefused, isDisplayLink, isExpired } from './display-links';

/**
 * The display that holds this token; null if it is the token of something else. `UNAUTHENTICATED` with a reason if its
 * link has ended, was revoked or never was one: only who holds the whole token learns more than the last.
 */
export async function authenticateDisplay({
  runtime,
  token,
}: {
  runtime: Pick<Runtime, 'db'>;
  token: string;
}): Promise<DisplayActor | null> {
  if (!isOfKind('display', token)) return null;
  const key = parseToken('display', token);
  if (!key) throw displayRefused('UNKNOWN');
  const isUnnoted = sql<boolean>`coalesce(${displayLinks.lastUsedAt} < clock_timestamp() - interval '1 minute', true)`;
  const [link] = await runtime.db
    .select({
      isRevoked: sql<boolean>`(${displayLinks.revokedAt} is not null)`,
      isExpired,
      isUnnoted,
    })
    .from(displayLinks)
    .where(and(isDisplayLink(key), eq(displayLinks.tokenHash, key.hash)));
  if (!link) throw displayRefused('UNKNOWN');
  if (link.isRevoked) throw displayRefused('REVOKED');
  if (link.isExpired) throw displayRefused('EXPIRED');
  // To within a minute is enough: many screens must not write a row with every call.
  if (link.isUnnoted) {
    await runtime.db
      .update(displayLinks)
      .set({ lastUsedAt: sql`clock_timestamp()` })
      .where(and(isDisplayLink(key), isUnnoted));
  }
  return { kind: 'display', customerId: key.customerId, displayLinkId: key.id };
}
