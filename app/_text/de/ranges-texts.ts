import type { rangesTexts as en } from '../en/ranges-texts';
import type { TextsOf } from '../translate';

export const rangesTexts: TextsOf<typeof en> = {
  today: 'Heute',
  hours: 'Letzte 24 Stunden',
  week: 'Letzte 7 Tage',
  month: 'Letzte 30 Tage',
  days: 'Von … bis …',
  from: 'Von',
  to: 'Bis',
};
