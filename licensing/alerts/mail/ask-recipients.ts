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
import { isToBeAsked, MOST_CONFIRMATIONS, refuseAsking } from '../../rules/mail-consent';
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
 * Requests a confirmation mail for every recipient who needs one and was never asked. While no link can be mailed they
 * are not asked: the next alert or report does it.
 */
export async function askRecipients(
  tx: Transaction,
  settings: AlertSettingsRecord,
  { outgoing, at }: Asking,
): Promise<void> {
  if (!canMailLinks(outgoing)) return;
  if ((await unaskedOf(tx, settings, at)).length === 0) return;
  // Two at once would ask twice.
  await lockAlertSettings(tx, settings.customerId);
  const unasked = new Map((await unaskedOf(tx, settings, at)).map((one) => [one.address, one]));
  for (const recipient of unasked.values()) {
    await ask(tx, settings.customerId, recipient, {
      at,
      dueAt: await nextPlace(tx, settings.customerId, at),
    });
  }
}

/**
 * Requests another confirmation mail for a portal user who has switched on their own mails: the one before may be lost.
 * Not beyond the limits of `resendMailConfirmation`. Call it with the alert settings locked.
 */
export async function askOnceMore(
  tx: Transaction,
  settings: AlertSettingsRecord,
  portalUserId: string,
  { outgoing, at }: Asking,
): Promise<void> {
  const consents = await consentsOf(tx, settings, at);
  const own = consents.find(({ recipient }) => recipient.portalUserId === portalUserId);
  if (!own || !canMailLinks(outgoing) || refuseAsking(own.consent, own.record, at)) return;
  const dueAt = await nextPlace(tx, settings.customerId, at);
  if ((await waitOf(tx, settings.customerId, own, { at, dueAt })) > 0) return;
  await ask(tx, settings.customerId, own, { at, dueAt });
}

const wantsMail = ({ recipient }: RecipientConsent) => recipient.alerts || recipient.monthlyReport;

const unaskedOf = async (tx: Transaction, settings: AlertSettingsRecord, at: Date) =>
  (await consentsOf(tx, settings, at)).filter(
    (one) => wantsMail(one) && isToBeAsked(one.consent, one.record),
  );

/**
 * Sends a recipient another confirmation mail; one that still waits is not sent. VENDOR_ADMIN, CUSTOMER_ADMIN.
 * `CONFLICT` if no mail can be sent, or the recipient has confirmed or declined; `RATE_LIMITED` after three mails to the
 * address in a day, or twenty to the addresses of the customer in an hour.
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
    throw new LicensingError('CONFLICT', 'The mail needs a link to the portal: set PUBLIC_URL.', {
      reason: 'NO_PUBLIC_URL',
    });
  await ctx.attempts.spend('mail', actor.portalUserId);

  const settings = await inTransaction(ctx.db, async (tx) => {
    const [customer] = await getCustomers(tx, [customerId]);
    if (!customer) throw notFound('customer');
    const present = await lockAlertSettings(tx, customerId);
    const at = await databaseClock(tx);
    const found = (await consentsOf(tx, present, at)).find((one) => isSameAddress(one.address, address));
    if (!found || !wantsMail(found)) throw notFound('recipient');
    const refusal = refuseAsking(found.consent, found.record, at);
    if (refusal) throw new LicensingError('CONFLICT', REFUSALS[refusal], { field: 'email', reason: refusal });
    const dueAt = await nextPlace(tx, customerId, at);
    const waitMs = await waitOf(tx, customerId, found, { at, dueAt });
    if (waitMs > 0) throw tooOften(waitMs);
    await ask(tx, customerId, found, { at, dueAt });
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
  RECIPIENT_CONFIRMED: 'This recipient needs no confirmation: mail is sent to them already.',
  RECIPIENT_DECLINED:
    'This recipient does not want mail. They can be asked again 30 days after they said so.',
};

function tooOften(waitMs: number) {
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  const hours = Math.ceil(retryAfterSeconds / 3600);
  return new LicensingError(
    'RATE_LIMITED',
    `Too many confirmation mails. Try again in ${hours === 1 ? 'an hour' : `${hours} hours`}.`,
    { retryAfterSeconds },
  );
}

async function ask(
  tx: Transaction,
  customerId: string,
  { address, language, record }: RecipientConsent,
  { at, dueAt }: { at: Date; dueAt: Date },
) {
  const asked = { askedAt: at, language, declinedAt: null };
  await tx
    .insert(mailRecipients)
    .values({
      customerId,
      email: record?.email ?? address,
      unsubscribeSecret: randomBytes(32),
      ...asked,
    })
    .onConflictDoUpdate({ target: [mailRecipients.customerId, mailRecipients.email], set: asked });
  await tx
    .update(alertMails)
    .set({ status: 'GIVEN_UP', finishedAt: at, lastError: 'Replaced by a newer confirmation mail.' })
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

/** When the next confirmation mail of a customer may go out. Call it with its alert settings locked. */
async function nextPlace(tx: Transaction, customerId: string, at: Date): Promise<Date> {
  const [blocking] = await tx
    .select({ at: alertMails.createdAt })
    .from(alertMails)
    .where(isConfirmation(customerId))
    .orderBy(desc(alertMails.createdAt))
    .offset(MOST_CONFIRMATIONS.ofCustomerInHour - 1)
    .limit(1);
  return new Date(Math.max(at.getTime(), (blocking?.at.getTime() ?? 0) + HOUR_MS));
}

/** For how many milliseconds no mail may be requested: the address has had its mails of a day, or the customer of an hour. */
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
