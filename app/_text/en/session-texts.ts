export const sessionTexts = {
  label: 'End of your session',
  endsIn: 'Your session ends in {time}.',
  endsSoon: 'Your session ends in five minutes.',
  hint: 'Sign in again to go on without losing anything.',
  again: 'Sign in again',
  title: 'Sign in again',
  titleHint: 'As {email}. You stay on this page, and what you have typed stays too.',
  password: 'Password',
  elsewhere: 'On the sign-in page instead',
  done: 'Signed in again',
  confirmTitle: 'Confirm your password',
  confirmHint:
    'Changes to people, passwords, API tokens and webhooks need your password if you last gave it more than 10 minutes ago.',
  confirm: 'Confirm password',
  providerTitle: 'Sign in again to continue',
  providerHint:
    'Changes to people, passwords, API tokens and webhooks need a sign-in within the last 10 minutes. It opens in a new tab; what you have typed stays here.',
  providerOpen: 'Sign in with {name} in a new tab',
  providerDone: 'I have signed in: continue',
  closeTab: 'Close this tab and continue in the other one.',
} as const;
