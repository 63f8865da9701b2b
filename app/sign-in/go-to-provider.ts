import { signIn, type SignInAuthorizationParams } from 'next-auth/react';
import { isSignInReachable } from '@/app/_session/sign-in-here';
import { CHOSEN_CUSTOMER_COOKIE } from '@/graphql/bridge';

const CHOICE_LASTS_SECONDS = 300;

/**
 * Redirects to the identity provider. Returns the error if that failed. `customerId` selects the account; empty: the
 * only one.
 */
export async function goToProvider(
  { callbackUrl, customerId }: { callbackUrl: string; customerId: string },
  params?: SignInAuthorizationParams,
): Promise<string> {
  const seconds = customerId === '' ? 0 : CHOICE_LASTS_SECONDS;
  document.cookie = `${CHOSEN_CUSTOMER_COOKIE}=${encodeURIComponent(customerId)}; path=/api/auth; max-age=${seconds}; samesite=lax`;
  if (await isSignInReachable()) await signIn('oidc', { callbackUrl }, params);
  return 'Network';
}
