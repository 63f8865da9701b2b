const DAY_MS = 24 * 60 * 60 * 1000;

/** Validity of the link in a confirmation e-mail. */
export const CONFIRMATION_LASTS_MS = 7 * DAY_MS;
/**
 * Time for which recipients from before confirmations existed get e-mails without confirming, once they can be asked.
 */
export const GRACE_LASTS_MS = 30 * DAY_MS;
/** Limits of confirmation e-mails for one address in a day, and for all addresses of a customer in an hour. */
export const MOST_CONFIRMATIONS = { ofAddressInDay: 3, ofCustomerInHour: 20 };
/** Time after a decline before a recipient may be asked again. */
const ASKED_AGAIN_AFTER_MS = 30 * DAY_MS;

/**
 * Whether an address gets the e-mails of a customer. `NOT_NEEDED`: verified address of a portal user of the customer.
 * `GRACE`: a recipient from before confirmations existed, for a limited time.
 */
export type MailConsent = 'NOT_NEEDED' | 'CONFIRMED' | 'DECLINED' | 'GRACE' | 'PENDING';

/** Answers recorded for an address that is not verified as a portal user's. */
export type MailAnswer = {
  askedAt: Date | null;
  confirmedAt: Date | null;
  declinedAt: Date | null;
  graceUntil: Date | null;
};

export function decideMailConsent({
  isProven,
  answer,
  at,
}: {
  isProven: boolean;
  answer: MailAnswer | null;
  at: Date;
}): MailConsent {
  if (isProven) return 'NOT_NEEDED';
  if (answer?.confirmedAt) return 'CONFIRMED';
  if (answer?.declinedAt) return 'DECLINED';
  return answer?.graceUntil && answer.graceUntil > at ? 'GRACE' : 'PENDING';
}

/** Whether alerts and reports are sent. Others get at most a confirmation e-mail. */
export const mayGetMail = (consent: MailConsent) =>
  consent === 'NOT_NEEDED' || consent === 'CONFIRMED' || consent === 'GRACE';

/** Whether a confirmation is requested automatically, which happens once. In the grace period each e-mail asks. */
export const needsConfirmation = (consent: MailConsent, answer: MailAnswer | null) =>
  consent === 'PENDING' && !answer?.askedAt;

/** Reason an administrator cannot request a confirmation. Null: allowed. */
export function confirmationRefusal(
  consent: MailConsent,
  answer: MailAnswer | null,
  at: Date,
): 'RECIPIENT_CONFIRMED' | 'RECIPIENT_DECLINED' | null {
  if (consent === 'NOT_NEEDED' || consent === 'CONFIRMED') return 'RECIPIENT_CONFIRMED';
  const declinedMs = answer?.declinedAt?.getTime();
  if (declinedMs !== undefined && at.getTime() < declinedMs + ASKED_AGAIN_AFTER_MS)
    return 'RECIPIENT_DECLINED';
  return null;
}
