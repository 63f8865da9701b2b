import { signIn, type SignInAuthorizationParams } from 'next-auth/react';
import { CHOSEN_CUSTOMER_COOKIE } from '@/graphql/bridge';

const CHOICE_LASTS_SECONDS = 300;

/** Leaves for the identity provider. `customerId` names the account that is meant; empty: the only one there is. */
export function goToProvider(
  { callbackUrl, customerId }: { callbackUrl: string; customerId: string },
  params?: SignInAuthorizationParams,
): void {
  const seconds = customerId === '' ? 0 : CHOICE_LASTS_SECONDS;
  document.cookie = `${CHOSEN_CUSTOMER_COOKIE}=${encodeURIComponent(customerId)}; path=/api/auth; max-age=${seconds}; samesite=lax`;
  void signIn('oidc', { callbackUrl }, params);
}
