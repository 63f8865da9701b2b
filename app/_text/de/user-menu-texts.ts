import type { userMenuTexts as en } from '../en/user-menu-texts';
import type { TextsOf } from '../translate';

export const userMenuTexts: TextsOf<typeof en> = {
  open: 'Menü von {name}',
  profile: 'Profil',
  tokens: 'API-Token',
  simulator: 'Telefon-Simulator',
  language: 'Sprache',
  languages: { en: 'English', de: 'Deutsch' },
  theme: 'Darstellung',
  light: 'Hell',
  dark: 'Dunkel',
  system: 'Wie das System',
  signOut: 'Abmelden',
};
