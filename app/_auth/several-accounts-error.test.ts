import { expect, it } from 'vitest';
import { readCustomers } from '../sign-in/choose-customer';
import { isOwnError, severalAccountsError } from './several-accounts-error';

const secret = 'x'.repeat(32);
const customers = [
  { id: 'cus_1', name: 'Kölner Lager' },
  { id: 'VENDOR', name: null },
];

it('a list of accounts is read as it was made, and only with the signature of this server', () => {
  const error = severalAccountsError(customers, secret);
  expect(readCustomers(error)).toEqual(customers);
  expect(isOwnError(error, secret)).toBe(true);
  expect(isOwnError(error, 'y'.repeat(32))).toBe(false);
  const forged = severalAccountsError([{ id: 'cus_2', name: 'Call 0900 123' }], 'y'.repeat(32));
  expect(isOwnError(forged, secret)).toBe(false);
  expect(isOwnError(forged.split('.')[0] ?? '', secret)).toBe(false);
});

it('other errors pass', () => {
  for (const error of ['CredentialsSignin', 'RATE_LIMITED:60', 'UNAVAILABLE'])
    expect(isOwnError(error, secret)).toBe(true);
});
