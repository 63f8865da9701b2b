import type { refusedTexts as en } from '../en/refused-texts';
import type { TextsOf } from '../translate';

export const refusedTexts: TextsOf<typeof en> = {
  title: 'Warum wurde jemand abgewiesen?',
  intro:
    'Welches Gerät oder welche Person, und etwa wann. Gesucht wird in allen Pools, die Sie sehen dürfen, zwei Stunden davor und danach.',
  who: 'Gerät oder Person',
  whoHint: 'Teil eines Gerätenamens oder eines Benutzernamens, oder die ID eines Geräts. Leer: alle.',
  when: 'Etwa wann',
  find: 'Suchen',
  wrongTime: 'Geben Sie Datum und Uhrzeit aus den letzten sechzig Tagen an.',
  caption: 'Abweisungen um diese Zeit, die nächste zuerst',
  found:
    '{count, plural, =0 {Um {time} wurde niemand abgewiesen.} one {Eine Abweisung um {time}.} other {# Abweisungen um {time}, die nächste zuerst.}}',
  foundMost: 'Die {count, number} nächsten um {time}. Mit einem Namen werden es weniger.',
  none: 'Keine solche Abweisung',
  noneHint: 'Versuchen Sie eine andere Schreibweise, nur einen Teil des Namens oder eine andere Zeit.',
  noneHintTime: 'Versuchen Sie eine andere Zeit: Gesucht wird zwei Stunden davor und danach.',
  noneOther:
    'Abweisungen mangels Lizenz werden sechzig Tage aufbewahrt. Ein falsches Passwort, jemand, der gesperrt ist, ein ausgesetzter Pool oder eine Sperrzeit nach einer erzwungenen Abmeldung ist keine und wird hier nicht gefunden.',
  zone: 'Zeiten von {zone}',
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
