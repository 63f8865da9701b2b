import type { sessionTexts as en } from '../en/session-texts';
import type { TextsOf } from '../translate';

export const sessionTexts: TextsOf<typeof en> = {
  label: 'Ende Ihrer Sitzung',
  endsIn: 'Ihre Sitzung endet in {time}.',
  endsSoon: 'Ihre Sitzung endet in fünf Minuten.',
  hint: 'Melden Sie sich erneut an, um ohne Verlust weiterzumachen.',
  again: 'Erneut anmelden',
  title: 'Erneut anmelden',
  titleHint: 'Als {email}. Sie bleiben auf dieser Seite, und was Sie eingegeben haben, bleibt auch.',
  password: 'Passwort',
  elsewhere: 'Stattdessen auf der Anmeldeseite',
  done: 'Erneut angemeldet',
};
