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
  confirmTitle: 'Passwort bestätigen',
  confirmHint:
    'Änderungen an Personen, Passwörtern, API-Tokens und Webhooks verlangen Ihr Passwort, wenn Sie es zuletzt vor mehr als 10 Minuten eingegeben haben.',
  confirm: 'Passwort bestätigen',
  providerTitle: 'Zum Fortfahren neu anmelden',
  providerHint:
    'Änderungen an Personen, Passwörtern, API-Tokens und Webhooks verlangen eine Anmeldung in den letzten 10 Minuten. Sie öffnet sich in einem neuen Tab; Ihre Eingaben bleiben hier stehen.',
  providerOpen: 'In einem neuen Tab mit {name} anmelden',
  providerDone: 'Ich bin angemeldet: fortfahren',
  closeTab: 'Schließen Sie diesen Tab und fahren Sie im anderen fort.',
  done: 'Erneut angemeldet',
};
