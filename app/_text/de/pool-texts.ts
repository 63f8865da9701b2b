import type { poolTexts as en } from '../en/pool-texts';
import type { TextsOf } from '../translate';

export const poolTexts: TextsOf<typeof en> = {
  title: '{application} · {customer}',
  parts: 'Bereiche dieses Pools',
  figures: 'Nutzung des Pools, live',
  inUse_CONCURRENT: 'Belegte Plätze',
  inUse_NAMED: 'Belegte Lizenzen',
  ofOwned: 'von {count, number} vorhandenen',
  free: 'Frei',
  denied: 'Abgewiesen, 24\u00a0h',
  deniedToday: 'Heute abgewiesen',
  deniedInDay: '{count, number} in 24\u00a0h',
  owned: 'Vorhanden',
  nextFrees_CONCURRENT: 'Nächster Platz frei in',
  nextFrees_NAMED: 'Nächste Lizenz frei in',
  spoken:
    '{inUse, number} von {owned, number} belegt{denials, plural, =0 {} one {, # Ablehnung} other {, # Ablehnungen}}',
  fullNotice_CONCURRENT:
    'Alle Plätze sind belegt. Das nächste Gerät, das sich anmeldet, wird abgewiesen, bis ein Platz abläuft, sich jemand abmeldet oder hier ein Gerät abgemeldet wird.',
  fullNotice_NAMED:
    'Alle Lizenzen sind belegt. Es kann kein weiteres Gerät registriert werden, bis eine Registrierung endet oder eine Lizenz freigegeben wird.',
  overNotice:
    'Der Pool ist um {count, number} überzogen, weil die Anzahl gesenkt wurde. Niemand verliert seinen Platz; es wird aber keiner vergeben, bis genügend frei geworden sind.',
  suspendedNotice:
    'Der Hersteller hat diesen Pool ausgesetzt: Plätze werden weder vergeben noch verlängert, die belegten laufen aus.',
  missing: 'Diesen Pool gibt es nicht',
  missingHint: 'Vielleicht wurde er entfernt, oder er gehört jemand anderem.',
  toOverview: 'Zu allen Pools',
};
