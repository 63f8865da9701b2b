import type { troubleTexts as en } from '../en/trouble-texts';
import type { TextsOf } from '../translate';

export const troubleTexts: TextsOf<typeof en> = {
  over: 'Überzogen',
  overHint:
    'Es sind mehr Plätze belegt als vorhanden, weil die Anzahl gesenkt wurde. Bis es wieder passt, wird keiner vergeben.',
  full: 'Voll',
  fullHint: 'Alle Plätze sind belegt: Das nächste Gerät wird abgewiesen.',
  denied: 'Ablehnungen',
  deniedHint: 'In den letzten 24 Stunden wurden Geräte abgewiesen.',
  tight: 'Fast voll',
  tightHint: 'Mindestens 80\u00a0% der Plätze sind belegt.',
  suspended: 'Ausgesetzt',
  suspendedHint: 'Der Hersteller hat den Pool ausgesetzt: Er vergibt und verlängert keine Plätze.',
  calm: 'OK',
  calmHint: 'Es sind Plätze frei, und in den letzten 24 Stunden wurde niemand abgewiesen.',
};
