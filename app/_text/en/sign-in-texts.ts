export const signInTexts = {
  title: 'Sign in',
  subtitle: 'See who holds a seat, and free one when it is needed.',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  busy: 'Signing in…',
  or: 'or',
  oidc: 'Sign in with {name}',
  help: 'No account yet, or password forgotten? Ask your administrator.',
  ended: 'Your session has ended. Sign in again to go on where you were.',
  everywhere:
    '{count, plural, one {You are signed out: # session was ended.} other {You are signed out everywhere: # sessions were ended.}}',
  language: 'Language',
  invalid: 'The e-mail address or the password is wrong.',
  rateLimited: 'Too many failed attempts. Try again in {wait}.',
  unavailable:
    'Signing in does not work at the moment because the database is not available. Try again shortly.',
  network: 'The server could not be reached. Check your connection and try again.',
  noAccount: 'That account may not use this portal. Ask your administrator for access.',
  failed: 'Signing in failed. Try again; if it keeps failing, tell your administrator.',
} as const;
