import type { historyTexts as en } from '../en/history-texts';
import type { TextsOf } from '../translate';

export const historyTexts: TextsOf<typeof en> = {
  title: 'Verlauf',
  range: 'Gezeigte Zeit',
  ranges: {
    day: '24\u00a0h',
    week: '7\u00a0Tage',
    month: '30\u00a0Tage',
    all: '60\u00a0Tage',
    days: 'Eigene',
  },
  kept: 'Tage und Stunden von {zone}. Aufzeichnungen werden sechzig Tage aufbewahrt.',
  tooOld: 'Aufzeichnungen werden sechzig Tage aufbewahrt; das Gefragte ist älter oder liegt in der Zukunft.',
  empty: 'In dieser Zeit belegte niemand einen Platz',
  emptyHint:
    'Wählen Sie eine längere Zeit. Sobald sich Geräte anmelden, zeigt diese Seite, wann wie viele Plätze belegt waren und wer sie nutzte.',

  curve: 'Belegte Plätze',
  curve_NAMED: 'Vergebene Lizenzen',
  curveLabel:
    'Belegte Plätze im Lauf der Zeit. Die Eingabetaste zeigt, wer sie am gezeigten Zeitpunkt belegte.',
  curveHint: 'Klick oder Eingabetaste: wer die Plätze dann belegte.',
  curvePeak: 'Höchstens {peak, number} von {owned, number}, zuerst am {time}.',
  curveUnused: 'Niemand belegte einen Platz.',
  curveFull: 'Zusammen {duration} lang waren alle belegt.',
  curveNeverFull: 'Nie waren alle belegt.',
  curveMarked: '{count, plural, one {Die letzte ist markiert.} other {Die letzten # sind markiert.}}',
  time: 'Zeit',

  levels: 'Zeit je Belegung',
  levelsFull: 'Alle damals vorhandenen belegt: {duration}.',
  levelsNeverFull: 'Nie alle belegt.',
  levelsMedian:
    'Die Hälfte der Zeit {median, plural, =0 {kein Platz} one {# Platz oder keiner} other {# Plätze oder weniger}}.',
  levelName: '{inUse, number} von {owned, number}',
  levelSeats: 'Belegte Plätze',
  levelTime: 'Dauer',
  levelShare: 'Anteil der Zeit',
  levelLabel: '{inUse, plural, =0 {Kein Platz} one {# Platz} other {# Plätze}} belegt: {duration}',

  legendPeak: 'Höchststand des Tages',
  legendLevel: 'Zeit auf dieser Stufe',
  peaks: 'Spitze je Tag',
  peaksLabel: 'Die meisten belegten Plätze je Tag; Tage, an denen alle belegt waren, sind markiert',
  peaksSummary:
    '{fullDays, plural, =0 {An keinem Tag waren alle Plätze belegt.} one {An # Tag waren alle Plätze belegt.} other {An # Tagen waren alle Plätze belegt.}} Die höchste Spitze war {peak, number}.',
  peaksChoose: 'Wählen Sie einen Tag, um nur ihn zu sehen.',
  peakCount: '{count, plural, =0 {Kein Platz belegt} one {höchstens # Platz} other {höchstens # Plätze}}',
  day: 'Tag',
  peak: 'Spitze',
  owned: 'Vorhanden',
  fullFor: 'Voll für',
  denied: 'Abgewiesen',

  heat: 'Wann viel los ist',
  heatCaption: 'Die meisten belegten Plätze nach Wochentag und Stunde, in Ihrer Zeitzone',
  heatSummary:
    'Am meisten am {weekday}, {from}–{until}: {peak, plural, one {# Platz} other {# Plätze}} zugleich. Jedes Feld zeigt den Höchstwert, nicht den Durchschnitt.',
  heatNone: 'In dieser Zeit belegte niemand einen Platz.',

  people: 'Aktivste Personen',
  devices: 'Aktivste Geräte',
  busiestSummary: '{name} belegte am längsten einen Platz: {held}, davon {share} aktiv.',
  busiestNone: 'In dieser Zeit belegte niemand einen Platz.',
  person: 'Person',
  device: 'Gerät',
  sessions: 'Sitzungen',
  held: 'Belegt',
  active: 'Aktiv',

  idle: 'Belegt, aber ungenutzt',
  idleSummary:
    '{share} von {hours} Platzstunden vergingen nach der letzten Aktivität. {lapsed, plural, =0 {Kein Platz verfiel.} one {Einmal verfiel ein Platz} other {#-mal verfiel ein Platz}}{lapsed, plural, =0 {} other {: {regained, plural, =0 {nie kam die Person zurück} one {einmal kam die Person zurück} other {#-mal kam die Person zurück}}, {gone, plural, =0 {nie war jemand ohne Abmeldung gegangen} one {einmal war jemand ohne Abmeldung gegangen} other {#-mal war jemand ohne Abmeldung gegangen}}.}}',
  idleNone: 'In dieser Zeit belegte niemand einen Platz.',
  idleNamed:
    'Eine benannte Lizenz gehört ihrem Gerät, bis sie freigegeben wird: Ungenutzt zu sein kostet niemanden einen Platz.',
  idleHint:
    'Was eine andere Inaktivitätszeit gespart hätte, auch in Pausen zwischen zwei Aufrufen. Wessen Platz in so einer Pause verfällt, der erhält mit dem nächsten Aufruf wieder einen, wenn dann einer frei ist.',
  idleChanged:
    'Die Inaktivitätszeit wurde in diesem Zeitraum geändert, daher hätte auch die jetzige etwas ausgemacht.',
  timeout: 'Inaktivitätszeit',
  saved: 'Gesparte Platzstunden',
  savedShare: 'Von allen belegten',
  regains: 'Verfallen in Pausen',
  present: 'jetzt',
  tryIt: 'Im Planer ausprobieren',
  hours: '{hours}\u00a0h',

  ledger: 'Wer die Plätze belegte',
  ledgerSummary: '{inUse, number} von {owned, number} belegt.',
  ledgerCaption: 'Wer die Plätze zu diesem Zeitpunkt belegte, der am längsten ungenutzte zuerst',
  ledgerEmpty: 'Zu diesem Zeitpunkt belegte niemand einen Platz.',
  ledgerOver: 'Mehr als vorhanden: Die Anzahl war gesenkt worden.',
  ledgerWhen: 'Am',
  ledgerGo: 'Zeigen',
  ledgerWrong: 'Geben Sie Datum und Uhrzeit aus den letzten sechzig Tagen an.',
  earlier: '15\u00a0min früher',
  later: '15\u00a0min später',
  since: 'Seit',
  idleFor: 'Ungenutzt seit',
  ended: 'Aufgegeben',
  stillHeld: 'noch belegt',
  ends: {
    LOGOUT: 'abgemeldet, {time}',
    FORCED: 'von der IT abgemeldet, {time}',
    EXPIRED: 'verfallen, {time}',
    DEVICE_REMOVED: 'Gerät entfernt, {time}',
    MODE_CHANGED: 'Modus geändert, {time}',
    REREGISTERED: 'Erneut registriert, {time}',
    REPLACED: 'jemand anderes meldete sich an, {time}',
  },
};
