import type { plannerTexts as en } from '../en/planner-texts';
import type { TextsOf } from '../translate';

export const plannerTexts: TextsOf<typeof en> = {
  title: 'Planer',
  intro:
    'Was in den letzten sechzig Tagen verlangt wurde, nachgespielt mit anderen Platzzahlen und anderen Inaktivitätszeiten.',
  namedTitle: 'Für benannte Lizenzen gibt es nichts zu planen',
  namedHint:
    'Eine benannte Lizenz gehört einem Gerät: Es braucht so viele, wie es Geräte gibt. Der Planer arbeitet für Pools mit gleichzeitigen Plätzen.',
  noHistoryTitle: 'Noch kein Verlauf',
  noHistoryHint:
    'In den letzten sechzig Tagen hat in diesem Pool niemand einen Platz verlangt; es gibt nichts nachzuspielen. Unten steht eine erste Schätzung aus dem, was Sie erwarten.',

  honesty: 'Wie weit man sich darauf verlassen kann',
  faithful:
    'Nachgespielt mit den Einstellungen von damals ergeben sich {matching, number} von {recorded, number} aufgezeichneten Ablehnungen.',
  faithfulNone: 'Niemand wurde abgewiesen, und auch nachgespielt wird niemand abgewiesen.',
  notFaithful:
    'Nachgespielt mit den Einstellungen von damals ergeben sich {matching, number} von {recorded, number} aufgezeichneten Ablehnungen und {replayed, number} insgesamt. Nehmen Sie die Zahlen unten nur als groben Anhalt.',
  doubts: {
    MODE_CHANGED:
      'In dieser Zeit wurde der Modus des Pools geändert; nur die Nutzung als Concurrent sagt etwas über den Bedarf.',
    SUSPENDED: 'Der Pool war einen Teil dieser Zeit ausgesetzt: Niemand konnte sich anmelden.',
    FEW_DAYS:
      'Es gibt Aufzeichnungen von {days, plural, =0 {weniger als einem Tag} one {nur # Tag} other {nur # Tagen}}.',
  },
  assumptions: 'Was angenommen wird',
  assumption: {
    demand:
      'Man wäre zu denselben Zeitpunkten gekommen. Wer abgewiesen wurde und aufgab, hätte so lange gearbeitet wie sonst, oder wie es in diesem Pool üblich ist.',
    range:
      'Die Spanne in Klammern nimmt für sie eine kürzere und eine längere Dauer an: Ein Viertel der Anmeldungen ist kürzer als die eine, ein Viertel länger als die andere.',
    retries:
      'Wer abgewiesen wurde, versucht es wieder wie damals; sobald er Zugang erhalten hätte, zählen weitere Versuche nicht.',
    settings:
      'Plätze und Inaktivitätszeit sind die ganze Zeit gleich. Abmeldungen durch die IT geschehen wie damals.',
    service:
      'Sofort zugelassen ist der Anteil der ersten Versuche, sich anzumelden. Wer bei der Arbeit an einem Prüfpunkt abgewiesen wird, zählt zu den Ablehnungen und nicht zu diesem Anteil.',
    timeouts:
      'Eine längere Inaktivitätszeit muss nicht mehr Ablehnungen bedeuten: Wer seinen Platz über eine Pause behält, wird danach nicht abgewiesen.',
    wait: 'Die längste Reihe reicht von der ersten Ablehnung bis zum Platz oder zum letzten Versuch, mit weniger als fünf Minuten dazwischen. Wer es später wieder versuchte, wartete länger.',
    span: 'Gezählt von {since} bis {until}: {tries, plural, one {# Aufruf} other {# Aufrufe}}, die einen Platz verlangten.',
  },

  choose: 'Eine Einstellung ausprobieren',
  seats: 'Plätze',
  seatCount: '{count, plural, one {# Platz} other {# Plätze}}',
  timeout: 'Inaktivitätszeit',
  fewer: 'Ein Platz weniger',
  more: 'Ein Platz mehr',
  shorter: 'Kürzere Inaktivitätszeit',
  longer: 'Längere Inaktivitätszeit',
  outcome:
    'Mit {seats, plural, one {# Platz} other {# Plätzen}} und {timeout} Inaktivitätszeit werden aus {present, plural, =0 {keinen Ablehnungen} one {# Ablehnung} other {# Ablehnungen}}: {denials}.',
  outcomePresent:
    'Mit den jetzigen Einstellungen, {seats, plural, one {# Platz} other {# Plätzen}} und {timeout} Inaktivitätszeit, hätte es {denials, plural, =0 {keine Ablehnungen} one {# Ablehnung} other {# Ablehnungen}}{range} gegeben.',
  rangeOf: ' ({low, number}–{high, number})',
  recordedDiffers:
    'Aufgezeichnet {recorded, plural, =0 {sind keine Ablehnungen} one {ist # Ablehnung} other {sind # Ablehnungen}}. Gezeigt wird hier durchgehend eine Einstellung, ergänzt um den Bedarf derer, die aufgaben.',
  factDenials: 'Ablehnungen',
  factEpisodes: 'Vorfälle',
  factPeople: 'Abgewiesene Personen',
  factWait: 'Längste Reihe von Versuchen',
  factAdmitted: 'Anmeldungen sofort zugelassen',
  admittedOf: '{admitted, number} von {logins, plural, one {# Anmeldung} other {# Anmeldungen}}',
  backToPresent: 'Zurück zum Eingestellten',
  apply: 'Diese Inaktivitätszeit übernehmen…',
  applyHint: 'Öffnet die Einstellungen mit {timeout}. Noch wird nichts gespeichert.',
  askVendor: 'Die Zahl der Lizenzen ändert der Anbieter.',
  notAllowed: 'Ihre Rolle darf die Inaktivitätszeit nicht ändern.',
  calculating: 'Wird berechnet…',

  grid: 'Plätze × Inaktivitätszeit',
  gridSummary:
    'Damit {level} der Anmeldungen sofort zugelassen werden, braucht die jetzige Inaktivitätszeit {seats, plural, one {# Platz} other {# Plätze}}; {owned, plural, one {# ist} other {# sind}} vorhanden.',
  gridSummaryNone: 'Jedes Feld ist einmal alles nachgespielt.',
  gridCaption: '{figure} nach Plätzen und Inaktivitätszeit',
  gridKeys: 'Pfeiltasten gehen durch die Felder, die Eingabetaste probiert die Einstellung eines Felds aus.',
  gridCell: '{seats, plural, one {# Platz} other {# Plätze}}, {timeout}: {value}',
  isPresent: 'jetzt eingestellt',
  isRecommended: 'empfohlen',
  isChosen: 'gewählt',
  legendPresent: 'Jetzt eingestellt',
  legendRecommended: 'Wenigste Plätze für die Zusage',
  legendChosen: 'Gewählt',
  legendBest: 'Besser',
  legendWorst: 'schlechter',
  figure: 'Was die Felder zeigen',
  figures: {
    denials: 'Ablehnungen',
    episodes: 'Vorfälle',
    people: 'Abgewiesene Personen',
    wait: 'Längste Reihe von Versuchen',
    admitted: 'Anmeldungen sofort zugelassen',
  },
  level: 'Zusage',
  levelHint: 'Anteil der Anmeldungen, die sofort einen Platz erhalten',

  estimate: 'Eine erste Schätzung',
  estimateHint:
    'Aus dem, was Sie erwarten, mit Formeln für Leute, die zufällig kommen. Es ist nur eine erste Schätzung: Sobald es Aufzeichnungen gibt, gilt der Planer.',
  people: 'Personen',
  peopleHint: 'Die die App nutzen',
  perHour: 'Anmeldungen je Person und Stunde',
  perHourHint: 'In der stärksten Stunde',
  minutes: 'Minuten je Anmeldung',
  minutesHint: 'Samt der Inaktivitätszeit derer, die das Abmelden vergessen',
  between: 'Zwischen {min, number} und {max, number}.',
  estimateEngset:
    'Eine erste Schätzung: {seats, plural, one {# Platz} other {# Plätze}}, damit {level} der Anmeldungen sofort zugelassen werden.',
  engset: 'Engset, für eine Gruppe dieser Größe',
  erlangB: 'Erlang B, als wären es unendlich viele Personen',
  offered: 'Im Mittel belegt, wenn es genug gäbe',
  refusedShare: '{share} abgewiesen',
};
