import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { portalLanguages, portalUsers } from '../../db/schema';
import { requirePortal } from '../access';
import type { Call } from '../context';
import { notFound } from '../errors';
import { encodeKey } from '../ids';
import { parse, text, timeZone } from '../input';
import { changesBetween, recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { portalUserColumns, type PortalUserRecord } from './list-portal-users';

/** Undefined leaves a field as it is; null clears it. */
export type UpdateProfileInput = {
  displayName?: string | null;
  timeZone?: string | null;
  language?: string | null;
};

/** Changes the caller's own name, time zone and language. */
export async function updateProfile({
  ctx,
  input,
}: Call<UpdateProfileInput>): Promise<{ portalUser: PortalUserRecord }> {
  const actor = requirePortal(ctx, 'CHANGE_OWN_PROFILE');
  const wanted = parse(schema, input);
  const key = { customerId: actor.customerId, id: actor.portalUserId };
  const isUser = and(eq(portalUsers.customerId, key.customerId), eq(portalUsers.id, key.id));

  const portalUser = await inTransaction(ctx.db, async (tx) => {
    const [before] = await tx.select(portalUserColumns).from(portalUsers).where(isUser).for('no key update');
    if (!before) throw notFound('portal user');
    const { displayName, timeZone: zone, language } = before;
    const changes = changesBetween({ displayName, timeZone: zone, language }, wanted);
    if (changes.length === 0) return before;

    const [after] = await tx.update(portalUsers).set(wanted).where(isUser).returning(portalUserColumns);
    if (!after) throw notFound('portal user');
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'portal-user.updated',
      subjectId: encodeKey('portalUser', key),
      subjectName: after.email,
      changes,
    });
    return after;
  });
  return { portalUser };
}

const schema = z.object({
  displayName: text(200).optional(),
  timeZone: timeZone.nullish(),
  language: z.enum(portalLanguages).nullish(),
});
