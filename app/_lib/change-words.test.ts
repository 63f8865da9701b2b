import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { de } from '@/app/_text/de';
import { en } from '@/app/_text/en';
import { formatOf } from '@/app/_text/format';
import { changeInWords } from './change-words';

const inEnglish = createTranslator({ locale: 'en', messages: en });
const inGerman = createTranslator({ locale: 'de', messages: de as unknown as typeof en });

/** Spaces that do not break are spaces here. */
const say = (field: string, from: string | null, to: string | null) =>
  changeInWords(inEnglish, formatOf('en', 'UTC'), { field, from, to }).replaceAll('\u00a0', ' ');

it.each([
  ['inactivityTimeoutSeconds', '600', '5400', 'Inactivity time-out: 10 min → 1 h 30 min'],
  ['reregistrationDelayHours', '24', '720', 'Registration is good for: 1 d → 30 d'],
  ['forceLogoutHoldOffSeconds', '60', '0', 'Hold-off: 1 min → 0 s'],
  ['licensedQuantity', '900', '1200', 'Licences owned: 900 → 1,200'],
  ['mode', 'CONCURRENT', 'NAMED', 'Mode: Concurrent → Named'],
  ['userAuthentication', 'PASSWORD', 'TRUSTED', 'Who checks passwords: Seatwise → The application'],
  ['suspended', 'false', 'true', 'Suspended: no → yes'],
  ['role', null, 'CUSTOMER_VIEWER', 'Role: Viewer'],
  ['timeZone', 'Europe/Berlin', null, 'Time zone: Europe/Berlin → nothing'],
  ['language', 'en', 'de', 'Language: English → Deutsch'],
  ['checkpoints', 'START_JOB', 'START_JOB,SCAN_BOX', 'Check-points: Start job → Start job, Scan box'],
  ['password', null, null, 'New password'],
  ['displayName', 'Ann', 'Anna', 'Name: Ann → Anna'],
  ['mood', 'BAD', 'GOOD', 'mood: BAD → GOOD'],
  ['mode', 'NAMED', 'LATER', 'Mode: Named → LATER'],
])('L24: %s from %s to %s reads "%s"', (field, from, to, expected) => {
  expect(say(field, from, to)).toBe(expected);
});

it('in German too', () => {
  const change = { field: 'suspended', from: 'false', to: 'true' };
  expect(changeInWords(inGerman, formatOf('de', 'UTC'), change)).toBe('Ausgesetzt: nein → ja');
});

it.each(Object.keys(en.audit.fields).filter((field) => field !== 'password'))(
  'names the field %s as people do, in both languages',
  (field) => {
    expect(say(field, null, 'x')).not.toContain(field);
    const german = changeInWords(inGerman, formatOf('de', 'UTC'), { field, from: null, to: 'x' });
    expect(german).not.toContain(field);
  },
);
