import type { Call } from '../context';
import { email as emailAddress } from '../input';
import { isAmbiguousEmail } from '../rules/canonical-email';
import { openSession, type OpenedSession } from './open-session';
import { choosePerson, findPortalUsers } from './sign-in';

export type SignInWithProviderInput = {
  email: string;
  emailVerified: boolean;
  /** Time at which the provider authenticated the person (`auth_time`). Null if it is not reported. */
  authenticatedAt?: Date | null;
  /** `Customer.id`, or `VENDOR`, of the chosen account, for a person who has several. */
  customerId?: string | null;
};

/**
 * Signs in a person authenticated by the identity provider. Null unless the provider has verified the e-mail address
 * and it belongs to an enabled portal user; no account is created. Throws `SeveralAccounts` if several customers
 * match and none is chosen.
 */
export async function signInWithProvider({
  ctx,
  input,
}: Call<SignInWithProviderInput>): Promise<OpenedSession | null> {
  const { data: email } = emailAddress.safeParse(input.email);
  const isUsable = email !== undefined && !isAmbiguousEmail(input.email) && input.emailVerified;
  const people = isUsable ? await findPortalUsers(ctx.db, email) : [];
  const person = choosePerson(
    people.filter(({ disabledAt }) => !disabledAt),
    input.customerId,
  );
  const session =
    person &&
    (await openSession(ctx, person, { isAddressProven: true, authenticatedAt: input.authenticatedAt }));
  if (!session || typeof session === 'string') {
    ctx.log.info({ address: ctx.address }, 'a sign-in through the identity provider was refused');
    return null;
  }
  return session;
}
