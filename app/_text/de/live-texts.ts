import type { liveTexts as en } from '../en/live-texts';
import type { TextsOf } from '../translate';

export const liveTexts: TextsOf<typeof en> = {
  live: 'Live',
  connecting: 'Verbindung wird aufgebaut …',
  reconnecting: 'Verbindung wird wiederhergestellt,',
  asOf: 'Stand {time}',
  heardAt: 'Zuletzt vom Server gehört: {time}',
};
