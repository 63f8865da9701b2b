import { createHash } from 'node:crypto';
import { canonicalText } from './canonical-text';
import { networkOf } from './network-of';

export type AttemptKind = 'portal' | 'app-user';
export type Attempt = {
  kind: AttemptKind;
  /** Whom the password is tried for, however it is spelt. */
  account: string;
  /** Where the attempt comes from: a network address, or the id of a registered device. */
  address: string;
  /** The id in the cookie of a browser that has signed in here before, if there is one. */
  browser?: string | null;
  /** The session of somebody who is signed in and proves the password once more. */
  session?: string;
};

/** How many failures are free within 24 hours, and by which delay each further one is followed. It doubles. */
type Limit = { free: number; firstDelaySeconds: number; longestDelaySeconds: number };
/** A counter: of an account, of a caller, or of both together. -1 stands for all of them. */
export type Throttle = Limit & { account: number; caller: number; isOfCaller: boolean };

/** One account from one caller. */
const OF_BOTH: Limit = { free: 10, firstDelaySeconds: 60, longestDelaySeconds: 900 };
/** One account from all callers it has not been used from: at most 150 guesses in 24 hours. */
const OF_ACCOUNT: Limit = { free: 50, firstDelaySeconds: 60, longestDelaySeconds: 900 };
/** One caller with all accounts that have not been used from there. */
const OF_CALLER: Limit = { free: 100, firstDelaySeconds: 10, longestDelaySeconds: 300 };

/* At most 2.4 million counters of each kind, whatever names are made up. */
const ACCOUNTS = 2 ** 16;
const UNKNOWN_CALLERS_OF_ACCOUNT = 32;
const CALLERS = 2 ** 18;

/**
 * The counters of an attempt, in the order in which they are counted. Where the account has been used before, there
 * is one that nobody else can fill: strangers cannot keep its owner out.
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

/** Of which account the counters are. Few accounts share a number, and those that do share their counters. */
export const accountNumber = ({ account }: Pick<Attempt, 'account'>): number =>
  hashNumber([canonicalText(account)]) % ACCOUNTS;

function callerOf({ address, browser, session }: Attempt, known: 'browser' | 'address' | null): string[] {
  if (session !== undefined) return ['session', session];
  if (known === 'browser') return ['browser', browser ?? ''];
  return ['address', networkOf(address)];
}

/** 48 bits. */
const hashNumber = (parts: string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest().readUIntBE(0, 6);
