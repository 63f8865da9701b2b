import type { deviceStatesTexts as en } from '../en/device-states-texts';
import type { TextsOf } from '../translate';

export const deviceStatesTexts: TextsOf<typeof en> = {
  HOLDING_SEAT: 'Belegt einen Platz',
  HOLDING_SEAT_hint: 'Angemeldet und aktiv: belegt einen Platz.',
  LAPSED: 'Abgelaufen',
  LAPSED_hint:
    'Angemeldet, aber ohne Platz: Die Inaktivitätszeit oder die Frist der Registrierung ist abgelaufen.',
  LOGGED_OUT: 'Abgemeldet',
  LOGGED_OUT_hint: 'Niemand ist angemeldet.',
  REGISTERED: 'Registriert',
  REGISTERED_hint: 'Hat eine gerätegebundene Lizenz und kann benutzt werden.',
  REMOVED: 'Entfernt',
  REMOVED_hint: 'Im Portal entfernt: kann nicht mehr benutzt werden.',
};
