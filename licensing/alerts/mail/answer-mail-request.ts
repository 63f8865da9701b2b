import { and, eq, sql } from 'drizzle-orm';
import type { Executor } from '../../../db/client';
import { customers, mailRecipients } from '../../../db/schema';
import type { Call } from '../../context';
import { LicensingError } from '../../errors';
import { encodeId } from '../../ids';
import { recordAudit } from '../../records/record-audit';
import { inTransaction } from '../../seat-engine';
import { parseToken } from '../../tokens';

/** What whoever holds the link of a mail is shown. */
export type MailRequestRecord = {
  email: string;
  customerName: string;
  answer: 'NONE' | 'CONFIRMED' | 'DECLINED';
  /** Null: the link does not end. */
  expiresAt: Date | null;
  isExpired: boolean;
};

/**
 * What a link from a mail is about, for everybody who has it; null if it was used or replaced, or never was one. The
 * link of a confirmation mail works once, the one to unsubscribe always.
 */
export async function getMailRequest({
  ctx,
  input,
}: Call<{ token: string }>): Promise<MailRequestRecord | null> {
  const found = await find(ctx.db, input.token);
  return found && requestOf(found);
}

/**
 * Confirms that a recipient wants the mails of a customer, or declines them. Anybody who has a link from one of the
 * mails. `NOT_FOUND` if it was used or replaced, `CONFLICT` if it has ended.
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
        'This link no longer works: it was used, or replaced by the one in a newer mail.',
      );
    if (found.isExpired)
      throw new LicensingError('CONFLICT', 'This link has ended. Ask for a new confirmation mail.', {
        reason: 'CONFIRMATION_ENDED',
      });
    const answer = wanted ? 'CONFIRMED' : 'DECLINED';
    const now = sql`clock_timestamp()`;
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
      // Whoever is signed in at the browser need not be the one who reads the mailbox.
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
        ? sql<boolean>`(${mailRecipients.tokenExpiresAt} <= clock_timestamp())`
        : sql<boolean>`false`,
    })
    .from(mailRecipients)
    .innerJoin(customers, eq(customers.id, mailRecipients.customerId))
    .where(and(eq(mailRecipients.customerId, key.customerId), eq(mailRecipients.id, key.id), isRight));
  const [found] = await (isLocked ? query.for('update', { of: mailRecipients }) : query);
  return found ?? null;
}
