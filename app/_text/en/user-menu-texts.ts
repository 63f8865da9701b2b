export const userMenuTexts = {
  open: 'Menu of {name}',
  profile: 'Profile',
  tokens: 'API tokens',
  simulator: 'Phone simulator',
  language: 'Language',
  languages: { en: 'English', de: 'Deutsch' },
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  system: 'Like the system',
  signOut: 'Sign out',
} as const;
