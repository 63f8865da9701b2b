import type { actionsTexts as en } from '../en/actions-texts';
import type { TextsOf } from '../translate';

export const actionsTexts: TextsOf<typeof en> = {
  LOGIN: 'Anmeldung',
  REGISTER: 'Registrierung',
  START_SUB_APPLICATION: 'Teilanwendung starten',
  REFRESH: 'Aktualisieren',
  VIEW_VEHICLE_PARTS: 'Fahrzeugteile ansehen',
  TRAVEL: 'Anfahrt',
  ARRIVE: 'Ankunft',
  START_JOB: 'Auftrag beginnen',
  PAUSE_JOB: 'Auftrag unterbrechen',
  RESUME_JOB: 'Auftrag fortsetzen',
};
