import { expect, it } from 'vitest';
import { formatOf } from '@/app/_text/format';
import { translatorFor } from '@/app/_text/translator-for';
import deAlerts from '@/messages/de/alerts.json';
import deModes from '@/messages/de/modes.json';
import deRoles from '@/messages/de/roles.json';
import deTokens from '@/messages/de/tokens.json';
import enAlerts from '@/messages/en/alerts.json';
import enModes from '@/messages/en/modes.json';
import enRoles from '@/messages/en/roles.json';
import enTokens from '@/messages/en/tokens.json';
import enAudit from '@/messages/en/audit.json';
import { describeChange } from './describe-change';

const inEnglish = translatorFor('en');
const inGerman = translatorFor('de');

/** Spaces that do not break are spaces here. */
const say = (field: string, from: string | null, to: string | null) =>
  describeChange(inEnglish, formatOf('en', 'UTC'), { field, from, to }).replaceAll('\u00a0', ' ');

it.each([
  ['inactivityTimeoutSeconds', '600', '5400', 'Inactivity time-out: 10 min → 1 h 30 min'],
  ['reregistrationDelayHours', '24', '720', 'Registration valid for: 1 d → 30 d'],
  ['forceLogoutHoldOffSeconds', '60', '0', 'Hold-off: 1 min → 0 s'],
  ['licensedQuantity', '900', '1200', 'Licences: 900 → 1,200'],
  ['mode', 'CONCURRENT', 'NAMED', 'Mode: Concurrent → Named'],
  [
    'userAuthentication',
    'PASSWORD',
    'TRUSTED',
    'Sign-in method: Seatwise password → Sign-in by the application',
  ],
  ['suspended', 'false', 'true', 'Suspended: no → yes'],
  ['role', null, 'CUSTOMER_VIEWER', 'Role: Viewer'],
  ['timeZone', 'Europe/Berlin', null, 'Time zone: Europe/Berlin → nothing'],
  ['language', 'en', 'de', 'Language: English → Deutsch'],
  ['checkpoints', 'START_JOB', 'START_JOB,SCAN_BOX', 'Check-points: Start job → Start job, Scan box'],
  ['password', null, null, 'New password'],
  ['displayName', 'Ann', 'Anna', 'Name: Ann → Anna'],
  ['mood', 'BAD', 'GOOD', 'mood: BAD → GOOD'],
  ['mode', 'NAMED', 'LATER', 'Mode: Named → LATER'],
  ['scope', null, 'EVERYTHING', 'Scope: Everything'],
  ['alert', null, 'NEARLY_FULL', 'Alert: Nearly full'],
  ['kinds', 'FULL', 'FULL, IDLE_LICENSES', 'Alert types: Full → Full, Idle licences'],
  ['quietHours', null, '22:00 to 07:00', 'Quiet hours: 22:00 to 07:00'],
  ['expiresAt', null, '2027-02-28T18:45:40.598Z', 'Expires: 28 Feb 2027, 18:45:40'],
  ['expiresAt', null, null, 'Expires: Never'],
])('L24: %s from %s to %s reads "%s"', (field, from, to, expected) => {
  expect(say(field, from, to)).toBe(expected);
});

it.each(Object.keys(enAudit.fields).filter((field) => field !== 'password'))(
  'L24: an instant in the field %s is written as everywhere, in the reader’s time zone',
  (field) => {
    const change = { field, from: '2026-11-30T23:30:00Z', to: '2027-02-28T18:45:40.598Z' };
    const german = describeChange(inGerman, formatOf('de', 'Europe/Berlin'), change);
    expect(german).toContain('1. Dez. 2026, 00:30:00 → 28. Feb. 2027, 19:45:40');
  },
);

it.each([
  ['scope', enTokens.scopes, deTokens.scopes],
  ['role', enRoles, deRoles],
  ['mode', enModes, deModes],
  ['kinds', enAlerts.kinds, deAlerts.kinds],
  ['alert', enAlerts.kinds, deAlerts.kinds],
] as const)('L24: every value of %s is written with the word of the portal', (field, english, german) => {
  for (const [value, word] of Object.entries(english).filter(([key]) => !key.endsWith('_hint'))) {
    expect(say(field, null, value)).toMatch(new RegExp(`: ${word}$`));
    const change = { field, from: null, to: value };
    const expected = Object.entries(german).find(([key]) => key === value)?.[1];
    expect(describeChange(inGerman, formatOf('de', 'UTC'), change)).toMatch(new RegExp(`: ${expected}$`));
  }
});

it('in German too', () => {
  const change = { field: 'suspended', from: 'false', to: 'true' };
  expect(describeChange(inGerman, formatOf('de', 'UTC'), change)).toBe('Ausgesetzt: nein → ja');
});

it.each(Object.keys(enAudit.fields).filter((field) => field !== 'password'))(
  'names the field %s as people do, in both languages',
  (field) => {
    expect(say(field, null, 'x')).not.toContain(field);
    const german = describeChange(inGerman, formatOf('de', 'UTC'), { field, from: null, to: 'x' });
    expect(german).not.toContain(field);
  },
);
