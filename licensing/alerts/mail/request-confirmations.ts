import { randomBytes } from 'node:crypto';
import { and, desc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../../db/client';
import { alertMails, mailRecipients } from '../../../db/schema';
import { requireCustomer, requirePortal } from '../../access';
import type { Call } from '../../context';
import { getCustomers } from '../../catalogue/get-customer';
import { LicensingError, notFound } from '../../errors';
import { decodeId, encodeId } from '../../ids';
import { email, parse } from '../../input';
import { recordAudit } from '../../records/record-audit';
import { spellingsOfEmail } from '../../rules/canonical-email';
import { needsConfirmation, MOST_CONFIRMATIONS, confirmationRefusal } from '../../rules/mail-consent';
import { inTransaction } from '../../seat-engine';
import { lockAlertSettings, type AlertSettingsRecord } from '../alert-settings';
import { databaseClock } from '../evaluate-alerts';
import { canMailLinks, type Outgoing } from '../outgoing';
import { consentsOf, isSameAddress, type RecipientConsent } from './addressees';
import { needMailServer } from './send-test-mail';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

type Asking = { outgoing: Outgoing; at: Date };

/**
 * Requests a confirmation e-mail for every recipient who needs one and has none. Does nothing while links cannot be
 * sent; the next alert or report retries.
 */
export async function requestConfirmations(
  tx: Transaction,
  settings: AlertSettingsRecord,
  { outgoing, at }: Asking,
): Promise<void> {
  if (!canMailLinks(outgoing)) return;
  if ((await unconfirmedOf(tx, settings, at)).length === 0) return;
  // Prevents two processes from requesting twice.
  await lockAlertSettings(tx, settings.customerId);
  const unconfirmed = new Map((await unconfirmedOf(tx, settings, at)).map((one) => [one.address, one]));
  for (const recipient of unconfirmed.values()) {
    await enqueueConfirmation(tx, settings.customerId, recipient, {
      at,
      dueAt: await nextSendTime(tx, settings.customerId, at),
    });
  }
}

/**
 * Requests another confirmation e-mail for a portal user who has turned their e-mails on, within the limits of
 * `resendMailConfirmation`. The caller holds the lock on the alert settings.
 */
export async function requestConfirmationAgain(
  tx: Transaction,
  settings: AlertSettingsRecord,
  portalUserId: string,
  { outgoing, at }: Asking,
): Promise<void> {
  const consents = await consentsOf(tx, settings, at);
  const own = consents.find(({ recipient }) => recipient.portalUserId === portalUserId);
  if (!own || !canMailLinks(outgoing) || confirmationRefusal(own.consent, own.record, at)) return;
  const dueAt = await nextSendTime(tx, settings.customerId, at);
  if ((await waitOf(tx, settings.customerId, own, { at, dueAt })) > 0) return;
  await enqueueConfirmation(tx, settings.customerId, own, { at, dueAt });
}

const wantsMail = ({ recipient }: RecipientConsent) => recipient.alerts || recipient.monthlyReport;

const unconfirmedOf = async (tx: Transaction, settings: AlertSettingsRecord, at: Date) =>
  (await consentsOf(tx, settings, at)).filter(
    (one) => wantsMail(one) && needsConfirmation(one.consent, one.record),
  );

/**
 * Sends a recipient another confirmation e-mail and drops a pending one. VENDOR_ADMIN, CUSTOMER_ADMIN. `CONFLICT` if
 * no e-mail can be sent, or the recipient has confirmed or declined; `RATE_LIMITED` after three e-mails to the
 * address in a day, or twenty of the customer in an hour.
 */
export async function resendMailConfirmation({
  ctx,
  input,
}: Call<{ customerId: string; email: string }>): Promise<{ settings: AlertSettingsRecord }> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const actor = requireCustomer(ctx, customerId, 'customer', 'CHANGE_ALERT_SETTINGS');
  const { email: address } = parse(schema, { email: input.email });
  needMailServer(ctx);
  if (!canMailLinks(ctx.outgoing))
    throw new LicensingError(
      'CONFLICT',
      'The e-mail needs a link to the portal. Set PUBLIC_URL on the server.',
      {
        reason: 'NO_PUBLIC_URL',
      },
    );
  await ctx.rateLimits.consume('mail', actor.portalUserId);

  const settings = await inTransaction(ctx.db, async (tx) => {
    const [customer] = await getCustomers(tx, [customerId]);
    if (!customer) throw notFound('customer');
    const present = await lockAlertSettings(tx, customerId);
    const at = await databaseClock(tx);
    const found = (await consentsOf(tx, present, at)).find((one) => isSameAddress(one.address, address));
    if (!found || !wantsMail(found)) throw notFound('recipient');
    const refusal = confirmationRefusal(found.consent, found.record, at);
    if (refusal) throw new LicensingError('CONFLICT', REFUSALS[refusal], { field: 'email', reason: refusal });
    const dueAt = await nextSendTime(tx, customerId, at);
    const waitMs = await waitOf(tx, customerId, found, { at, dueAt });
    if (waitMs > 0) throw tooManyMails(waitMs);
    await enqueueConfirmation(tx, customerId, found, { at, dueAt });
    await recordAudit(tx, actor, {
      customerId,
      action: 'alert-recipient.asked',
      subjectId: encodeId('customer', customerId),
      subjectName: found.address,
    });
    return present;
  });
  return { settings };
}

const REFUSALS = {
  RECIPIENT_CONFIRMED: 'This recipient needs no confirmation and already gets e-mails.',
  RECIPIENT_DECLINED:
    'This recipient has declined. Send another confirmation e-mail 30 days after that at the earliest.',
};

function tooManyMails(waitMs: number) {
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  const hours = Math.ceil(retryAfterSeconds / 3600);
  return new LicensingError(
    'RATE_LIMITED',
    `Too many confirmation e-mails were requested. Try again in ${hours === 1 ? 'an hour' : `${hours} hours`}.`,
    { retryAfterSeconds },
  );
}

async function enqueueConfirmation(
  tx: Transaction,
  customerId: string,
  { address, language, record }: RecipientConsent,
  { at, dueAt }: { at: Date; dueAt: Date },
) {
  const request = { askedAt: at, language, declinedAt: null };
  await tx
    .insert(mailRecipients)
    .values({
      customerId,
      email: record?.email ?? address,
      unsubscribeSecret: randomBytes(32),
      ...request,
    })
    .onConflictDoUpdate({ target: [mailRecipients.customerId, mailRecipients.email], set: request });
  await tx
    .update(alertMails)
    .set({ status: 'GIVEN_UP', finishedAt: at, lastError: 'Replaced by a newer confirmation e-mail.' })
    .where(
      and(
        isConfirmation(customerId),
        inArray(alertMails.toAddress, spellingsOfEmail(address)),
        isNull(alertMails.finishedAt),
        lte(alertMails.createdAt, at),
      ),
    );
  await tx.insert(alertMails).values({
    customerId,
    kind: 'CONFIRMATION',
    status: 'QUEUED',
    toAddress: address,
    subject: '',
    text: '',
    html: '',
    createdAt: dueAt,
    nextAttemptAt: dueAt,
  });
}

/** Earliest time of the next confirmation e-mail of a customer. The caller holds the lock on its alert settings. */
async function nextSendTime(tx: Transaction, customerId: string, at: Date): Promise<Date> {
  const [blocking] = await tx
    .select({ at: alertMails.createdAt })
    .from(alertMails)
    .where(isConfirmation(customerId))
    .orderBy(desc(alertMails.createdAt))
    .offset(MOST_CONFIRMATIONS.ofCustomerInHour - 1)
    .limit(1);
  return new Date(Math.max(at.getTime(), (blocking?.at.getTime() ?? 0) + HOUR_MS));
}

/**
 * Milliseconds until another e-mail may be requested, by the daily limit of the address and the hourly limit of the
 * customer.
 */
async function waitOf(
  tx: Transaction,
  customerId: string,
  { address }: RecipientConsent,
  { at, dueAt }: { at: Date; dueAt: Date },
): Promise<number> {
  const [blocking] = await tx
    .select({ at: alertMails.createdAt })
    .from(alertMails)
    .where(and(isConfirmation(customerId), inArray(alertMails.toAddress, spellingsOfEmail(address))))
    .orderBy(desc(alertMails.createdAt))
    .offset(MOST_CONFIRMATIONS.ofAddressInDay - 1)
    .limit(1);
  const blockedUntil = blocking ? blocking.at.getTime() + DAY_MS : 0;
  return Math.max(dueAt.getTime(), blockedUntil, at.getTime()) - at.getTime();
}

const isConfirmation = (customerId: string) =>
  and(eq(alertMails.customerId, customerId), eq(alertMails.kind, 'CONFIRMATION'));

const schema = z.object({ email });
