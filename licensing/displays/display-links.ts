import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from '../../db/client';
import { nameOrder } from '../../db/queries/name-order';
import { displayLinkPools, displayLinks } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import type { PortalActor } from '../actor';
import type { Call, Context } from '../context';
import { LicensingError, notFound } from '../errors';
import { decodeKey, type Key } from '../ids';
import { text } from '../input';
import { postgresCode } from '../seat-engine';

/** A display link without its secret. */
export type DisplayLinkRecord = Omit<typeof displayLinks.$inferSelect, 'tokenHash'> & {
  /** Whether its end date has passed, by the database's clock. */
  isExpired: boolean;
  /** Pools of the display, in display order. */
  seatPoolIds: string[];
};

/** As many pools as can be read from across a room. */
const MOST_POOLS = 12;

export const isExpired = sql<boolean>`coalesce(${displayLinks.expiresAt} <= wall_clock(), false)`;

/** Columns without the secret. */
export const displayLinkColumns = {
  customerId: displayLinks.customerId,
  id: displayLinks.id,
  name: displayLinks.name,
  creatorName: displayLinks.creatorName,
  createdAt: displayLinks.createdAt,
  expiresAt: displayLinks.expiresAt,
  lastUsedAt: displayLinks.lastUsedAt,
  revokedAt: displayLinks.revokedAt,
  isExpired,
  // Drizzle omits the table name in single-table queries, which would then mean the inner table.
  seatPoolIds: sql<string[]>`array(
    select p.seat_pool_id from display_link_pools p
    where p.customer_id = display_links.customer_id and p.display_link_id = display_links.id order by p.position)`,
};

export const displayLinkSchema = z.object({
  name: text(100),
  seatPoolIds: z
    .array(z.string())
    .min(1, `must be 1 to ${MOST_POOLS} seat pools`)
    .max(MOST_POOLS, `must be 1 to ${MOST_POOLS} seat pools`),
});

export const isDisplayLink = ({ customerId, id }: Key) =>
  and(eq(displayLinks.customerId, customerId), eq(displayLinks.id, id));

/** Display links of a customer that are not revoked, by name. VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN. */
export async function listDisplayLinks({
  ctx,
  input: { customerId },
}: Call<{ customerId: string }>): Promise<DisplayLinkRecord[]> {
  requireCustomer(ctx, customerId, 'customer', 'SEE_DISPLAY_LINKS');
  return ctx.db
    .select(displayLinkColumns)
    .from(displayLinks)
    .where(and(eq(displayLinks.customerId, customerId), isNull(displayLinks.revokedAt)))
    .orderBy(asc(nameOrder(displayLinks.name)), asc(displayLinks.id));
}

/** Checks that the caller may change this display link. */
export function authoriseDisplayLink(ctx: Context, displayLinkId: string): { actor: PortalActor; key: Key } {
  requirePortal(ctx);
  const key = decodeKey('displayLink', displayLinkId, 'displayLinkId');
  const actor = requireCustomer(ctx, key.customerId, 'display link', 'MANAGE_DISPLAY_LINKS');
  return { actor, key };
}

/** A display link, locked. `NOT_FOUND` if there is none or it was revoked. */
export async function lockDisplayLink(tx: Executor, key: Key): Promise<DisplayLinkRecord> {
  const [link] = await tx
    .select(displayLinkColumns)
    .from(displayLinks)
    .where(and(isDisplayLink(key), isNull(displayLinks.revokedAt)))
    .for('no key update');
  if (!link) throw notFound('display link');
  return link;
}

/** Parses pool ids, without duplicates. `NOT_FOUND` for pools of another customer (L31). */
export function parsePools(customerId: string, seatPoolIds: readonly string[]): string[] {
  const keys = seatPoolIds.map((id) => decodeKey('seatPool', id, 'seatPoolIds'));
  if (keys.some((key) => key.customerId !== customerId)) throw notFound('seat pool');
  return [...new Set(keys.map(({ id }) => id))];
}

/** Replaces the pools of a link, in this order. */
export async function writePools(tx: Executor, link: Key, seatPoolIds: readonly string[]): Promise<void> {
  await tx
    .delete(displayLinkPools)
    .where(
      and(eq(displayLinkPools.customerId, link.customerId), eq(displayLinkPools.displayLinkId, link.id)),
    );
  await tx
    .insert(displayLinkPools)
    .values(
      seatPoolIds.map((seatPoolId, position) => ({
        customerId: link.customerId,
        displayLinkId: link.id,
        seatPoolId,
        position,
      })),
    )
    .catch((error: unknown) => {
      throw postgresCode(error) === '23503' ? notFound('seat pool') : error;
    });
}

/** Application codes of the pools of a link, for the audit trail. */
export async function describePools(tx: Executor, link: Key): Promise<string> {
  const [row] = await tx.execute<{ codes: string }>(sql`
    select coalesce(string_agg(a.code, ', ' order by p.position), '') as codes
    from display_link_pools p
    join seat_pools s on s.customer_id = p.customer_id and s.id = p.seat_pool_id
    join applications a on a.id = s.application_id
    where p.customer_id = ${link.customerId}::uuid and p.display_link_id = ${link.id}::uuid`);
  return row?.codes ?? '';
}

/** Error for a display. Its page shows instructions for the reason. */
export const displayRefused = (reason: 'REVOKED' | 'EXPIRED' | 'UNKNOWN') =>
  new LicensingError('UNAUTHENTICATED', REFUSALS[reason], { reason: `DISPLAY_LINK_${reason}` });

/* Sockets are closed with this message as their reason: at most 100 characters. */
const REFUSALS = {
  REVOKED: 'This display link was revoked. Ask your administrator for a new one.',
  EXPIRED: 'This display link has expired. Ask your administrator for a new one.',
  UNKNOWN: 'This display link is not valid. Check that the whole link was copied.',
};
