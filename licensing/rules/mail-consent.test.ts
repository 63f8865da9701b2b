import { describe, expect, it } from 'vitest';
import {
  decideMailConsent,
  needsConfirmation,
  mayGetMail,
  confirmationRefusal,
  type MailAnswer,
} from './mail-consent';

const at = new Date('2026-11-30T12:00:00Z');
const daysLater = (days: number) => new Date(at.getTime() + days * 24 * 60 * 60 * 1000);
const answered = (answer: Partial<MailAnswer>): MailAnswer => ({
  askedAt: null,
  confirmedAt: null,
  declinedAt: null,
  graceUntil: null,
  ...answer,
});

describe('whether an address gets mail', () => {
  it.each([
    ['NOT_NEEDED', true, true, null],
    ['NOT_NEEDED', true, true, answered({ declinedAt: at })],
    ['PENDING', false, false, null],
    ['PENDING', false, false, answered({ askedAt: at })],
    ['CONFIRMED', true, false, answered({ confirmedAt: at, graceUntil: daysLater(-1) })],
    ['DECLINED', false, false, answered({ declinedAt: at, graceUntil: daysLater(1) })],
    ['GRACE', true, false, answered({ graceUntil: daysLater(1) })],
    ['PENDING', false, false, answered({ graceUntil: at })],
  ] as const)('%s: %s', (expected, getsMail, isProven, answer) => {
    const consent = decideMailConsent({ isProven, answer, at });
    expect(consent).toBe(expected);
    expect(mayGetMail(consent)).toBe(getsMail);
  });

  it('is requested automatically once, and not while each e-mail asks', () => {
    expect(needsConfirmation('PENDING', null)).toBe(true);
    expect(needsConfirmation('PENDING', answered({ askedAt: at }))).toBe(false);
    expect(needsConfirmation('GRACE', answered({ graceUntil: daysLater(1) }))).toBe(false);
    expect(needsConfirmation('PENDING', answered({ graceUntil: daysLater(-1) }))).toBe(true);
  });

  it('is not requested again once confirmed, nor for thirty days after a decline', () => {
    expect(confirmationRefusal('CONFIRMED', answered({ confirmedAt: at }), at)).toBe('RECIPIENT_CONFIRMED');
    expect(confirmationRefusal('NOT_NEEDED', null, at)).toBe('RECIPIENT_CONFIRMED');
    const declined = answered({ declinedAt: at });
    expect(confirmationRefusal('DECLINED', declined, daysLater(29))).toBe('RECIPIENT_DECLINED');
    expect(confirmationRefusal('DECLINED', declined, daysLater(30))).toBeNull();
    expect(confirmationRefusal('PENDING', answered({ askedAt: at }), at)).toBeNull();
  });
});
