import type { denialsTexts as en } from '../en/denials-texts';
import type { TextsOf } from '../translate';

export const denialsTexts: TextsOf<typeof en> = {
  title: 'Ablehnungen',
  caption: 'Ablehnungen, die neueste zuerst',
  captionEpisodes: 'Vorfälle, der neueste zuerst',
  view: 'Was eine Zeile ist',
  views: { denials: 'Ablehnungen', episodes: 'Vorfälle' },
  denialsRule:
    'Jedes Mal, wenn ein Gerät abgewiesen wurde, weil keine Lizenz frei war: eine Zeile, und wer die Plätze belegte.',
  episodesRule:
    'Ablehnungen eines Geräts, zwischen denen höchstens fünf Minuten liegen und kein Platz, sind ein Vorfall: Wer es immer wieder versucht, zählt einmal.',

  figures: 'Die letzten sechzig Tage in Zahlen',
  figureDenials: 'Ablehnungen in sechzig Tagen',
  figureEpisodes: 'Vorfälle',
  figureDevices: 'Abgewiesene Geräte',
  figureDaysFull: 'Tage, an denen alles belegt war',
  kept: 'Aufbewahrt seit {since}. Ältere werden entfernt; eine von heute bleibt bis {until}.',
  nobodyRefused: 'In den letzten sechzig Tagen wurde niemand abgewiesen.',
  byDay: 'Nach Tagen',
  byDayLabel: 'Ablehnungen nach Tagen; Tage, an denen der Pool voll war, sind markiert',
  byDaySummary:
    'Die meisten am {day}: {count, number}. {fullDays, plural, =0 {Nie voll.} one {Voll an # Tag, zusammen {full}.} other {Voll an # Tagen, zusammen {full}.}} Wählen Sie einen Tag, um seine Zeilen zu sehen.',
  byHour: 'Nach Stunden der Woche',
  byHourCaption: 'Ablehnungen nach Wochentag und Stunde, in Ihrer Zeitzone',
  byHourSummary: 'Die meisten am {weekday}, {from}–{until}: {count, number}. Stunden von {zone}.',
  day: 'Tag',
  count: '{count, plural, =0 {Keine Ablehnung} one {# Ablehnung} other {# Ablehnungen}}',
  peak: 'Höchstens belegt',
  fullFor: 'Voll für',

  search: 'Geräte oder Personen suchen',
  action: 'Prüfpunkt',
  anyAction: 'Jeder Prüfpunkt',
  range: 'Zeit',
  anyTime: 'Alle sechzig Tage',
  found: '{count, plural, =0 {Nichts gefunden} one {# Zeile gefunden} other {# Zeilen gefunden}}',

  time: 'Zeit',
  device: 'Gerät',
  person: 'Person',
  quantity: 'Belegt',
  inUse: '{inUse, number} von {owned, number}',
  holders: 'Wer die Plätze belegte',
  holdersAt: 'Wer die Plätze belegte, {time}',
  firstRefusal: 'Erste Ablehnung',
  refused: 'Abgewiesen',
  times: '{count, plural, one {einmal} other {#-mal}}',
  timesIn: '{count, number}-mal in {duration}',
  retries: 'Die Ablehnungen von {name}',
  gotIn: 'Platz erhalten',
  gotInAfter: 'nach {duration}',
  notYet: 'noch nicht',
  notWithinHour: 'nicht innerhalb einer Stunde',

  dialogTitle: '{name} wurde abgewiesen',
  dialogHint:
    'Keine Lizenz war frei: {inUse, number} von {owned, number} {inUse, plural, one {war} other {waren}} belegt.',
  atTime: 'Zeit',
  holdersCaption: 'Wer in diesem Moment die Plätze belegte, am längsten untätig zuerst',
  holdersHeading: 'Wer in diesem Moment die Plätze belegte',
  idlest:
    'Der am längsten untätige war seit {idle} nicht benutzt worden; Plätze dieses Pools laufen heute nach {timeout} ab.',
  heldBy: 'Belegt von',
  heldSince: 'Seit',
  idle: 'Untätig seit',
  allHolders: 'Alle {count, number} zeigen',
  copyLink: 'Link kopieren',
  copied: 'Link kopiert',
  notCopied: 'Der Browser lässt das Kopieren nicht zu. Kopieren Sie die Adresse dieser Seite.',
  why: 'Warum',
  oneOf: '{tries, plural, one {Die einzige Ablehnung} other {Eine von # Ablehnungen}} seit {first}.',
  openFirst: 'Erste Ablehnung öffnen',
  atFirst: 'Bei der ersten Ablehnung ({first}): {cause}',
  explaining: 'Die Ursache wird gesucht…',
  causes: {
    FORGOTTEN_LOGOUT: 'Kein weiterer Aufruf und keine Abmeldung, bis der Platz verfiel: {names}.',
    QUANTITY_LOWERED:
      'Die Zahl der Lizenzen war am {time} von {from, number} auf {to, number} gesenkt worden. Mit so vielen wie zuvor wäre ein Platz frei gewesen.',
    REMOVED_DEVICES:
      '{count, plural, one {Eine Lizenz gehörte} other {# Lizenzen gehörten}} noch entfernten Geräten: {names}.',
  },
  causeUnknownQuantity:
    'Die Zahl der Lizenzen war gesenkt worden. Mit so vielen wie zuvor wäre ein Platz frei gewesen.',
  noneOwned: 'Der Pool hatte keine Lizenzen.',
  allBound:
    'Eine benannte Lizenz bleibt an ihr Gerät gebunden, ob es benutzt wird oder nicht. Entfernen Sie ein Gerät, das nicht mehr benutzt wird, oder kaufen Sie eine weitere Lizenz.',
  heldByAll:
    '{count, plural, one {Der einzige Platz war belegt: {names}} other {Alle # Plätze waren belegt: {names}}}',
  boundBy:
    '{count, plural, one {Die einzige Lizenz war gebunden: {names}} other {Alle # Lizenzen waren gebunden: {names}}}',
  heldOver:
    '{count, plural, one {# Platz war} other {# Plätze waren}} belegt bei {owned, plural, one {# Lizenz} other {# Lizenzen}}: {names}',
  idleSeats:
    'Um {time} {idle, plural, =0 {war kein Platz} one {war # Platz} other {waren # Plätze}} schon {shortest} oder länger ungenutzt, die kürzeste Inaktivitätszeit, die die Anwendung zulässt.',
  othersWaiting:
    'Bei seiner ersten Ablehnung ({first}) {others, plural, one {war # anderes Gerät} other {waren # andere Geräte}} schon vor ihm abgewiesen worden und {others, plural, one {hatte} other {hatten}} auch noch keinen Platz.',
  forgottenLine: '{name}: ungenutzt seit {idle} ({first}), sonst {usual} zwischen zwei Aufrufen',
  andMore: '{names} und {count, number} weitere',
  nextSeat: 'Nächster Platz',
  nextFreed:
    'Frei {after} nach dieser Ablehnung, am {time}: {name} {how, select, LOGOUT {meldete sich ab} EXPIRED {verfiel} FORCED {wurde von der IT abgemeldet} DEVICE_REMOVED {wurde entfernt} other {gab ihn auf}}.',
  licencesAdded: 'Frei {after} nach dieser Ablehnung, am {time}: Es gab mehr Lizenzen.',
  noneFreed: 'Seit {time} wurde keiner frei.',
  itGotIn: 'Zugang erhalten',
  gotInTries:
    'Am {time}, {waited} nach {tries, plural, one {der Ablehnung} other {der ersten von # Ablehnungen}} ({first}).',
  notInTries:
    'Nicht innerhalb einer Stunde nach {tries, plural, one {der Ablehnung} other {der letzten von # Ablehnungen}} ({last}).',
  notInYet:
    'Noch nicht, nach {tries, plural, one {einer Ablehnung ({first})} other {# Ablehnungen seit {first}}}.',
  ledgerThen: 'Die Belegung zu diesem Zeitpunkt',

  gone: 'Diese Ablehnung ist nicht hier',
  goneHint:
    'Unter diesem Link gibt es in diesem Pool keine, oder sie ist älter als sechzig Tage und wurde entfernt.',

  empty: 'Niemand wurde abgewiesen',
  emptyHint:
    'In den letzten sechzig Tagen bekam jedes Gerät die Lizenz, nach der es fragte. Wird eines abgewiesen, steht es sofort hier.',
  emptyButFull:
    '{count, plural, one {An # Tag war der Pool voll} other {An # Tagen war der Pool voll}}, aber niemand fragte dann nach einem Platz.',
  nothingFound: 'Nichts passt',
  nothingFoundHint:
    'Suchen Sie nach einem Teil des Namens eines Geräts oder eines Benutzernamens, an einem anderen Prüfpunkt oder über längere Zeit.',
};
