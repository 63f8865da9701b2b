import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';

/** Text of a sign-in error, from the code or address parameter of next-auth. */
export function describeSignInError(t: Translate, format: Format, error: string): string {
  const [code, seconds] = error.split(':');
  switch (code) {
    case 'RATE_LIMITED':
      return t('signIn.rateLimited', { wait: format.duration(Number(seconds) || 60) });
    case 'CredentialsSignin':
    case 'INVALID_CREDENTIALS':
      return t('signIn.invalid');
    case 'UNAVAILABLE':
      return t('signIn.unavailable');
    case 'Network':
      return t('signIn.network');
    case 'OAuthAccountNotLinked':
    case 'AccessDenied':
      return t('signIn.noAccount');
    default:
      return t('signIn.failed');
  }
}
