import { signIn, type SignInAuthorizationParams } from 'next-auth/react';
import { isSignInReachable } from '@/app/_session/sign-in-here';
import { CHOSEN_CUSTOMER_COOKIE } from '@/graphql/bridge';

const CHOICE_LASTS_SECONDS = 300;

/** Leaves for the identity provider. Returns why that failed. `customerId` names the account that is meant; empty: the only one there is. */
export async function goToProvider(
  { callbackUrl, customerId }: { callbackUrl: string; customerId: string },
  params?: SignInAuthorizationParams,
): Promise<string> {
  const seconds = customerId === '' ? 0 : CHOICE_LASTS_SECONDS;
  document.cookie = `${CHOSEN_CUSTOMER_COOKIE}=${encodeURIComponent(customerId)}; path=/api/auth; max-age=${seconds}; samesite=lax`;
  if (await isSignInReachable()) await signIn('oidc', { callbackUrl }, params);
  return 'Network';
}
