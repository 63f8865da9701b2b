import { randomUUID } from 'node:crypto';
import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { customers, displayLinks } from '../../db/schema';
import { nameOf, requireCustomer, requirePortal } from '../access';
import type { Call } from '../context';
import { LicensingError, notFound } from '../errors';
import { decodeId, encodeKey } from '../ids';
import { parse } from '../input';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { makeToken } from '../tokens';
import {
  describePools,
  displayLinkColumns,
  displayLinkSchema,
  isDisplayLink,
  parsePools,
  writePools,
  type DisplayLinkRecord,
} from './display-links';

export type CreateDisplayLinkInput = {
  customerId: string;
  name: string;
  seatPoolIds: readonly string[];
  /** Left out: after ninety days. Null: never. */
  expiresAt?: Date | null;
};

/** `link` is the path of the page with its secret after the #, which browsers do not send to servers. */
export type CreatedDisplayLink = { displayLink: DisplayLinkRecord; link: string };

const DAYS_BY_DEFAULT = 90;
const DAYS_AT_MOST = 366;
const MOST_LINKS = 50;

/**
 * Creates a link that shows pools of one customer on a screen without a session. The secret is returned once and
 * never stored. VENDOR_ADMIN, CUSTOMER_ADMIN; recorded in the audit trail (L24). `CONFLICT` if fifty links already
 * work.
 */
export async function createDisplayLink({
  ctx,
  input,
}: Call<CreateDisplayLinkInput>): Promise<CreatedDisplayLink> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const actor = requireCustomer(ctx, customerId, 'customer', 'MANAGE_DISPLAY_LINKS');
  const { name, seatPoolIds } = parse(displayLinkSchema, input);
  const pools = parsePools(customerId, seatPoolIds);

  const key = { customerId, id: randomUUID() };
  const { token, hash } = makeToken('display', key);
  return inTransaction(ctx.db, async (tx) => {
    const [customer] = await tx
      .select({ id: customers.id })
      .from(customers)
      .where(eq(customers.id, customerId))
      .for('no key update');
    if (!customer) throw notFound('customer');
    const [present] = await tx
      .select({ count: count() })
      .from(displayLinks)
      .where(
        and(
          eq(displayLinks.customerId, customerId),
          isNull(displayLinks.revokedAt),
          sql`(${displayLinks.expiresAt} > wall_clock()) is not false`,
        ),
      );
    if ((present?.count ?? 0) >= MOST_LINKS) throw tooManyLinks();
    await checkEnd(tx, input.expiresAt);
    await tx.insert(displayLinks).values({
      ...key,
      name,
      tokenHash: hash,
      creatorName: nameOf(actor),
      expiresAt:
        input.expiresAt === undefined
          ? sql`wall_clock() + ${DAYS_BY_DEFAULT} * interval '24 hours'`
          : input.expiresAt,
    });
    await writePools(tx, key, pools);
    const [displayLink] = await tx.select(displayLinkColumns).from(displayLinks).where(isDisplayLink(key));
    if (!displayLink) throw new Error('no display link was made');
    await recordAudit(tx, actor, {
      customerId,
      action: 'display-link.created',
      subjectId: encodeKey('displayLink', key),
      subjectName: name,
      changes: [
        { field: 'seatPools', from: null, to: await describePools(tx, key) },
        { field: 'expiresAt', from: null, to: displayLink.expiresAt?.toISOString() ?? null },
      ],
    });
    return { displayLink, link: `/display#${token}` };
  });
}

/** `BAD_USER_INPUT` unless the end lies within the bounds, by the database's clock. */
async function checkEnd(
  tx: Parameters<typeof writePools>[0],
  expiresAt: Date | null | undefined,
): Promise<void> {
  if (!expiresAt) return;
  const [row] = await tx.execute<{ is_past: boolean; is_too_late: boolean }>(sql`
    select asked.at <= now.at as is_past, asked.at > now.at + ${DAYS_AT_MOST} * interval '24 hours' as is_too_late
    from (values (${expiresAt.toISOString()}::timestamptz)) asked(at), (values (wall_clock())) now(at)`);
  if (row?.is_past) throw wrongEnd('must be in the future', 'EXPIRY_PAST');
  if (row?.is_too_late) throw wrongEnd(`must be at most ${DAYS_AT_MOST} days from now`, 'EXPIRY_TOO_LATE');
}

const wrongEnd = (why: string, reason: 'EXPIRY_PAST' | 'EXPIRY_TOO_LATE') =>
  new LicensingError('BAD_USER_INPUT', `expiresAt ${why}.`, {
    field: 'expiresAt',
    reason,
    values: { days: DAYS_AT_MOST },
  });

const tooManyLinks = () =>
  new LicensingError('CONFLICT', `A customer has at most ${MOST_LINKS} display links. Revoke one first.`, {
    reason: 'MOST_DISPLAY_LINKS',
    values: { most: MOST_LINKS },
  });
