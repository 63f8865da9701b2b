import type { errorsTexts as en } from '../en/errors-texts';
import type { TextsOf } from '../translate';

export const errorsTexts: TextsOf<typeof en> = {
  reference: 'Referenz:',
  nothingChanged: 'Es wurde nichts geändert.',
  network: 'Der Server hat nicht geantwortet.',
  networkAdvice: 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  inputAdvice: 'Berichtigen Sie die Angabe und versuchen Sie es noch einmal.',
  signedOut: 'Sie sind abgemeldet.',
  signedOutAdvice: 'Melden Sie sich wieder an, um weiterzumachen.',
  forbidden: 'Das dürfen Sie nicht.',
  forbiddenAdvice: 'Bitten Sie Ihren Administrator um das Recht dazu.',
  unconfirmed: 'Ihr Passwort wurde nicht bestätigt.',
  unconfirmedAdvice: 'Versuchen Sie es noch einmal und geben Sie Ihr Passwort ein.',
  notFound: 'Das gibt es nicht mehr.',
  notFoundAdvice: 'Gehen Sie zur Liste zurück: Vielleicht hat es jemand entfernt.',
  rateLimited: 'Zu viele Anfragen.',
  rateLimitedAdvice: 'Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal.',
  unavailable: 'Der Server erreicht seine Datenbank nicht.',
  unavailableAdvice: 'Er versucht es weiter; probieren Sie es in ein paar Sekunden noch einmal.',
  internal: 'Auf dem Server ist etwas schiefgegangen.',
  internalAdvice: 'Versuchen Sie es noch einmal; wenn es wieder geschieht, nennen Sie uns die Referenz.',
};
