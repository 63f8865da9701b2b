import type { invitationTexts as en } from '../en/invitation-texts';
import type { TextsOf } from '../translate';

export const invitationTexts: TextsOf<typeof en> = {
  title: 'Einladung annehmen',
  forCustomer: 'Sie sind zum Portal für die Lizenzen von {customer} eingeladen.',
  forVendor: 'Sie sind zum Portal des Herstellers eingeladen.',
  email: 'E-Mail-Adresse',
  emailHint: 'Mit dieser Adresse melden Sie sich an.',
  role: 'Rolle',
  name: 'Ihr Name',
  nameHint: 'So sehen andere Sie, etwa im Protokoll.',
  password: 'Passwort wählen',
  passwordHint:
    'Mindestens 12 Zeichen. Ein Konto, das Sie bei einem anderen Kunden haben, bleibt mit eigenem Passwort bestehen.',
  accept: 'Konto anlegen',
  expires: 'Der Link gilt bis {when}.',
  goneTitle: 'Diese Einladung gilt nicht mehr',
  gone: 'Sie wurde benutzt, zurückgezogen oder durch eine neuere ersetzt. Melden Sie sich an, wenn Sie sie angenommen haben, oder bitten Sie um eine neue.',
  endedTitle: 'Diese Einladung ist abgelaufen',
  ended: 'Sie galt bis {when}. Bitten Sie darum, sie noch einmal zu senden.',
  doneTitle: 'Ihr Konto ist bereit',
  done: 'Melden Sie sich als {email} mit Ihrem neuen Passwort an.',
  toSignIn: 'Zur Anmeldung',
  unreachable: 'Die Einladung ließ sich nicht lesen',
};
