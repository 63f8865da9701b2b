import { describe, expect, it } from 'vitest';
import type { AlertRecord } from '../list-alerts';
import { alertMail } from './alert-mail';

const BIDI_OVERRIDE = '\u202E';
const denialOf = (userName: string | null, deviceName: string | null) =>
  ({
    id: 1,
    kind: 'FIRST_DENIAL_OF_DAY',
    customerId: 'c',
    seatPoolId: 'p',
    raisedAt: new Date('2026-11-30T10:00:00Z'),
    clearedAt: null,
    userName,
    deviceName,
  }) as unknown as AlertRecord;

const mailOf = (alert: AlertRecord, language: 'en' | 'de' = 'en') =>
  alertMail({
    customer: { id: '00000000-0000-4000-8000-000000000000', name: 'Hansen' },
    alerts: [alert],
    pools: [{ seat_pool_id: 'p', application_name: 'MIMS' }] as never,
    language,
    timeZone: 'UTC',
    publicUrl: null,
  });

describe('the mail about the first denial of a day', () => {
  const bait = `Your account is locked: sign in at http://evil.example/x${BIDI_OVERRIDE} or a@evil.example`;

  it.each(['en', 'de'] as const)('has no name of a person or a device in its subject (%s)', (language) => {
    const { subject } = mailOf(denialOf(bait, 'http://evil.example'), language);
    expect(subject).toMatch(/^MIMS: \S/);
    expect(subject).not.toMatch(/evil|locked|account/i);
    expect(subject).not.toMatch(/\p{Cf}/u);
  });

  it('names them in its text, where nothing in a name is a link or changes the direction of reading', () => {
    const { text, html } = mailOf(denialOf(bait, 'Scanner 3'));
    for (const part of [text, html]) {
      expect(part).toContain('Your account is locked');
      expect(part).toContain('Scanner 3');
      expect(part).not.toMatch(/https?:\/\/|evil\.example|a@evil/);
      expect(part).not.toContain(BIDI_OVERRIDE);
    }
  });

  it('uses the German words of the portal for alerts and denials', () => {
    const one = denialOf('Anna', null);
    expect(mailOf(one, 'de').subject).toBe('MIMS: erste Ablehnung des Tages');
    const two = alertMail({
      customer: { id: '00000000-0000-4000-8000-000000000000', name: 'Hansen' },
      alerts: [one, { ...one, id: 2 }],
      pools: [{ seat_pool_id: 'p', application_name: 'MIMS' }] as never,
      language: 'de',
      timeZone: 'UTC',
      publicUrl: 'https://seats.example.com',
    });
    expect(two.subject).toBe('2 Warnungen: MIMS');
    expect(two.text).toContain('Warnungen öffnen: https://seats.example.com/customers/');
    expect(two.text).toContain('als Empfänger der Lizenzwarnungen von Hansen');
  });

  it('leaves ordinary names as they are', () => {
    expect(mailOf(denialOf('Anna Berger', 'Halle 2, Nr. 7')).text).toContain('Anna Berger on Halle 2, Nr. 7');
  });
});
