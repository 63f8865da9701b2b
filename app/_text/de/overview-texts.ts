import type { overviewTexts as en } from '../en/overview-texts';
import type { TextsOf } from '../translate';

export const overviewTexts: TextsOf<typeof en> = {
  title: 'Pools',
  caption: 'Lizenzpools und ihre Nutzung, live',
  summary: 'Alle Pools zusammen',
  search: 'Pools suchen',
  export: 'CSV',
  exportHint: 'Alle Pools, die zur Suche passen, als CSV-Datei',
  states: {
    label: 'Pools zeigen',
    all: 'Alle',
    trouble: 'Mit Problemen',
    full: 'Voll',
    over: 'Überzogen',
    suspended: 'Ausgesetzt',
  },
  attention: {
    title: 'Was Aufmerksamkeit brauchte',
    none: 'Nichts Neues, seit diese Seite geöffnet wurde, {time}.',
    more: '{count, plural, one {# früherer Eintrag} other {# frühere Einträge}}',
    over: '{pool} ist um {count, plural, one {# Platz} other {# Plätze}} überzogen',
    full: '{pool} ist voll',
    freed: '{pool} hat wieder freie Plätze',
    denied: '{pool} hat {count, plural, one {# Versuch} other {# Versuche}} abgewiesen',
    suspended: '{pool} wurde ausgesetzt',
    resumed: '{pool} ist nicht mehr ausgesetzt',
  },
  pool: 'Pool',
  state: 'Zustand',
  use: 'Belegt',
  free: 'Frei',
  denials: 'Abgewiesen, 24\u00a0h',
  denialsShort: 'Abgew. 24\u00a0h',
  week: 'Abgew. 7\u00a0T.',
  peak: 'Spitze heute',
  lapse: 'Nächster frei in',
  pools: 'Pools',
  ofSeats: 'von {count, number}',
  inTrouble: 'Mit Problemen',
  troubleHint:
    '„Mit Problemen“ zählt Pools, die überzogen, voll oder ausgesetzt sind oder in den letzten 24 Stunden jemanden abgewiesen haben.',
  modesHint:
    '„Belegte Plätze“ zählt die Pools im Modus Gleichzeitig, „Belegte Lizenzen“ die im Modus Gerätegebunden.',
  found: '{count, plural, =0 {Kein Pool gefunden} one {# Pool gefunden} other {# Pools gefunden}}',
  nothingFound: 'Kein Pool passt zu „{search}“',
  nothingFoundHint: 'Suchen Sie nach einem Teil des Namens oder Kürzels eines Kunden oder einer Anwendung.',
  clearSearch: 'Suche löschen',
  noneInState: 'Kein Pool ist in diesem Zustand',
  noneInStateHint: 'Sobald es einer ist, erscheint er hier.',
  showAll: 'Alle Pools zeigen',
  empty: 'Noch keine Pools',
  emptyHint:
    'Ein Pool enthält die Lizenzen eines Kunden für eine Anwendung. Sobald Ihnen der Hersteller einen eingerichtet hat, erscheint er hier mit seiner Nutzung, live.',
  emptyHint_vendor:
    'Ein Pool enthält die Lizenzen eines Kunden für eine Anwendung. Legen Sie eine Anwendung und einen Kunden an und geben Sie dem Kunden die Anwendung: Dann erscheint der Pool hier mit seiner Nutzung, live.',
};
