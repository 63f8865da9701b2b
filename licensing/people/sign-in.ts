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
  /** The id of the browser, from its cookie or a new one. It keeps its way in when strangers are held off. */
  browser?: string | null;
  /** `Customer.id`, or `VENDOR`, of the account that is meant, for somebody who has several with this password. */
  customerId?: string | null;
};

/**
 * Signs a person in to the portal. Null, after the same time, whether the person is unknown, disabled or the
 * password is wrong; `RATE_LIMITED` after too many of these. Throws `SeveralAccounts` if the password is right for
 * accounts at several customers and none is chosen.
 */
export async function signIn({ ctx, input }: Call<SignInInput>): Promise<OpenedSession | null> {
  const { data: email } = emailAddress.safeParse(input.email);
  const { data: password } = passwordText(1).safeParse(input.password);
  const account = email ?? input.email.slice(0, 254).toLowerCase();
  const { address, giveUpAt } = ctx;
  const owner = { lane: 'portal', customer: networkOf(address), person: account, giveUpAt } as const;
  const attempt = { kind: 'portal', account, address, browser: input.browser } as const;
  const session = await ctx.attempts.guard(
    attempt,
    () =>
      email === undefined || password === undefined
        ? refuse(input.password, owner)
        : tryPassword(ctx, { ...input, email, password }, owner),
    // Whoever made an account for somebody else's address must not get rid of the misses that are counted for it.
    { clearsMisses: (opened) => opened.isAddressProven },
  );
  if (!session) ctx.log.info({ address: ctx.address }, 'a sign-in was refused');
  return session;
}

async function tryPassword(
  ctx: Context,
  { email, password, customerId }: SignInInput,
  owner: PasswordOwner,
): Promise<OpenedSession | null> {
  for (;;) {
    const people = await findPortalUsers(ctx.db, email);
    const matches = await matchPassword(
      people.map(({ passwordHash }) => passwordHash),
      password,
      owner,
    );
    const able = people.filter(({ disabledAt }, index) => matches[index] && !disabledAt);
    const person = choosePerson(able, customerId);
    if (!person?.passwordHash) return null;

    const { passwordHash } = person;
    const salt = saltOf(passwordHash);
    const rehashed = needsRehash(passwordHash) ? await hashPassword(password, owner, salt) : null;
    const session = await openSession(ctx, person, { checked: { passwordHash, rehashed } });
    // Changed or rehashed while it was checked: what counts is the password of now.
    if (session !== 'changed') return session === 'refused' ? null : session;
  }
}

/** Text that cannot be an e-mail address or a password: it takes as long as a wrong one. */
async function refuse(password: string, owner: PasswordOwner): Promise<null> {
  await verifyPassword(null, password.slice(0, 200), owner);
  return null;
}

/** An account that somebody has shown to be theirs. */
type Account = typeof portalUsers.$inferSelect & { customerName: string };

/** Everybody who has an e-mail address, at most one of each customer, the oldest first. */
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

/** The account that is meant; null if there is none. Throws `SeveralAccounts` if it could be any of several. */
export function choosePerson(accounts: Account[], customerId: string | null | undefined): Account | null {
  const [only, ...others] = accounts;
  if (!only) return null;
  const chosen = accounts.find((account) => publicIdOf(account) === customerId);
  if (chosen) return chosen;
  if (others.length === 0) return only;
  throw new SeveralAccounts(
    accounts.map((account) => ({
      id: publicIdOf(account),
      name: isVendorCustomer(account.customerId) ? null : account.customerName,
    })),
  );
}

/** `Customer.id`, or `VENDOR` for the vendor's own people, whose customer is shown to nobody. */
const publicIdOf = ({ customerId }: Account) =>
  isVendorCustomer(customerId) ? 'VENDOR' : encodeId('customer', customerId);

/** Somebody has accounts at several customers, and has shown that all of these are theirs. */
export class SeveralAccounts extends LicensingError {
  constructor(
    /** `name` is null for the vendor. */
    readonly customers: readonly { id: string; name: string | null }[],
  ) {
    super('CONFLICT', 'You have an account at each of several customers. Choose one.');
  }
}
