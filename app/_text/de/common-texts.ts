import type { commonTexts as en } from '../en/common-texts';
import type { TextsOf } from '../translate';

export const commonTexts: TextsOf<typeof en> = {
  product: 'Seatwise',
  tagline: 'Gleichzeitig genutzte Lizenzen: Platz für Platz, live.',
  cancel: 'Abbrechen',
  close: 'Schließen',
  loading: 'Wird geladen …',
  never: 'nie',
  none: '–',
  notifications: 'Mitteilungen',
  now: 'jetzt',
  tryAgain: 'Noch einmal versuchen',
  unknown: 'unbekannt',
};
