import type { reportTexts as en } from '../en/report-texts';
import type { TextsOf } from '../translate';

export const reportTexts: TextsOf<typeof en> = {
  title: 'Monatsbericht',
  heading: 'Lizenzbericht für {month}',
  month: 'Monat',
  keptHint: 'Daten werden sechzig Tage aufbewahrt. Ältere Monate sind nicht mehr verfügbar.',
  print: 'Drucken',
  mail: 'Mir mailen',
  mailing: 'Wird gesendet …',
  noMail: 'Dieser Server hat keinen Mailserver; der Bericht lässt sich nur drucken.',
  unavailable: 'Für diesen Monat gibt es keinen Bericht',
  unavailableHint: 'Wählen Sie oben einen der Monate.',
  latest: 'Zum laufenden Monat',
  from: '{from} bis {to}',
  truncated:
    'Daten werden sechzig Tage aufbewahrt. Dieser Bericht beginnt am {from}; frühere Tage des Monats sind nicht mitgezählt.',
  soFar: 'Der Monat ist noch nicht vorbei. Die Zahlen gelten bis {at}.',
  zone: 'Zeiten in {zone}',
  changeZone: 'Zeitzone ändern',
  empty: 'In diesem Monat gab es keine Pools',
  emptyHint: 'Sobald der Kunde eine Anwendung hat, stehen deren Lizenzen im Bericht.',
  calm: '{code}: höchstens {peak, plural, one {# Platz} other {# Plätze}} belegt, bei {licensed, plural, one {# Lizenz} other {# Lizenzen}}. Niemand wurde abgewiesen.',
  refused:
    '{code}: {denials, plural, one {# Ablehnung} other {# Ablehnungen}} bei der Anmeldung oder bei der Arbeit, {people, plural, one {# Person} other {# Personen}} betroffen. Alle Lizenzen waren {full} lang belegt.',
  figures: 'Zahlen von {code}',
  licensed: 'Lizenzen',
  licensedAtEnd: 'am Ende',
  peak: 'Zugleich belegt, höchstens',
  full: 'Alle Lizenzen belegt',
  never: 'nie',
  denials: 'Ablehnungen',
  episodes: '{count, plural, one {in # Vorfall} other {in # Vorfällen}}',
  people: 'Abgewiesene Personen',
  busiest: 'Vollster Tag',
  busiestPeak: '{count, plural, one {# belegt} other {# belegt}}',
  idle: 'Nie gebrauchte Lizenzen',
  idleAdvice:
    '{count, plural, one {# von {licensed, plural, one {# Lizenz} other {# Lizenzen}} wurde zu keinem Zeitpunkt des Monats gebraucht: weniger hätten gereicht.} other {# von {licensed, plural, one {# Lizenz} other {# Lizenzen}} wurden zu keinem Zeitpunkt des Monats gebraucht: weniger hätten gereicht.}}',
  byDay: 'Zugleich belegte Plätze, höchstens, nach Tagen',
  byDaySummary:
    '{days, plural, one {# Tag} other {# Tage}}, {fullDays, plural, =0 {an keinem voll} one {voll an # Tag} other {voll an # Tagen}}, {denialDays, plural, =0 {an keinem Ablehnungen} one {Ablehnungen an # Tag} other {Ablehnungen an # Tagen}}.',
  legendPeak: 'Höchststand des Tages',
  legendLine: 'Lizenzen: {count, number}',
  day: 'Tag',
  dayPeak:
    '{day}: höchstens {peak, number} belegt, {denials, plural, =0 {keine Ablehnungen} one {# Ablehnung} other {# Ablehnungen}}',
  fullFor: 'Voll für',
};
