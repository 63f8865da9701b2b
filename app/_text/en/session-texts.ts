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
} as const;
