import { expect, it } from 'vitest';
import { formatOf } from '@/app/_text/format';
import { translatorFor } from '@/app/_text/translator-for';
import { describeDistance } from './denial-distance';

const inEnglish = translatorFor('en');

it.each([
  ['15:30:00.000', 'at that time'],
  ['15:30:59.999', 'at that time'],
  ['15:31:00.000', '1 min after'],
  ['15:31:08.000', '1 min 8 s after'],
  ['15:29:59.900', '1 s before'],
  ['15:28:45.000', '1 min 15 s before'],
  ['15:26:50.000', '3 min 10 s before'],
])('a denial at %s, with 15:30 asked about, is %s', (time, expected) => {
  const around = Date.parse('2026-11-30T15:30:00Z');
  const words = describeDistance(inEnglish, formatOf('en', 'UTC'), `2026-11-30T${time}Z`, around);
  expect(words.replaceAll('\u00a0', ' ')).toBe(expected);
});
