import type { liveTexts as en } from '../en/live-texts';
import type { TextsOf } from '../translate';

export const liveTexts: TextsOf<typeof en> = {
  live: 'Live',
  connecting: 'Verbindung wird aufgebaut …',
  reconnecting: 'Verbindung wird wiederhergestellt,',
  asOf: 'Stand {time}',
  offline: 'Keine Verbindung zum Server.',
  offlineHint: 'Die Seite, die Sie als Nächstes öffnen, wird geladen, sobald die Verbindung wieder da ist.',
  heardAt: 'Zuletzt vom Server gehört: {time}',
};
