import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { customers, portalEmails, portalUsers } from '../../db/schema';
import { isVendorCustomer } from '../access';
import type { Call, Context } from '../context';
import { LicensingError } from '../errors';
import { encodeId } from '../ids';
import { email as emailAddress, password as passwordText } from '../input';
import {
  hashPassword,
  matchPassword,
  needsRehash,
  portalAccount,
  saltOf,
  verifyPassword,
  type PasswordOwner,
} from '../password';
import { spellingsOfEmail } from '../rules/canonical-email';
import { networkOf } from '../rules/network-of';
import { openSession, type OpenedSession } from './open-session';

export type SignInInput = {
  email: string;
  password: string;
  /** Browser id from the cookie, or a new one. Keeps a known browser out of hold-offs caused by strangers. */
  browser?: string | null;
  /** `Customer.id`, or `VENDOR`, of the chosen account, for a person who has several with this password. */
  customerId?: string | null;
};

/**
 * Signs a person in to the portal. Null, after the same time, if the person is unknown or disabled or the password is
 * wrong; `RATE_LIMITED` after too many failures. Throws `SeveralAccounts` if the password matches several accounts
 * and none is chosen.
 */
export async function signIn({ ctx, input }: Call<SignInInput>): Promise<OpenedSession | null> {
  const { data: email } = emailAddress.safeParse(input.email);
  const { data: password } = passwordText(1).safeParse(input.password);
  const typed = email ?? input.email.slice(0, 254).toLowerCase();
  const { address, giveUpAt } = ctx;
  const owner = { lane: 'portal', customer: networkOf(address), person: typed, giveUpAt } as const;

  const isUsable = email !== undefined && password !== undefined;
  const people = isUsable ? (await findPortalUsers(ctx.db, email)).filter(isMeant(input.customerId)) : [];
  const accounts = people.length > 0 ? people.map(portalAccount) : [typed];
  const outcome = await ctx.rateLimits.guardEach(
    accounts.map((account) => ({ kind: 'portal', account, address, browser: input.browser })),
    async (isAllowed) => {
      if (!isUsable) return { result: await refuse(input.password, owner), isRight: [] };
      const tried = people.filter((_person, n) => isAllowed[n]);
      const { result, right } = await tryPassword(ctx, tried, password, owner);
      return { result, isRight: people.map(({ id }) => right.includes(id)) };
    },
  );
  if (outcome instanceof SeveralAccounts) throw outcome;
  if (!outcome) ctx.log.info({ address: ctx.address }, 'a sign-in was refused');
  return outcome;
}

type Tried = { result: OpenedSession | SeveralAccounts | null; right: string[] };
const NOBODY: Tried = { result: null, right: [] };

/** Opens a session for the account that the password matches. */
async function tryPassword(
  ctx: Context,
  tried: Account[],
  password: string,
  owner: PasswordOwner,
): Promise<Tried> {
  for (let accounts = tried; ;) {
    const matches = await matchPassword(
      accounts.map(({ passwordHash }) => passwordHash),
      password,
      owner,
    );
    const able = accounts.filter(({ disabledAt }, index) => matches[index] && !disabledAt);
    const [person, ...others] = able;
    if (!person?.passwordHash) return NOBODY;
    const right = able.map(({ id }) => id);
    if (others.length > 0) return { result: new SeveralAccounts(able), right };

    const { passwordHash } = person;
    const salt = saltOf(passwordHash);
    const rehashed = needsRehash(passwordHash) ? await hashPassword(password, owner, salt) : null;
    const session = await openSession(ctx, person, { checked: { passwordHash, rehashed } });
    if (session !== 'changed') return session === 'refused' ? NOBODY : { result: session, right };
    // The account changed or was rehashed during the check: the current password counts.
    const present = await findPortalUsers(ctx.db, person.email);
    accounts = present.filter(({ id }) => tried.some((account) => account.id === id));
  }
}

/** Invalid e-mail addresses and passwords take as long as wrong ones. */
async function refuse(password: string, owner: PasswordOwner): Promise<null> {
  await verifyPassword(null, password.slice(0, 200), owner);
  return null;
}

/** An account whose owner has been authenticated. */
type Account = typeof portalUsers.$inferSelect & { customerName: string };

/** All portal users with an e-mail address, at most one for each customer, oldest first. */
export async function findPortalUsers(db: Executor, email: string): Promise<Account[]> {
  return db
    .select({ ...getTableColumns(portalUsers), customerName: customers.name })
    .from(portalEmails)
    .innerJoin(
      portalUsers,
      and(eq(portalUsers.customerId, portalEmails.customerId), eq(portalUsers.id, portalEmails.portalUserId)),
    )
    .innerJoin(customers, eq(customers.id, portalUsers.customerId))
    .where(inArray(portalEmails.email, spellingsOfEmail(email)))
    .orderBy(portalUsers.createdAt, portalUsers.id);
}

/** The chosen account. Null if there is none. Throws `SeveralAccounts` if several match. */
export function choosePerson(accounts: Account[], customerId: string | null | undefined): Account | null {
  const [only, ...others] = accounts.filter(isMeant(customerId));
  if (others.length > 0) throw new SeveralAccounts(accounts);
  return only ?? null;
}

/** A named customer excludes accounts of all others. */
const isMeant = (customerId: string | null | undefined) => (account: Account) =>
  !customerId || publicIdOf(account) === customerId;

/** `Customer.id`, or `VENDOR` for the vendor, whose customer id is never shown. */
const publicIdOf = ({ customerId }: Account) =>
  isVendorCustomer(customerId) ? 'VENDOR' : encodeId('customer', customerId);

/** The person was authenticated for accounts at several customers and must choose one. */
export class SeveralAccounts extends LicensingError {
  /** `name` is null for the vendor. */
  readonly customers: readonly { id: string; name: string | null }[];

  constructor(accounts: readonly Account[]) {
    super('CONFLICT', 'You have accounts at several customers. Choose one.');
    this.customers = accounts.map((account) => ({
      id: publicIdOf(account),
      name: isVendorCustomer(account.customerId) ? null : account.customerName,
    }));
  }
}
