import type { adviceTexts as en } from '../en/advice-texts';
import type { TextsOf } from '../translate';

export const adviceTexts: TextsOf<typeof en> = {
  title: 'Empfehlung',
  ADD_LICENSES:
    '{more, plural, one {Eine Lizenz} other {# Lizenzen}} mehr kaufen: {seats, plural, one {# Lizenz} other {# Lizenzen}}',
  SHORTEN_TIMEOUT:
    'Die Inaktivitätszeit auf {timeout} verkürzen: Dann {seats, plural, one {reicht # Lizenz} other {reichen # Lizenzen}}',
  KEEP: '{seats, plural, one {# Lizenz reicht} other {# Lizenzen reichen}}',
  effect:
    'In den letzten sechzig Tagen hätten {level} der Anmeldungen sofort einen Platz bekommen; aus {present, plural, one {# Ablehnung} other {# Ablehnungen}} {denials, plural, one {wäre #} other {wären #}} geworden.',
  keepEffect:
    'In den letzten sechzig Tagen bekamen {level} der Anmeldungen sofort einen Platz, bei {denials, plural, =0 {keiner Ablehnung} one {# Ablehnung} other {# Ablehnungen}} insgesamt.',
  nobody: 'In den letzten sechzig Tagen hat sich niemand angemeldet.',
  calculating: 'Die letzten sechzig Tage werden nachgespielt…',
  unavailable: 'Die Empfehlung konnte nicht berechnet werden.',
  openPlanner: 'Planer öffnen',
  alternative:
    'Oder bei der heutigen Inaktivitätszeit {more, plural, one {eine Lizenz} other {# Lizenzen}} mehr kaufen: {seats, plural, one {# Lizenz} other {# Lizenzen}}.',
  doubtful: 'Das Nachspielen weicht von den Aufzeichnungen ab: Nehmen Sie dies als groben Anhalt.',
};
