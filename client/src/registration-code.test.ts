import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRegistrationCode, parseRegistrationCode } from './registration-code';

const KEY = `swr_${'aB3-_'.repeat(17)}a`;
const URL = 'https://seats.example.com:8443';

describe('a registration code', () => {
  it('contains the server and the key, and is parsed back', () => {
    const text = formatRegistrationCode({ url: `${URL}/graphql`, registrationKey: KEY });
    expect(text).toBe(`seatwise:register?server=https%3A%2F%2Fseats.example.com%3A8443&key=${KEY}`);
    expect(parseRegistrationCode(` ${text}\n`)).toEqual({ url: URL, registrationKey: KEY });
    expect(parseRegistrationCode(text.replace('seatwise:register', 'SEATWISE:REGISTER'))?.url).toBe(URL);
  });

  it('may be a bare key', () => {
    expect(parseRegistrationCode(`${KEY} `)).toEqual({ url: null, registrationKey: KEY });
  });

  it.each([
    ['a line end', `${KEY}\r\n`],
    ['a line end inside', `${KEY.slice(0, 40)}\n  ${KEY.slice(40)}`],
    ['no-break and zero-width spaces', `\u00a0${KEY.slice(0, 9)}\u200b${KEY.slice(9)}\ufeff`],
  ])('is parsed when pasted with %s', (_, pasted) => {
    expect(parseRegistrationCode(pasted)).toEqual({ url: null, registrationKey: KEY });
    const text = formatRegistrationCode({ url: URL, registrationKey: KEY });
    expect(parseRegistrationCode(text.replace(KEY, pasted))).toEqual({ url: URL, registrationKey: KEY });
  });

  it.each([
    '',
    'hello',
    'swr_short',
    'https://example.com',
    'seatwise:register?',
    `seatwise:register?key=${KEY}`,
    `seatwise:register?server=https%3A%2F%2Fa.example&key=`,
    `seatwise:register?server=javascript%3Aalert(1)&key=${KEY}`,
    `seatwise:register?server=https%3A%2F%2Fa.example%2Fpath&key=${KEY}`,
    `seatwise:register?server=https%3A%2F%2Fyou%40a.example&key=${KEY}`,
    `seatwise:register?server=https%3A%2F%2Fevil.example%5C.seats.example.com&key=${KEY}`,
    `seatwise:register?server=%E0%A4%A&key=${KEY}`,
    `seatwise:logout?server=https%3A%2F%2Fa.example&key=${KEY}`,
  ])('rejects %j', (text) => {
    expect(parseRegistrationCode(text)).toBeNull();
  });

  it('never throws, whatever was scanned', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `seatwise:register?${text}`),
        ),
        (text) => {
          expect(parseRegistrationCode(text)).toBeNull();
        },
      ),
    );
  });
});
