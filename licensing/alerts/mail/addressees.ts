import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Executor } from '../../../db/client';
import { mailRecipients, portalUsers, type PortalLanguage } from '../../../db/schema';
import { requireCustomer } from '../../access';
import type { Call } from '../../context';
import { canonicalEmail, spellingsOfEmail } from '../../rules/canonical-email';
import {
  decideMailConsent,
  mayGetMail,
  confirmationRefusal,
  type MailConsent,
} from '../../rules/mail-consent';
import { formatToken } from '../../tokens';
import { portalUsersOf, type AlertSettingsRecord } from '../alert-settings';
import { databaseClock } from '../evaluate-alerts';
import { canMailLinks } from '../outgoing';

export type MailRecipientRecord = typeof mailRecipients.$inferSelect;

/** A recipient that is an address or may sign in, and whether e-mails are sent to it. */
export type RecipientConsent = {
  recipient: AlertSettingsRecord['recipients'][number];
  address: string;
  language: PortalLanguage;
  consent: MailConsent;
  /** Null: no confirmation was requested. */
  record: MailRecipientRecord | null;
};

/** A recipient to whom an e-mail is sent. */
export type Addressee = {
  address: string;
  language: PortalLanguage;
  /** Null for a portal user with a verified address, who chooses e-mails in the portal. */
  unsubscribeToken: string | null;
  /** Whether each e-mail asks for confirmation. */
  isToConfirm: boolean;
};

/**
 * Recipients of a kind of e-mail: portal users who may sign in, and addresses, each once and only if verified or
 * confirmed.
 */
export async function addresseesOf(
  db: Executor,
  settings: AlertSettingsRecord,
  kind: 'alerts' | 'monthlyReport',
  at: Date,
): Promise<Addressee[]> {
  const found = await consentsOf(db, settings, at);
  const written = found.filter(({ recipient, consent }) => recipient[kind] && mayGetMail(consent));
  const addressees = written.map(({ address, language, consent, record }): Addressee => ({
    address,
    language,
    unsubscribeToken:
      record && consent !== 'NOT_NEEDED'
        ? formatToken('unsubscribe', record, record.unsubscribeSecret)
        : null,
    isToConfirm: consent === 'GRACE',
  }));
  return [...new Map(addressees.map((one) => [one.address, one])).values()];
}

/** Consent of all recipients of a customer except those who may no longer sign in. */
export async function consentsOf(
  db: Executor,
  { customerId, recipients }: Pick<AlertSettingsRecord, 'customerId' | 'recipients'>,
  at: Date,
): Promise<RecipientConsent[]> {
  const people = await portalUsersOf(db, customerId, recipients);
  const found = recipients.flatMap((recipient) => {
    const { portalUserId, email, language } = recipient;
    if (portalUserId === null)
      return email === null ? [] : [{ recipient, address: email, language: language ?? ('en' as const) }];
    const person = people.find(({ id, disabledAt }) => id === portalUserId && disabledAt === null);
    if (!person) return [];
    return [{ recipient, address: person.email, language: language ?? person.language ?? ('en' as const) }];
  });
  const known = await readAddresses(
    db,
    customerId,
    found.map(({ address }) => address),
  );
  return found.map((one) => {
    const { isProven, record } = known(one.address);
    return { ...one, record, consent: decideMailConsent({ isProven, answer: record, at }) };
  });
}

/** Whether e-mail that a portal user requests may be sent to their own address. */
export async function isAddressConfirmed(
  db: Executor,
  { customerId, email }: { customerId: string; email: string },
): Promise<boolean> {
  const { isProven, record } = (await readAddresses(db, customerId, [email]))(email);
  return isProven || Boolean(record?.confirmedAt);
}

async function readAddresses(db: Executor, customerId: string, addresses: readonly string[]) {
  const spellings = [...new Set(addresses.flatMap(spellingsOfEmail))];
  if (spellings.length === 0) return () => ({ isProven: false, record: null });
  const proven = await db
    .select({ email: portalUsers.email })
    .from(portalUsers)
    .where(
      and(
        eq(portalUsers.customerId, customerId),
        inArray(portalUsers.email, spellings),
        isNotNull(portalUsers.addressProvenAt),
        isNull(portalUsers.disabledAt),
      ),
    );
  const records = await db
    .select()
    .from(mailRecipients)
    .where(and(eq(mailRecipients.customerId, customerId), inArray(mailRecipients.email, spellings)));
  return (address: string) => ({
    isProven: proven.some(({ email }) => isSameAddress(email, address)),
    record: records.find(({ email }) => isSameAddress(email, address)) ?? null,
  });
}

export const isSameAddress = (one: string, other: string) =>
  (canonicalEmail(one) ?? one) === (canonicalEmail(other) ?? other);

/** Consent of the recipients of a customer, for callers who may see the settings. */
export async function listRecipientConsents({
  ctx,
  input,
}: Call<Pick<AlertSettingsRecord, 'customerId' | 'recipients'>>): Promise<
  (RecipientConsent & { mayBeAsked: boolean })[]
> {
  requireCustomer(ctx, input.customerId, 'customer', 'SEE_ALERT_SETTINGS');
  const at = await databaseClock(ctx.db);
  const consents = await consentsOf(ctx.db, input, at);
  return consents.map((one) => ({
    ...one,
    mayBeAsked: canMailLinks(ctx.outgoing) && confirmationRefusal(one.consent, one.record, at) === null,
  }));
}
