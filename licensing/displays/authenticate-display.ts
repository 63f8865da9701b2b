import { and, eq, sql } from 'drizzle-orm';
import { displayLinks } from '../../db/schema';
import type { DisplayActor } from '../actor';
import type { Runtime } from '../context';
import { credentialDatabase } from '../portal-database';
import { isOfKind, parseToken } from '../tokens';
import { displayRefused, isDisplayLink, isExpired } from './display-links';

/**
 * Display of a token; null if the token is of another kind. `UNAUTHENTICATED` with a reason if the link has expired,
 * was revoked or never existed; the first two are disclosed only for a complete token.
 */
export async function authenticateDisplay({
  runtime,
  token,
}: {
  runtime: Pick<Runtime, 'portal'>;
  token: string;
}): Promise<DisplayActor | null> {
  if (!isOfKind('display', token)) return null;
  const key = parseToken('display', token);
  if (!key) throw displayRefused('UNKNOWN');
  const isUnnoted = sql<boolean>`coalesce(${displayLinks.lastUsedAt} < wall_clock() - interval '1 minute', true)`;
  const db = credentialDatabase(runtime, key);
  const [link] = await db
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
  // Accurate to one minute, so that frequent calls do not write a row each.
  if (link.isUnnoted) {
    await db
      .update(displayLinks)
      .set({ lastUsedAt: sql`wall_clock()` })
      .where(and(isDisplayLink(key), isUnnoted));
  }
  return { kind: 'display', customerId: key.customerId, displayLinkId: key.id };
}
