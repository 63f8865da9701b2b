import type { mailRequestTexts as en } from '../en/mail-request-texts';
import type { TextsOf } from '../translate';

export const mailRequestTexts: TextsOf<typeof en> = {
  title: 'Mails zu Lizenzen',
  asked: '{customer} möchte Warnungen oder Monatsberichte zu Softwarelizenzen an {email} schicken.',
  confirm: 'Zustimmen',
  decline: 'Ich möchte diese Mails nicht',
  expires: 'Der Link gilt bis {when}.',
  receives: '{email} erhält Warnungen oder Monatsberichte zu den Softwarelizenzen von {customer}.',
  unsubscribe: 'Abbestellen',
  confirmedTitle: 'Sie erhalten diese Mails',
  confirmed:
    'Warnungen und Berichte von {customer} gehen an {email}. In jeder dieser Mails ist ein Link zum Abbestellen.',
  declinedTitle: 'Sie erhalten diese Mails nicht',
  declined: '{customer} kann keine Warnungen oder Berichte an {email} schicken.',
  resume: 'Wieder erhalten',
  goneTitle: 'Dieser Link gilt nicht mehr',
  gone: 'Er wurde benutzt oder durch den in einer neueren Mail ersetzt.',
  endedTitle: 'Dieser Link ist abgelaufen',
  ended: 'Er galt bis {when}. Bitten Sie den Absender, eine neue Bestätigungsmail anzufordern.',
  unreachable: 'Der Link ließ sich nicht lesen',
};
