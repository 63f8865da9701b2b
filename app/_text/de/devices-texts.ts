import type { devicesTexts as en } from '../en/devices-texts';
import type { TextsOf } from '../translate';

export const devicesTexts: TextsOf<typeof en> = {
  title: 'Geräte',
  caption: 'Geräte dieses Pools',
  search: 'Geräte oder Personen suchen',
  filter: 'Nur Geräte in diesen Zuständen',
  device: 'Gerät',
  state: 'Zustand',
  person: 'Person',
  lapsesIn: 'Läuft ab in',
  reregisterBy: 'Neu zu registrieren bis',
  loggedIn: 'Angemeldet seit',
  lastUsed: 'Zuletzt benutzt',
  lastAction: 'Letzte Aktion',
  registered: 'Registriert',
  actions: 'Aktionen',
  logOut: 'Abmelden',
  logOutNamed: '{name} abmelden',
  logOutSelected: 'Abmelden …',
  remove: 'Entfernen …',
  release: 'Lizenz vorzeitig freigeben …',
  moreNamed: 'Weitere Aktionen für {name}',
  leaving: 'Wird freigegeben …',
  export: 'CSV',
  exportHint: 'Diese Geräte in dieser Reihenfolge, als Datei für eine Tabellenkalkulation',
  found: '{count, plural, =0 {Kein Gerät gefunden} one {# Gerät gefunden} other {# Geräte gefunden}}',
  nothingFound: 'Kein Gerät passt',
  nothingFoundHint:
    'Suchen Sie nach einem Teil des Namens eines Geräts oder einer Person, oder wählen Sie andere Zustände.',
  showAll: 'Alle Geräte zeigen',
  empty: 'Noch keine Geräte',
  emptyHint:
    'Geben Sie der Anwendung auf einem Gerät den Registrierungsschlüssel dieses Pools. Sobald es registriert ist, erscheint es hier.',
};
