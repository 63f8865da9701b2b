import type { signInTexts as en } from '../en/sign-in-texts';
import type { TextsOf } from '../translate';

export const signInTexts: TextsOf<typeof en> = {
  title: 'Anmelden',
  subtitle: 'Sehen Sie, wer einen Platz belegt, und machen Sie einen frei, wenn er gebraucht wird.',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  submit: 'Anmelden',
  busy: 'Anmeldung läuft …',
  or: 'oder',
  oidc: 'Mit {name} anmelden',
  help: 'Noch kein Konto, oder das Passwort vergessen? Fragen Sie Ihren Administrator.',
  ended: 'Ihre Sitzung ist beendet. Melden Sie sich wieder an, um dort weiterzumachen, wo Sie waren.',
  everywhere:
    '{count, plural, one {Sie sind abgemeldet: # Sitzung wurde beendet.} other {Sie sind überall abgemeldet: # Sitzungen wurden beendet.}}',
  chooseTitle: 'Kunden wählen',
  chooseHint: 'Sie haben bei jedem dieser Kunden ein Konto.',
  chooseBack: 'Zurück',
  vendor: 'Der Hersteller',
  language: 'Sprache',
  invalid: 'Die E-Mail-Adresse oder das Passwort ist falsch.',
  rateLimited: 'Zu viele Fehlversuche. Versuchen Sie es in {wait} noch einmal.',
  unavailable:
    'Die Anmeldung ist im Moment nicht möglich, weil die Datenbank nicht erreichbar ist. Versuchen Sie es gleich noch einmal.',
  network: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  noAccount: 'Mit diesem Konto ist das Portal nicht zugänglich. Bitten Sie Ihren Administrator um Zugang.',
  failed:
    'Die Anmeldung ist fehlgeschlagen. Versuchen Sie es noch einmal; gelingt es weiterhin nicht, sagen Sie es Ihrem Administrator.',
};
