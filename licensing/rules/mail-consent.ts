const DAY_MS = 24 * 60 * 60 * 1000;

/** How long the link of a confirmation mail works. */
export const CONFIRMATION_LASTS_MS = 7 * DAY_MS;
/** For how long recipients of before confirmations existed get mails, from when they can be asked to confirm. */
export const GRACE_LASTS_MS = 30 * DAY_MS;
/** How many confirmation mails one address gets in a day, and all addresses of one customer in an hour. */
export const MOST_CONFIRMATIONS = { ofAddressInDay: 3, ofCustomerInHour: 20 };
/** How long somebody who declined is left alone. */
const ASKED_AGAIN_AFTER_MS = 30 * DAY_MS;

/**
 * Whether an address gets the mails of a customer. `NOT_NEEDED`: it belongs to a portal user of the customer and is
 * proven to. `GRACE`: it got them before confirmations existed, and still does for a while.
 */
export type MailConsent = 'NOT_NEEDED' | 'CONFIRMED' | 'DECLINED' | 'GRACE' | 'PENDING';

/** What is known of an address that is not proven to be a portal user's. */
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

/** Whether alerts and reports are sent. Everybody else gets a confirmation mail at most. */
export const mayGetMail = (consent: MailConsent) =>
  consent === 'NOT_NEEDED' || consent === 'CONFIRMED' || consent === 'GRACE';

/** Whether an address is asked without anybody requesting it: once. In the grace period each mail asks. */
export const isToBeAsked = (consent: MailConsent, answer: MailAnswer | null) =>
  consent === 'PENDING' && !answer?.askedAt;

/** Why an administrator cannot have an address asked (again). Null: they can. */
export function refuseAsking(
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
