import { timingSafeEqual } from 'node:crypto';
import { parseOptions } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';
import { hash, verify } from './argon2';
import { LicensingError } from './errors';
import { openFairQueue, type Requester } from './fair-queue';
import { canonicalPassword, canonicalText } from './rules/canonical-text';

/* Minimum of OWASP for argon2id, the default algorithm of the library. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/* A hash of no password with the same cost, verified when there is no person or password. */
const NO_PERSONS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$KO3oOgJrIOlQ5RmPfgmqAQ$Jal1h1z5EYDUlHOEs8XdUAcW+LZxrmw0p3WOUqSXe68';

/* Each hash takes 19 MiB and a processor. One processor stays free for device calls. */
export const HASHES_AT_ONCE = Math.max(1, Math.min(3, availableParallelism() - 1));
/** A person has one password to check; concurrent checks are retries. */
const PER_PERSON = 1;
const WAITING_PER_PERSON = 100;

const queue = openFairQueue(
  {
    inAll: HASHES_AT_ONCE,
    perCustomer: HASHES_AT_ONCE,
    perPerson: PER_PERSON,
    waitingPerPerson: WAITING_PER_PERSON,
  },
  () =>
    new LicensingError('UNAVAILABLE', 'Too many people are signing in right now. Try again.', {
      retryAfterSeconds: 5,
    }),
);

/** Person whose password is hashed. Customers, people and devices are served fairly, portal and apps alike. */
export type PasswordOwner = Pick<Requester, 'customer' | 'person' | 'device' | 'signal'> & {
  lane: 'portal' | 'apps';
  /** Deadline of the response; a password still queued then is not hashed. */
  giveUpAt?: number;
};

/** Default deadline. */
const LASTS_AT_MOST_MS = 10_000;

const toRequester = (owner: PasswordOwner): Requester => ({
  ...owner,
  giveUpAt: owner.giveUpAt ?? performance.now() + LASTS_AT_MOST_MS,
});

const SYSTEM: PasswordOwner = { lane: 'portal', customer: 'system', person: 'system' };

/** Hashes a password with a random salt, or with the given one. */
export function hashPassword(
  password: string,
  owner: PasswordOwner = SYSTEM,
  salt?: Buffer,
): Promise<string> {
  return queue.run(toRequester(owner), () => hash(canonicalPassword(password), { ...COST, salt }));
}

/** Salt of a hash. */
export const saltOf = (passwordHash: string): Buffer =>
  Buffer.from(passwordHash.split('$')[4] ?? '', 'base64');

/**
 * Hashes many passwords one after the other, each only while no other is waiting; null stays null. `UNAVAILABLE`
 * after the deadline.
 */
export async function hashPasswords(
  passwords: readonly (string | null)[],
  { takesAtMostMs, ...owner }: Omit<PasswordOwner, 'giveUpAt'> & { takesAtMostMs: number },
): Promise<(string | null)[]> {
  const requester = { ...owner, giveUpAt: performance.now() + takesAtMostMs, background: true };
  const hashes: (string | null)[] = [];
  for (const password of passwords) {
    if (performance.now() > requester.giveUpAt) throw tooManyAtOnce();
    hashes.push(
      password === null ? null : await queue.run(requester, () => hash(canonicalPassword(password), COST)),
    );
  }
  return hashes;
}

const tooManyAtOnce = () =>
  new LicensingError(
    'UNAVAILABLE',
    'Hashing the passwords took too long, and nothing was changed. Import fewer people at once.',
    {
      retryAfterSeconds: 5,
    },
  );

/**
 * Whether the password matches the hash. Without a hash it returns false after the same time, so that timing does not
 * reveal which accounts exist.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
  owner: PasswordOwner,
): Promise<boolean> {
  const stored = passwordHash ?? NO_PERSONS_HASH;
  for (const spelling of spellingsOf(password)) {
    const matches = await queue.run(toRequester(owner), () => verify(stored, spelling));
    if (matches) return passwordHash !== null;
  }
  return false;
}

/**
 * Which of these hashes match the password. Hashes with the same salt and cost share one computation (two if the
 * canonical form differs); without hashes it takes as long as one.
 */
export async function matchPassword(
  passwordHashes: readonly (string | null)[],
  password: string,
  owner: PasswordOwner,
): Promise<boolean[]> {
  const made = new Map<string, string[]>();
  for (const stored of passwordHashes) {
    if (stored === null || made.has(settingsOf(stored))) continue;
    const options = { ...parseOptions(stored), salt: saltOf(stored) };
    const hashes: string[] = [];
    for (const spelling of spellingsOf(password))
      hashes.push(await queue.run(toRequester(owner), () => hash(spelling, options)));
    made.set(settingsOf(stored), hashes);
  }
  if (made.size === 0) await verifyPassword(null, password, owner);
  return passwordHashes.map((stored) => {
    const ours = stored === null ? [] : (made.get(settingsOf(stored)) ?? []);
    return stored !== null && ours.some((hashed) => isSame(hashed, stored));
  });
}

/** The canonical form, and the password as typed, which was hashed before canonical forms existed. */
const spellingsOf = (password: string) => [...new Set([canonicalPassword(password), password])];

/** Algorithm, cost and salt of a hash. */
const settingsOf = (passwordHash: string) => passwordHash.slice(0, passwordHash.lastIndexOf('$'));

const isSame = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Whether a hash was made with another cost than the current one. */
export function needsRehash(passwordHash: string): boolean {
  const made = parseOptions(passwordHash);
  return (
    !passwordHash.startsWith('$argon2id$') ||
    made.memoryCost !== COST.memoryCost ||
    made.timeCost !== COST.timeCost ||
    made.parallelism !== COST.parallelism
  );
}

/**
 * Key for counting sign-in attempts of a portal user. Includes the customer: an administrator who sets the password
 * of one account of an address must not be able to guess another's.
 */
export const portalAccount = ({ customerId, email }: { customerId: string; email: string }) =>
  `${customerId}/${email}`;

/** Key for counting login attempts of an app user. */
export const appUserAccount = ({ customerId, userName }: { customerId: string; userName: string }) =>
  `${customerId}/${canonicalText(userName)}`;
