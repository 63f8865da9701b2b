import { hash, parseOptions, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';
import { LicensingError } from './errors';

/* OWASP's floor for argon2id, the algorithm the library uses unless told otherwise. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/* Nobody's password, of the same cost: what is checked when there is no person or no password. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$KO3oOgJrIOlQ5RmPfgmqAQ$Jal1h1z5EYDUlHOEs8XdUAcW+LZxrmw0p3WOUqSXe68';

/* Each hash takes 19 MiB and one of the four threads that files and names are looked up with. */
const AT_ONCE = Math.max(2, Math.min(3, availableParallelism()));
const WAITING_AT_MOST = 500;

/** Hashes a password for storing. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/**
 * Hashes many passwords; null stays null. Two at a time, so that whoever signs in meanwhile waits for one of them at
 * most. `UNAVAILABLE` if it takes longer than it may.
 */
export async function hashPasswords(
  passwords: readonly (string | null)[],
  takesAtMostMs: number,
): Promise<(string | null)[]> {
  const giveUpAt = performance.now() + takesAtMostMs;
  const hashes: (string | null)[] = [];
  let next = 0;
  async function hashOn(): Promise<void> {
    while (next < passwords.length) {
      if (performance.now() > giveUpAt) throw tooManyAtOnce();
      const n = next++;
      const password = passwords[n] ?? null;
      hashes[n] = password === null ? null : await hashPassword(password);
    }
  }
  await Promise.all([hashOn(), hashOn()]).catch((error: unknown) => {
    next = passwords.length;
    throw error;
  });
  return hashes;
}

const tooManyAtOnce = () =>
  new LicensingError('UNAVAILABLE', 'So many passwords took too long. Nothing was done. Try fewer at once.', {
    retryAfterSeconds: 5,
  });

/**
 * Whether this is the password of that hash. Without a hash the answer is no, and takes as long, so that nobody
 * learns from the time who exists.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(passwordHash ?? NOBODYS_HASH, password));
  return matches && passwordHash !== null;
}

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

let running = 0;
const waiting: (() => void)[] = [];

/** A flood of sign-ins must take turns, and is turned away when the queue is long, not eat the memory. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running < AT_ONCE) {
    running++;
  } else {
    if (waiting.length >= WAITING_AT_MOST) {
      throw new LicensingError('UNAVAILABLE', 'Too many people are signing in right now. Try again.', {
        retryAfterSeconds: 5,
      });
    }
    // Whoever finishes hands its turn over, so `running` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** Under what the attempts to log in as an app user are counted. */
export const appUserAccount = ({ customerId, userName }: { customerId: string; userName: string }) =>
  `${customerId}/${userName.toLowerCase()}`;
