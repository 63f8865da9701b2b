import { and, eq, sql } from 'drizzle-orm';
import type { Executor } from '../../../db/client';
import { customers, mailRecipients } from '../../../db/schema';
import type { Call } from '../../context';
import { LicensingError } from '../../errors';
import { encodeId } from '../../ids';
import { recordAudit } from '../../records/record-audit';
import { inTransaction } from '../../seat-engine';
import { parseToken } from '../../tokens';

/** Request shown to the holder of a link in an e-mail. */
export type MailRequestRecord = {
  email: string;
  customerName: string;
  answer: 'NONE' | 'CONFIRMED' | 'DECLINED';
  /** Null: the link does not expire. */
  expiresAt: Date | null;
  isExpired: boolean;
};

/**
 * Request behind a link in an e-mail, without credentials. Null if it was used or replaced, or never existed. A
 * confirmation link works once, an unsubscribe link always.
 */
export async function getMailRequest({
  ctx,
  input,
}: Call<{ token: string }>): Promise<MailRequestRecord | null> {
  const found = await find(ctx.db, input.token);
  return found && requestOf(found);
}

/**
 * Confirms or declines the e-mails of a customer, with a link from one of them. `NOT_FOUND` if it was used or
 * replaced, `CONFLICT` if it has expired.
 */
export async function answerMailRequest({
  ctx,
  input: { token, wanted },
}: Call<{ token: string; wanted: boolean }>): Promise<MailRequestRecord> {
  return inTransaction(ctx.db, async (tx) => {
    const found = await find(tx, token, { isLocked: true });
    if (!found)
      throw new LicensingError(
        'NOT_FOUND',
        'This link does not work any more: it was used, or replaced by the one in a newer e-mail.',
      );
    if (found.isExpired)
      throw new LicensingError('CONFLICT', 'This link has expired. Request a new confirmation e-mail.', {
        reason: 'CONFIRMATION_ENDED',
      });
    const answer = wanted ? 'CONFIRMED' : 'DECLINED';
    const now = sql`wall_clock()`;
    await tx
      .update(mailRecipients)
      .set({
        confirmedAt: wanted ? now : null,
        declinedAt: wanted ? null : now,
        graceUntil: null,
        tokenSecret: null,
        tokenExpiresAt: null,
      })
      .where(and(eq(mailRecipients.customerId, found.customerId), eq(mailRecipients.id, found.id)));
    const request = requestOf(found);
    if (request.answer !== answer) {
      // The person signed in at the browser need not be the owner of the mailbox.
      await recordAudit(
        tx,
        { kind: 'system', name: 'the recipient' },
        {
          customerId: found.customerId,
          ...(wanted ? { action: 'alert-recipient.confirmed' } : { action: 'alert-recipient.declined' }),
          subjectId: encodeId('customer', found.customerId),
          subjectName: found.email,
        },
      );
    }
    return { ...request, answer };
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

const requestOf = ({
  email,
  customerName,
  confirmedAt,
  declinedAt,
  expiresAt,
  isExpired,
}: Found): MailRequestRecord => ({
  email,
  customerName,
  answer: confirmedAt ? 'CONFIRMED' : declinedAt ? 'DECLINED' : 'NONE',
  expiresAt,
  isExpired,
});

async function find(db: Executor, token: string, { isLocked = false } = {}) {
  const key = parseToken('confirmation', token) ?? parseToken('unsubscribe', token);
  if (!key) return null;
  const isConfirmation = parseToken('confirmation', token) !== null;
  const { tokenSecret, unsubscribeSecret } = mailRecipients;
  const isRight = sql`sha256(${isConfirmation ? tokenSecret : unsubscribeSecret}) = ${key.hash}`;
  const query = db
    .select({
      customerId: mailRecipients.customerId,
      id: mailRecipients.id,
      email: mailRecipients.email,
      customerName: customers.name,
      confirmedAt: mailRecipients.confirmedAt,
      declinedAt: mailRecipients.declinedAt,
      expiresAt: isConfirmation ? mailRecipients.tokenExpiresAt : sql<null>`null`,
      isExpired: isConfirmation
        ? sql<boolean>`(${mailRecipients.tokenExpiresAt} <= wall_clock())`
        : sql<boolean>`false`,
    })
    .from(mailRecipients)
    .innerJoin(customers, eq(customers.id, mailRecipients.customerId))
    .where(and(eq(mailRecipients.customerId, key.customerId), eq(mailRecipients.id, key.id), isRight));
  const [found] = await (isLocked ? query.for('update', { of: mailRecipients }) : query);
  return found ?? null;
}
