import type { pagerTexts as en } from '../en/pager-texts';
import type { TextsOf } from '../translate';

export const pagerTexts: TextsOf<typeof en> = {
  all: '{total, plural, one {# Zeile} other {# Zeilen}}',
  some: '{shown, number} von {total, plural, one {# Zeile} other {# Zeilen}}',
  first: 'Erste Seite',
  next: 'Nächste Seite',
};
