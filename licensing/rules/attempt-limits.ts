import { createHash } from 'node:crypto';
import { canonicalText } from './canonical-text';
import { networkOf } from './network-of';

export type AttemptKind = 'portal' | 'app-user';
export type Attempt = {
  kind: AttemptKind;
  /** Account for which the password is tried, in any spelling. */
  account: string;
  /** Origin of the attempt: a network address, or the id of a registered device. */
  address: string;
  /** Id in the cookie of a browser that has signed in before, if any. */
  browser?: string | null;
  /** Session of a person who confirms the password again. */
  session?: string;
};

/** Failures allowed within 24 hours, and the delay after each further one, which doubles. */
type Limit = { free: number; firstDelaySeconds: number; longestDelaySeconds: number };
/** A counter for an account, a caller, or both. -1 stands for all. */
export type Throttle = Limit & { account: number; caller: number; isOfCaller: boolean };

/** One account from one caller. */
const OF_BOTH: Limit = { free: 10, firstDelaySeconds: 60, longestDelaySeconds: 900 };
/** One account from all callers where it has not been used: at most 150 guesses in 24 hours. */
const OF_ACCOUNT: Limit = { free: 50, firstDelaySeconds: 60, longestDelaySeconds: 900 };
/** One caller with all accounts not used from there. */
const OF_CALLER: Limit = { free: 100, firstDelaySeconds: 10, longestDelaySeconds: 300 };

/* At most 2.4 million counters of each kind, however many names are tried. */
const ACCOUNTS = 2 ** 16;
const UNKNOWN_CALLERS_OF_ACCOUNT = 32;
const CALLERS = 2 ** 18;

/**
 * Counters of an attempt, in counting order. Where the account has been used before, there is a separate one that
 * strangers cannot fill, so that they cannot lock its owner out.
 */
export function throttlesOf(attempt: Attempt, known: 'browser' | 'address' | null): Throttle[] {
  const account = accountNumber(attempt);
  const caller = callerOf(attempt, known);
  if (attempt.session !== undefined || known)
    return [{ ...OF_BOTH, account, caller: 2 ** 20 + hashNumber(caller), isOfCaller: true }];
  return [
    { ...OF_BOTH, account, caller: hashNumber(caller) % UNKNOWN_CALLERS_OF_ACCOUNT, isOfCaller: true },
    { ...OF_CALLER, account: -1, caller: hashNumber(caller) % CALLERS, isOfCaller: false },
    { ...OF_ACCOUNT, account, caller: -1, isOfCaller: false },
  ];
}

/** Number of the account's counters. The few accounts with the same number share them. */
export const accountNumber = ({ account }: Pick<Attempt, 'account'>): number =>
  hashNumber([canonicalText(account)]) % ACCOUNTS;

function callerOf({ address, browser, session }: Attempt, known: 'browser' | 'address' | null): string[] {
  if (session !== undefined) return ['session', session];
  if (known === 'browser') return ['browser', browser ?? ''];
  return ['address', networkOf(address)];
}

/** Hash of 48 bits. */
const hashNumber = (parts: string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest().readUIntBE(0, 6);
