import type { navTexts as en } from '../en/nav-texts';
import type { TextsOf } from '../translate';

export const navTexts: TextsOf<typeof en> = {
  home: 'Seatwise, zu allen Pools',
  skip: 'Zum Inhalt springen',
  main: 'Hauptnavigation',
  menu: 'Menü',
  pools: 'Pools',
  refused: 'Warum abgewiesen?',
  customers: 'Kunden',
  applications: 'Anwendungen',
  people: 'Personen',
  team: 'Team',
  audit: 'Protokoll',
  alerts: 'Warnungen',
  report: 'Monatsbericht',
  search: 'Suchen …',
  searchKeys: 'Strg K',
  searchKeysMac: '⌘ K',
  searchLabel: 'Suchen und hinspringen',
  inCustomer: 'Sie arbeiten bei {customer}',
  inCustomerHint: 'Was Sie hier ändern, steht unter Ihrem Namen im Protokoll dieses Kunden.',
};
