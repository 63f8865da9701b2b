import { describe, expect, it } from 'vitest';
import { translatorFor } from '@/app/_text/translator-for';
import { newRecipient, settingsSchema, toInput, valuesOf } from './settings-values';

const schema = settingsSchema(translatorFor('en'));

const unasked = { consent: null, askedAt: null, graceUntil: null, mayBeAsked: false };
const settings = {
  kinds: ['FULL' as const, 'OVER_QUANTITY' as const],
  nearlyFullPercent: 80,
  timeZone: 'Europe/Berlin',
  quietFrom: null,
  quietUntil: null,
  digestMinutes: 10,
  coolDownMinutes: 60,
  mailConfigured: true,
  publicUrlConfigured: true,
  recipients: [
    {
      portalUser: { id: 'portal-user_1', displayName: 'Ada', email: 'ada@example.com', disabled: false },
      email: null,
      language: null,
      alerts: true,
      monthlyReport: true,
      ...unasked,
      consent: 'NOT_NEEDED' as const,
    },
    {
      portalUser: null,
      email: 'desk@example.com',
      language: 'de',
      alerts: true,
      monthlyReport: false,
      ...unasked,
    },
    { portalUser: null, email: null, language: null, alerts: true, monthlyReport: false, ...unasked },
  ],
};

const complaints = (values: Partial<ReturnType<typeof valuesOf>>) => {
  const { error } = schema.safeParse({ ...valuesOf(settings), ...values });
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
};

describe('the settings of alerts', () => {
  it('saved as they are, nothing changes but who is no longer there', () => {
    expect(toInput('customer_1', schema.parse(valuesOf(settings)))).toEqual({
      customerId: 'customer_1',
      kinds: ['OVER_QUANTITY', 'FULL'],
      nearlyFullPercent: 80,
      timeZone: 'Europe/Berlin',
      quietFrom: null,
      quietUntil: null,
      digestMinutes: 10,
      coolDownMinutes: 60,
      recipients: [
        { portalUserId: 'portal-user_1', email: null, language: null, alerts: true, monthlyReport: true },
        { portalUserId: null, email: 'desk@example.com', language: 'de', alerts: true, monthlyReport: false },
      ],
    });
  });

  it('quiet hours have a beginning and another end', () => {
    expect(complaints({ isQuiet: true })).toEqual([]);
    expect(complaints({ isQuiet: true, quietFrom: '' })).toEqual(['quietFrom: This field is required.']);
    expect(complaints({ isQuiet: true, quietFrom: '06:00' })).toEqual([
      'quietUntil: The end must differ from the start.',
    ]);
    expect(complaints({ isQuiet: false, quietFrom: '06:00' })).toEqual([]);
  });

  it('nobody is there twice, and addresses are addresses', () => {
    const [ada] = valuesOf(settings).recipients;
    const desk = { ...newRecipient, email: 'desk@example.com' };
    expect(complaints({ recipients: [ada!, ada!] })).toEqual([
      'recipients.1.who: This recipient is already in the list.',
    ]);
    expect(complaints({ recipients: [desk, { ...desk, email: 'Desk@Example.com' }] })).toEqual([
      'recipients.1.email: This recipient is already in the list.',
    ]);
    expect(complaints({ recipients: [{ ...newRecipient, email: 'desk' }] })).toEqual([
      'recipients.0.email: Enter an e-mail address, for example name@example.com.',
    ]);
  });

  it.each([
    ['nearlyFullPercent', 49],
    ['nearlyFullPercent', 100],
    ['digestMinutes', 1_441],
    ['coolDownMinutes', 4],
    ['coolDownMinutes', null],
  ] as const)('%s cannot be %s', (field, value) => {
    expect(complaints({ [field]: value })).toHaveLength(1);
  });
});
