import type { logoutTexts as en } from '../en/logout-texts';
import type { TextsOf } from '../translate';

export const logoutTexts: TextsOf<typeof en> = {
  title: '{name} abmelden?',
  consequence:
    'Der Platz ist sofort frei, und die Person muss sich neu anmelden. Was die App noch nicht gesendet hat, bleibt auf dem Gerät.',
  consequenceLapsed:
    'Das Gerät belegt gerade keinen Platz. Die Person muss sich neu anmelden; was die App noch nicht gesendet hat, bleibt auf dem Gerät.',
  consequenceNamed:
    'Die Person muss sich neu anmelden. Das Gerät behält seine Lizenz, und was die App noch nicht gesendet hat, bleibt darauf.',
  holdOff:
    'Danach kann das Gerät für {duration} keinen Platz belegen, damit ihn die Person bekommt, für die Sie ihn frei machen.',
  reason: 'Warum?',
  reasonHint: 'Wird auf dem Gerät angezeigt und aufbewahrt.',
  keptHint: 'Wird aufbewahrt.',
  usual: {
    seatNeeded: 'Platz wird anderswo gebraucht',
    leftBehind: 'Gerät liegen geblieben',
    shiftOver: 'Schichtende',
  },
  confirm: 'Abmelden',
  busy: 'Wird abgemeldet …',
  done: '{name} ist abgemeldet',
  doneHint: 'Es belegt keinen Platz mehr.',
  doneHintNamed: 'Es behält seine Lizenz.',
  unchanged: '{name} war schon abgemeldet',
  unchangedHint: 'Es war niemand mehr angemeldet; geändert wurde nichts.',
  outcomeUnknown: 'Es ist nicht bekannt, ob es geschehen ist. Es noch einmal zu tun, schadet nicht.',
  many: {
    title: '{count, plural, one {# Gerät} other {# Geräte}} abmelden?',
    consequence:
      'Die Plätze sind sofort frei, und die Personen müssen sich neu anmelden. Was die Apps noch nicht gesendet haben, bleibt auf den Geräten.',
    consequenceNamed:
      'Die Personen müssen sich neu anmelden. Die Geräte behalten ihre Lizenzen, und was die Apps noch nicht gesendet haben, bleibt darauf.',
    holdOff: 'Danach kann für {duration} keines davon einen Platz belegen, damit andere ihn bekommen.',
    list: 'Geräte, die abgemeldet werden',
    nobody: 'niemand',
    confirm: '{count, plural, one {# Gerät} other {# Geräte}} abmelden',
    again: 'Die übrigen {count, number} abmelden',
    progress: '{done, number} von {count, number} abgemeldet',
    partly: '{done, plural, =0 {Kein Gerät ist} one {# Gerät ist} other {# Geräte sind}} abgemeldet.',
    rest: '{count, plural, one {Das andere kam nicht an die Reihe.} other {Die anderen # kamen nicht an die Reihe.}}',
    unknown:
      '{count, plural, one {Von einem Gerät ist es nicht bekannt.} other {Von # Geräten ist es nicht bekannt.}} Es noch einmal zu tun, schadet nicht.',
    refused: '{count, plural, one {Das andere ist es nicht.} other {Die anderen # sind es nicht.}}',
    done: '{count, plural, one {# Gerät ist abgemeldet} other {# Geräte sind abgemeldet}}',
    already: '{count, plural, =0 {} one {Eines davon war es schon.} other {# davon waren es schon.}}',
  },
  removal: {
    title: '{name} entfernen?',
    consequence:
      'Der Platz ist sofort frei, und die App darauf funktioniert nicht mehr. Um zurückzukommen, muss das Gerät neu registriert werden. Was die App noch nicht gesendet hat, lässt sich dann nicht mehr senden.',
    consequenceNamed:
      'Die App darauf erreicht den Server nicht mehr. Die Lizenz kommt am {date} zurück: Bis dahin kann die App ohne Verbindung weiterarbeiten.',
    consequenceEnded:
      'Die App darauf erreicht den Server nicht mehr. Das Gerät belegt schon jetzt keine Lizenz mehr.',
    early: 'Ist das Gerät verloren oder defekt, lässt sich die Lizenz danach vorzeitig freigeben.',
    earlyBySupport:
      'Ist das Gerät verloren oder defekt, bitten Sie den Support des Herstellers, die Lizenz vorzeitig freizugeben.',
    confirm: 'Entfernen',
    busy: 'Wird entfernt …',
    usual: {
      lost: 'Verloren oder gestohlen',
      broken: 'Defekt',
      replaced: 'Durch ein anderes Gerät ersetzt',
      retired: 'Nicht mehr im Einsatz',
    },
    done: '{name} ist entfernt',
    freedNow: 'Der Platz ist frei.',
    freedAt: 'Die Lizenz wird am {date} frei.',
  },
  removeAll: {
    title: '{count, plural, one {# Gerät} other {# Geräte}} entfernen?',
    consequence:
      'Die Plätze sind sofort frei, und die Apps darauf funktionieren nicht mehr. Was sie noch nicht gesendet haben, lässt sich dann nicht mehr senden.',
    consequenceNamed:
      'Die Apps darauf erreichen den Server nicht mehr. Jede Lizenz wird frei, wenn die Registrierung ihres Geräts abläuft.',
    again:
      'Um zurückzukommen, muss ein Gerät neu registriert werden. Haben Fremde den Registrierungsschlüssel, ersetzen Sie ihn zuerst.',
    most: 'Auf einmal {count, plural, one {wird # Gerät} other {werden bis zu # Geräte}} entfernt.',
    progress: '{done, number} von {count, number} entfernt',
    partly:
      '{done, plural, =0 {Von keinem Gerät ist bekannt, dass es entfernt ist.} one {# Gerät ist entfernt.} other {# Geräte sind entfernt.}} Noch einmal entfernt den Rest.',
    confirm: '{count, plural, one {# Gerät} other {# Geräte}} entfernen',
    usual: { strange: 'Von Fremden registriert' },
    done: '{count, plural, one {# Gerät ist entfernt} other {# Geräte sind entfernt}}',
  },
  release: {
    title: 'Lizenz von {name} freigeben?',
    consequence:
      'Die Lizenz ist sofort für ein anderes Gerät frei, nicht erst am {date}. Die App kann bis dahin ohne Verbindung weiterarbeiten; geben Sie die Lizenz also nur frei, wenn das Gerät nicht mehr benutzt wird.',
    confirm: 'Lizenz freigeben',
    busy: 'Wird freigegeben …',
    usual: {
      lost: 'Verloren oder gestohlen',
      broken: 'Defekt',
      replaced: 'Durch ein anderes Gerät ersetzt',
    },
    done: 'Die Lizenz von {name} ist frei',
    doneHint: 'Damit kann ein anderes Gerät registriert werden.',
  },
};
