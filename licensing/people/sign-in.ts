import { and, eq } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { portalEmails, portalUsers } from '../../db/schema';
import type { Call, Context } from '../context';
import { email as emailAddress, password as passwordText } from '../input';
import { hashPassword, needsRehash, verifyPassword, type PasswordOwner } from '../password';
import { networkOf } from '../rules/network-of';
import { openSession, type OpenedSession } from './open-session';

export type SignInInput = {
  email: string;
  password: string;
  /** The id of the browser, from its cookie or a new one. It keeps its way in when strangers are held off. */
  browser?: string | null;
};

/**
 * Signs a person in to the portal. Null, after the same time, whether the person is unknown, disabled or the
 * password is wrong; `RATE_LIMITED` after too many of these.
 */
export async function signIn({ ctx, input }: Call<SignInInput>): Promise<OpenedSession | null> {
  const { data: email } = emailAddress.safeParse(input.email);
  const { data: password } = passwordText(1).safeParse(input.password);
  const account = email ?? input.email.slice(0, 254).toLowerCase();
  const { address, giveUpAt } = ctx;
  const owner = { lane: 'portal', customer: networkOf(address), person: account, giveUpAt } as const;
  const attempt = { kind: 'portal', account, address, browser: input.browser } as const;
  const session = await ctx.attempts.guard(attempt, () =>
    email === undefined || password === undefined
      ? refuse(input.password, owner)
      : tryPassword(ctx, email, password, owner),
  );
  if (!session) ctx.log.info({ address: ctx.address }, 'a sign-in was refused');
  return session;
}

async function tryPassword(
  ctx: Context,
  email: string,
  password: string,
  owner: PasswordOwner,
): Promise<OpenedSession | null> {
  for (;;) {
    const person = await findPortalUser(ctx.db, email);
    const genuine = await verifyPassword(person?.passwordHash ?? null, password, owner);
    if (!person?.passwordHash || !genuine || person.disabledAt) return null;

    const { passwordHash } = person;
    const rehashed = needsRehash(passwordHash) ? await hashPassword(password, owner) : null;
    const session = await openSession(ctx, person, { passwordHash, rehashed });
    // Changed or rehashed while it was checked: what counts is the password of now.
    if (session !== 'changed') return session === 'refused' ? null : session;
  }
}

/** Text that cannot be an e-mail address or a password: it takes as long as a wrong one. */
async function refuse(password: string, owner: PasswordOwner): Promise<null> {
  await verifyPassword(null, password.slice(0, 200), owner);
  return null;
}

/** Whose an e-mail address is: the one look-up that starts without a customer. */
export async function findPortalUser(
  db: Executor,
  email: string,
): Promise<typeof portalUsers.$inferSelect | null> {
  const [found] = await db
    .select({ person: portalUsers })
    .from(portalEmails)
    .innerJoin(
      portalUsers,
      and(eq(portalUsers.customerId, portalEmails.customerId), eq(portalUsers.id, portalEmails.portalUserId)),
    )
    .where(eq(portalEmails.email, email));
  return found?.person ?? null;
}
