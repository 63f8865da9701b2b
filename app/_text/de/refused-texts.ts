import type { refusedTexts as en } from '../en/refused-texts';
import type { TextsOf } from '../translate';

export const refusedTexts: TextsOf<typeof en> = {
  title: 'Warum wurde jemand abgewiesen?',
  intro:
    'Welches Gerät oder welche Person, und etwa wann. Gesucht werden Ablehnungen in allen Pools, die Sie sehen dürfen, zwei Stunden davor und danach.',
  who: 'Gerät oder Person',
  whoHint: 'Teil eines Gerätenamens oder eines Benutzernamens, oder die ID eines Geräts. Leer: alle.',
  when: 'Etwa wann',
  find: 'Suchen',
  wrongTime: 'Geben Sie Datum und Uhrzeit aus den letzten sechzig Tagen an.',
  caption: 'Ablehnungen um diese Zeit, die nächste zuerst',
  found:
    '{count, plural, =0 {Keine Ablehnung um {time}.} one {Eine Ablehnung um {time}.} other {# Ablehnungen um {time}, die nächste zuerst.}}',
  foundMost:
    '{count, plural, one {Die Ablehnung, die {time} am nächsten ist.} other {Die # Ablehnungen, die {time} am nächsten sind.}} Mit einem Namen werden es weniger.',
  noneAtThatTime:
    'Keine davon liegt innerhalb von zwei Minuten um {time}. Vielleicht geht es um eine andere Abweisung, aus einem Grund, der hier nicht aufgeführt ist.',
  none: 'Keine Ablehnung gefunden',
  noneHint: 'Versuchen Sie eine andere Schreibweise, nur einen Teil des Namens oder eine andere Zeit.',
  noneHintTime: 'Versuchen Sie eine andere Zeit: Gesucht wird zwei Stunden davor und danach.',
  onlyDenials:
    'Aufgeführt sind nur Ablehnungen: Abweisungen, weil keine Lizenz frei war. Falsche Passwörter, gesperrte Benutzer, ausgesetzte Pools, Sperrzeiten nach einer erzwungenen Abmeldung und abgelaufene Registrierungen sind keine Ablehnungen und stehen nicht hier. Prüfen Sie, ob Zeit, Gerät und Person einer Ablehnung die sind, nach denen Sie gefragt werden.',
  atThatTime: 'zu dieser Zeit',
  matches: 'Passt zu Ihrer Suche',
  zone: 'Zeiten in {zone}',
  away: '{sign, select, before {{duration} davor} other {{duration} danach}}',
  pool: 'Pool',
  why: 'Warum?',
  whyOf: 'Warum wurde {name} abgewiesen, {time}?',
  paletteWord: 'warum',
  paletteWords: 'Abweisung abgelehnt verweigert konnte sich nicht anmelden kam nicht hinein',
  paletteFor: 'Warum wurde „{text}“ abgewiesen…',
  paletteHint: 'Oder tippen Sie: warum, und einen Namen',
  link: 'Jemand sagt, er sei abgewiesen worden? Nach Name und Zeit finden',
};
