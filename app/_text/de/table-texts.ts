import type { TextsOf } from '../translate';
import type { tableTexts as en } from '../en/table-texts';

export const tableTexts: TextsOf<typeof en> = {
  status: '{shown, number} von {total, plural, one {# Zeile} other {# Zeilen}}',
  statusMany: '{shown, number} von mehr als {total, plural, one {# Zeile} other {# Zeilen}}',
  statusAll: '{total, plural, =0 {Keine Zeile} one {# Zeile} other {# Zeilen}}',
  statusOpen: 'bisher {shown, plural, one {# Zeile} other {# Zeilen}}',
  more: 'Weitere Zeilen laden',
  moreBusy: 'Weitere Zeilen werden geladen…',
  selected: '{count, plural, one {# Zeile ausgewählt} other {# Zeilen ausgewählt}}',
  clearSelection: 'Auswahl aufheben',
  clearFilters: 'Filter aufheben',
  select: '{name} auswählen',
  selectAllShown: 'Alle gezeigten Zeilen auswählen',
  selection: 'Auswahl',
  columns: 'Spalten',
  columnsOf: 'Spalten der Tabelle',
  resetColumns: 'Alle Spalten zeigen',
  sortBy: 'Sortieren nach',
  sortColumn: 'Nach {column} sortieren',
  sortOption: '{column}, {direction, select, asc {aufsteigend} other {absteigend}}',
  changes: '{count, plural, one {# Änderung} other {# Änderungen}} anzeigen',
};
