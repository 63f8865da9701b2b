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
 * Hashes many passwords, one after the other; null stays null. Whoever signs in meanwhile goes first, and finds a place
 * that is not used for this. `UNAVAILABLE` if it takes longer than it may.
 */
export async function hashPasswords(
  passwords: readonly (string | null)[],
  takesAtMostMs: number,
): Promise<(string | null)[]> {
  const giveUpAt = performance.now() + takesAtMostMs;
  const hashes: (string | null)[] = [];
  for (const password of passwords) {
    if (performance.now() > giveUpAt) throw tooManyAtOnce();
    hashes.push(password === null ? null : await inBulkTurn(() => hash(password, COST)));
  }
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
let isBulkRunning = false;
const bulkWaiting: (() => void)[] = [];

/** A flood of sign-ins must take turns, and is turned away when the queue is long, not eat the memory. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE && waiting.length >= WAITING_AT_MOST) {
    throw new LicensingError('UNAVAILABLE', 'Too many people are signing in right now. Try again.', {
      retryAfterSeconds: 5,
    });
  }
  return takeTurn(waiting, work);
}

/** Only one of these at once, and only while nobody else waits. */
async function inBulkTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  return takeTurn(bulkWaiting, async () => {
    try {
      return await work();
    } finally {
      isBulkRunning = false;
    }
  });
}

async function takeTurn<Result>(queue: (() => void)[], work: () => Promise<Result>): Promise<Result> {
  await new Promise<void>((resolve) => {
    queue.push(resolve);
    startNext();
  });
  try {
    return await work();
  } finally {
    running--;
    startNext();
  }
}

function startNext(): void {
  if (running >= AT_ONCE) return;
  let next = waiting.shift();
  if (!next && !isBulkRunning) {
    next = bulkWaiting.shift();
    isBulkRunning = next !== undefined;
  }
  if (!next) return;
  running++;
  next();
}

/** Under what the attempts to log in as an app user are counted. */
export const appUserAccount = ({ customerId, userName }: { customerId: string; userName: string }) =>
  `${customerId}/${userName.toLowerCase()}`;
