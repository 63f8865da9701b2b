import { sql } from 'drizzle-orm';
import { displayLinks } from '../../db/schema';
import type { Call } from '../context';
import { encodeKey } from '../ids';
import { parse } from '../input';
import { announceIdentityChange } from '../people/end-sessions';
import { changesBetween, recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import {
  authoriseDisplayLink,
  describePools,
  displayLinkColumns,
  displayLinkSchema,
  isDisplayLink,
  lockDisplayLink,
  parsePools,
  writePools,
  type DisplayLinkRecord,
} from './display-links';

export type UpdateDisplayLinkInput = {
  displayLinkId: string;
  name?: string | null;
  seatPoolIds?: readonly string[] | null;
};

/**
 * Renames a display link or changes its pools; open displays update. VENDOR_ADMIN, CUSTOMER_ADMIN; recorded in the
 * audit trail (L24).
 */
export async function updateDisplayLink({
  ctx,
  input,
}: Call<UpdateDisplayLinkInput>): Promise<{ displayLink: DisplayLinkRecord }> {
  const { actor, key } = authoriseDisplayLink(ctx, input.displayLinkId);
  const wanted = parse(displayLinkSchema.partial(), {
    name: input.name ?? undefined,
    seatPoolIds: input.seatPoolIds ?? undefined,
  });
  const pools = wanted.seatPoolIds && parsePools(key.customerId, wanted.seatPoolIds);

  return inTransaction(ctx.db, async (tx) => {
    const present = await lockDisplayLink(tx, key);
    const before = { name: present.name, seatPools: await describePools(tx, key) };
    if (pools) await writePools(tx, key, pools);
    if (wanted.name !== undefined)
      await tx.update(displayLinks).set({ name: wanted.name }).where(isDisplayLink(key));
    const [displayLink] = await tx.select(displayLinkColumns).from(displayLinks).where(isDisplayLink(key));
    if (!displayLink) throw new Error('the display link was locked');
    const changes = changesBetween(before, {
      name: displayLink.name,
      seatPools: await describePools(tx, key),
    });
    if (changes.length > 0) {
      await announceIdentityChange(tx, key);
      await recordAudit(tx, actor, {
        customerId: key.customerId,
        action: 'display-link.updated',
        subjectId: encodeKey('displayLink', key),
        subjectName: displayLink.name,
        changes,
      });
    }
    return { displayLink };
  });
}

/** Ends a display link; open displays go dark. VENDOR_ADMIN, CUSTOMER_ADMIN; recorded in the audit trail (L24). */
export async function revokeDisplayLink({
  ctx,
  input,
}: Call<{ displayLinkId: string }>): Promise<{ displayLinkId: string }> {
  const { actor, key } = authoriseDisplayLink(ctx, input.displayLinkId);
  return inTransaction(ctx.db, async (tx) => {
    const present = await lockDisplayLink(tx, key);
    await tx
      .update(displayLinks)
      .set({ revokedAt: sql`wall_clock()` })
      .where(isDisplayLink(key));
    await announceIdentityChange(tx, key);
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'display-link.revoked',
      subjectId: encodeKey('displayLink', key),
      subjectName: present.name,
    });
    return { displayLinkId: encodeKey('displayLink', key) };
  });
}
