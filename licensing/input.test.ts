import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LicensingError } from './errors';
import {
  action,
  code,
  email,
  passwordToSet,
  optionalText,
  parse,
  password,
  text,
  timeZone,
  wholeNumber,
} from './input';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('text', () => {
  it('is trimmed, then measured', () => {
    expect(parse(text(5), '  abc  ')).toBe('abc');
    expect(parse(text(5), ' abcde ')).toBe('abcde');
    expect(accepts(text(5), 'abcdef')).toBe(false);
    expect(accepts(text(5), '   ')).toBe(false);
    expect(accepts(text(5), '')).toBe(false);
  });

  it('holds no control character, no broken Unicode and nothing unassigned', () => {
    const broken = [
      '\0',
      'a\0b',
      'a\nb',
      'a\tb',
      '\u007f',
      '\u0085',
      '\u2028',
      '\u2029',
      '\ud800',
      'a\udfff',
      '\ue000',
      '\uffff',
      '\u{10ffff}',
    ];
    for (const value of broken) expect(accepts(text(50), value), JSON.stringify(value)).toBe(false);
  });

  it('may be of any language', () => {
    for (const value of ['Zoë', '山田 太郎', 'مرحبا', '👩🏽‍🔧', "O'Brien; drop table devices --", '%_\\', '<b>'])
      expect(parse(text(50), value)).toBe(value);
  });

  it('left out, null and blank count as left out where it is optional', () => {
    for (const value of [undefined, null, '', '   ']) expect(parse(optionalText(5), value)).toBeNull();
    expect(parse(optionalText(5), ' a ')).toBe('a');
    expect(accepts(optionalText(5), 'abcdef')).toBe(false);
    expect(accepts(optionalText(5), '\0')).toBe(false);
  });

  it('that is accepted can be stored: no NUL, well-formed, within its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (value) => {
        const result = text(50).safeParse(value);
        if (!result.success) return;
        expect(result.data.includes('\0')).toBe(false);
        expect(result.data.isWellFormed()).toBe(true);
        expect(result.data).toBe(result.data.trim());
        expect(result.data.length).toBeGreaterThan(0);
        expect(result.data.length).toBeLessThanOrEqual(50);
      }),
    );
  });
});

describe('a password', () => {
  it('keeps its spaces and control characters, within 200 characters', () => {
    expect(parse(password(8), '  pass\tword  ')).toBe('  pass\tword  ');
    expect(accepts(password(8), '1234567')).toBe(false);
    expect(accepts(password(8), 'x'.repeat(200))).toBe(true);
    expect(accepts(password(8), 'x'.repeat(201))).toBe(false);
  });

  it('holds no NUL and no lone surrogate', () => {
    expect(accepts(password(8), 'pass\0word')).toBe(false);
    expect(accepts(password(8), 'password\ud800')).toBe(false);
  });
});

describe('a password that is being set', () => {
  it.each([' ', '\u200b', '\u3164', '\u2800', '\u00ad', '\t', '\u{e0020}', ' \u200d\u2060'])(
    'has something to see: %j is not enough',
    (invisible) => {
      const nothing = invisible.repeat(12);
      expect(passwordToSet(8).safeParse(nothing).error?.issues[0]).toMatchObject({
        params: { reason: 'NOTHING_VISIBLE' },
      });
      expect(accepts(passwordToSet(8), `${nothing}a`)).toBe(true);
      expect(accepts(passwordToSet(8), `${nothing}🙂`)).toBe(true);
      // An existing password keeps working.
      expect(accepts(password(8), nothing)).toBe(true);
    },
  );
});

describe('an e-mail address', () => {
  it('is the same in upper and lower case', () => {
    expect(parse(email, ' Ann@Example.COM ')).toBe('ann@example.com');
  });

  it.each([
    '',
    'ann',
    'ann@',
    '@example.com',
    'ann@example',
    'ann @example.com',
    'a\0@example.com',
    'ann@exa\nmple.com',
    '\ud800@example.com',
    `${'a'.repeat(250)}@example.com`,
    'ann@example.com,bob@example.com',
  ])('is not %j', (value) => expect(accepts(email, value)).toBe(false));
});

describe('codes and actions', () => {
  it.each(['MIMS', 'A', '0', 'A-1_B', 'A'.repeat(32)])('%s is a code', (value) =>
    expect(accepts(code, value)).toBe(true),
  );
  it.each(['', 'mims', ' MIMS', 'MIMS ', 'MIMS\n', '-A', '_A', 'A B', 'Ä', 'A'.repeat(33), 'A\0'])(
    '%j is no code',
    (value) => expect(accepts(code, value)).toBe(false),
  );
  it.each(['SYNC', 'START_JOB', 'A1', 'A'.repeat(64)])('%s is an action', (value) =>
    expect(accepts(action, value)).toBe(true),
  );
  it.each(['', 'sync', '1A', '_A', 'START JOB', 'START-JOB', 'SYNC\n', 'A'.repeat(65), 'SYNC\0', '\ud800'])(
    '%j is no action',
    (value) => expect(accepts(action, value)).toBe(false),
  );
});

describe('a number', () => {
  it('is whole and within its bounds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger()), (value) => {
        expect(accepts(wholeNumber(0, 10_000), value)).toBe(
          Number.isInteger(value) && value >= 0 && value <= 10_000,
        );
      }),
    );
  });

  it.each([
    NaN,
    Infinity,
    -Infinity,
    1.5,
    -1,
    10_001,
    2 ** 31,
    2 ** 53,
    Number.MAX_VALUE,
    '5',
    null,
    undefined,
    true,
  ])('is not %s', (value) => expect(accepts(wholeNumber(0, 10_000), value)).toBe(false));
});

describe('an input', () => {
  const schema = z.object({ name: text(5), count: wholeNumber(1, 3) });

  it('that is wrong is refused once, naming every field that is', () => {
    const attempt = () => parse(schema, { name: '', count: 7 });
    expect(attempt).toThrow(LicensingError);
    expect(attempt).toThrow('name must be 1 to 5 characters. count must be 1 to 3.');
    expect(attempt).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'name' }));
  });

  it('that is valid is returned without unknown fields', () => {
    expect(parse(schema, { name: ' a ', count: 2, role: 'VENDOR_ADMIN' })).toEqual({ name: 'a', count: 2 });
  });
});

describe('a time zone', () => {
  it('is any name of the IANA database, old or new, in its own spelling', () => {
    for (const name of [
      'Europe/Berlin',
      'Asia/Kolkata',
      'Asia/Calcutta',
      'Europe/Kyiv',
      'Europe/Kiev',
      'America/Argentina/Buenos_Aires',
      'US/Pacific',
      'Etc/GMT+5',
      'UTC',
      'Zulu',
      'EST5EDT',
      'GB-Eire',
    ])
      expect(parse(timeZone, name)).toBe(name);
    expect(parse(timeZone, 'europe/berlin')).toBe('Europe/Berlin');
  });

  it.each([
    ['an abbreviation, which means different zones to different people', 'IST'],
    ['an abbreviation', 'CST'],
    ['an abbreviation', 'PST'],
    ['an abbreviation', 'AST'],
    ['an offset', '+01:00'],
    ['an offset', 'GMT+1'],
    ['an invention of other software', 'SystemV/PST8'],
    ['no zone', 'Mars/Olympus_Mons'],
    ['no zone', 'Etc/Unknown'],
    ['no zone', 'Factory'],
    ['nothing', ''],
  ])('is not %s: %s', (_, name) => {
    expect(accepts(timeZone, name)).toBe(false);
  });
});
