import { timingSafeEqual } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';
import { LicensingError } from './errors';
import { openFairQueue, type Requester } from './fair-queue';
import { canonicalPassword, canonicalText } from './rules/canonical-text';

/* OWASP's floor for argon2id, the algorithm the library uses unless told otherwise. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/* The hash of no password, at the same cost: what is checked when there is no person or no password. */
const NO_PERSONS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$KO3oOgJrIOlQ5RmPfgmqAQ$Jal1h1z5EYDUlHOEs8XdUAcW+LZxrmw0p3WOUqSXe68';

/*
 * Each hash takes 19 MiB, a processor, and one of the four threads that also look up files and host names. One
 * processor stays free for the calls of devices, and one thread for the look-ups.
 */
const AT_ONCE = Math.max(1, Math.min(3, availableParallelism() - 1));
/** A person has one password to check; more at once are retries. */
const PER_PERSON = 1;
const WAITING_PER_PERSON = 100;

const queue = openFairQueue(
  { inAll: AT_ONCE, perCustomer: AT_ONCE, perPerson: PER_PERSON, waitingPerPerson: WAITING_PER_PERSON },
  () =>
    new LicensingError('UNAVAILABLE', 'Too many people are signing in right now. Try again.', {
      retryAfterSeconds: 5,
    }),
);

/** For whom a password is hashed. Customers, their people and devices take turns; the portal and the apps too. */
export type PasswordOwner = Pick<Requester, 'customer' | 'person' | 'device' | 'signal'> & {
  lane: 'portal' | 'apps';
  /** When the caller is answered whatever happens; a password that is still waiting then is not hashed. */
  giveUpAt?: number;
};

/** For a caller who did not say how long the result is of use. */
const LASTS_AT_MOST_MS = 10_000;

const toRequester = (owner: PasswordOwner): Requester => ({
  ...owner,
  giveUpAt: owner.giveUpAt ?? performance.now() + LASTS_AT_MOST_MS,
});

const SYSTEM: PasswordOwner = { lane: 'portal', customer: 'system', person: 'system' };

/** Hashes a password for storing, with a salt of its own unless one is given. */
export function hashPassword(
  password: string,
  owner: PasswordOwner = SYSTEM,
  salt?: Buffer,
): Promise<string> {
  return queue.run(toRequester(owner), () => hash(canonicalPassword(password), { ...COST, salt }));
}

/** The salt that a hash was made with. */
export const saltOf = (passwordHash: string): Buffer =>
  Buffer.from(passwordHash.split('$')[4] ?? '', 'base64');

/**
 * Hashes many passwords, one after the other; null stays null. Each waits until nobody else does. `UNAVAILABLE` if all
 * of them take longer than they may.
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
  new LicensingError('UNAVAILABLE', 'So many passwords took too long. Nothing was done. Try fewer at once.', {
    retryAfterSeconds: 5,
  });

/**
 * Whether this is the password of that hash. Without a hash the answer is no, and takes as long, so that the time does
 * not reveal who exists.
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
 * Which of these hashes are of this password. Hashes with the same salt and cost are compared with one hash of the
 * password, or two where its canonical form is another; if there are none, it takes as long as if there were one.
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

/** The form that is hashed, and the password as it was typed, which was hashed before there was one form. */
const spellingsOf = (password: string) => [...new Set([canonicalPassword(password), password])];

/** All of a hash but the hash itself: algorithm, cost and salt. */
const settingsOf = (passwordHash: string) => passwordHash.slice(0, passwordHash.lastIndexOf('$'));

const isSame = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Whether a hash was made at another cost than today's. */
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
 * Under what the attempts to sign in as a portal user are counted. Not by address alone: people of several customers may
 * have one, and an administrator who sets the password of one of them must not be able to guess that of another.
 */
export const portalAccount = ({ customerId, email }: { customerId: string; email: string }) =>
  `${customerId}/${email}`;

/** Under what the attempts to log in as an app user are counted. */
export const appUserAccount = ({ customerId, userName }: { customerId: string; userName: string }) =>
  `${customerId}/${canonicalText(userName)}`;
