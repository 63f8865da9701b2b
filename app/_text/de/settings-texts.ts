import type { settingsTexts as en } from '../en/settings-texts';
import type { TextsOf } from '../translate';

export const settingsTexts: TextsOf<typeof en> = {
  title: 'Einstellungen',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  undo: 'Rückgängig',
  effect: 'Was das bewirkt',
  reading: 'Die belegten Plätze werden angesehen …',
  previewFailed: 'Was es bewirken würde, lässt sich im Augenblick nicht sagen.',
  outOfBounds: 'Geben Sie eine Zeit zwischen {min} und {max} an.',
  quantityBounds: 'Geben Sie eine Zahl zwischen {min, number} und {max, number} an.',
  readOnly: 'Nur ein Administrator des Kunden oder des Herstellers kann das ändern.',
  theirs: '{who} hat das inzwischen auf {value} geändert.',
  theirsHint: 'Ihre Eingabe ist nicht gespeichert. Wenn Sie sie speichern, ersetzt sie diese Änderung.',
  takeTheirs: '{value} übernehmen',
  keepMine: 'Meine behalten',
  somebody: 'Jemand',
  changedBy: '{who} hat die Einstellungen geändert',
  saved: '{setting}: {value}',

  timeout: 'Inaktivitätszeit',
  timeoutHint_CONCURRENT:
    'Ein Platz läuft ab, wenn sich sein Gerät so lange nicht gemeldet hat. Das Gerät bleibt angemeldet und bekommt beim nächsten Prüfpunkt wieder einen Platz, sofern einer frei ist.',
  timeoutHint_NAMED:
    'Zählt nur in Pools mit gleichzeitiger Nutzung: Hier behält jedes registrierte Gerät seine Lizenz.',
  timeoutIn_minutes: 'Inaktivitätszeit in Minuten',
  timeoutIn_seconds: 'Inaktivitätszeit in Sekunden',
  bounds_NAMED: 'Zwischen {min} und {max}.',
  bounds_CONCURRENT: 'Zwischen {min} und {max}. Gilt sofort für alle Geräte des Pools.',
  timeoutSaved: 'Die Inaktivitätszeit ist jetzt {value}',

  quantity: 'Vorhandene Lizenzen',
  quantityIn: 'Anzahl der Lizenzen',
  quantityHint: 'Wie viele Geräte gleichzeitig einen Platz oder eine gerätegebundene Lizenz belegen dürfen.',
  licences: '{count, plural, one {# Lizenz} other {# Lizenzen}}',
  quantityRange: '0 bis {max, number}.',

  mode: 'Modus',
  modeHint: 'Was eine Lizenz zählt: Geräte, an denen gearbeitet wird, oder registrierte Geräte.',
  modeSwitch: 'Umstellen auf „{mode}“ …',
  modeSwitchTitle: 'Diesen Pool auf „{mode}“ umstellen?',
  modeSwitchConfirm: 'Umstellen',
  modeSwitching: 'Wird umgestellt …',
  concurrentUnsupported:
    '{application} unterstützt keine gleichzeitige Nutzung; die Pools dieser Anwendung sind immer gerätegebunden. Das ist eine Eigenschaft der Anwendung.',
  modeSaved: 'Der Modus ist jetzt „{mode}“',

  holdOff: 'Sperrzeit nach dem Abmelden',
  holdOffHint:
    'So lange kann ein hier im Portal abgemeldetes Gerät keinen Platz belegen, damit ihn die Person bekommt, für die er frei gemacht wurde.',
  holdOffIn: 'Sperrzeit in Sekunden',
  holdOffRange: '0 bis {max, number}; 0 schaltet sie aus.',
  holdOffEffect_CONCURRENT:
    '{held, plural, =0 {Jetzt ist kein Platz belegt.} one {Der jetzt belegte Platz bleibt.} other {Die # jetzt belegten Plätze bleiben.}} Es gilt für Abmeldungen von nun an; ein Gerät, das schon gesperrt ist, wartet so lange, wie ihm gesagt wurde.',
  holdOffEffect_NAMED: 'Jetzt geschieht nichts: In einem gerätegebundenen Pool wird kein Gerät gesperrt.',
  off: 'Aus',

  reregistration: 'Registrierung gilt für',
  reregistrationHint:
    'Gerätegebundene Pools: Ein Gerät muss sich innerhalb dieser Zeit erneut registrieren. Bis dahin darf es ohne Internet arbeiten, keinen Augenblick länger.',
  reregistrationIn: 'Registrierung gilt für, in Stunden',
  reregistrationRange: '1 bis {max, plural, one {# Stunde} other {# Stunden}}.',
  reregistrationEffect_NAMED:
    '{held, plural, =0 {Jetzt ist keine Lizenz belegt.} one {Die jetzt belegte Lizenz behält ihr Datum.} other {Die # jetzt belegten Lizenzen behalten ihr Datum.}} Es gilt für Registrierungen, die von nun an vorgenommen oder erneuert werden.',
  reregistrationEffect_CONCURRENT:
    'Jetzt geschieht nichts: In einem Pool mit gleichzeitiger Nutzung enden Registrierungen nicht. Es gilt, wenn der Pool gerätegebunden wird.',
  lasts: 'Das sind {duration}.',

  authentication: 'Wer Passwörter prüft',
  authenticationHint: 'Wer sich vergewissert, dass sich wirklich diese Person auf einem Gerät anmeldet.',
  authentication_PASSWORD: 'Seatwise',
  authentication_PASSWORD_hint:
    'Personen melden sich auf Geräten mit einem Passwort an, das hier verwahrt wird.',
  authentication_TRUSTED: 'Die Anwendung',
  authentication_TRUSTED_hint: 'Die Anwendung hat sich vergewissert, wer es ist, bevor sie hier anmeldet.',
  authenticationEffect_PASSWORD:
    '{held, plural, =0 {Jetzt ist kein Platz belegt.} one {Der jetzt belegte Platz bleibt.} other {Die # jetzt belegten Plätze bleiben.}} Ab der nächsten Anmeldung muss die App ein Passwort senden; wer keines hat, kann sich nicht anmelden.',
  authenticationEffect_TRUSTED:
    '{held, plural, =0 {Jetzt ist kein Platz belegt.} one {Der jetzt belegte Platz bleibt.} other {Die # jetzt belegten Plätze bleiben.}} Ab der nächsten Anmeldung wird kein Passwort verlangt: Die Anwendung steht dafür ein, wer es ist.',

  key: 'Registrierungsschlüssel',
  keyHint:
    'Damit registriert sich ein Gerät in diesem Pool. Der Server bewahrt nur eine Prüfsumme auf; niemand kann den Schlüssel nachsehen.',
  keyReadOnly: 'Nur ein Administrator des Kunden oder des Herstellers kann einen neuen erzeugen.',
  keyReplace: 'Neuen Schlüssel erzeugen …',
  keyTitle: 'Einen neuen Registrierungsschlüssel erzeugen?',
  keyConsequence:
    'Mit dem bisherigen Schlüssel kann sich ab sofort kein Gerät mehr registrieren. {registered, plural, =0 {Es ist noch kein Gerät registriert.} one {Das bereits registrierte Gerät arbeitet weiter.} other {Die # bereits registrierten Geräte arbeiten weiter.}}',
  keyConfirm: 'Neuen Schlüssel erzeugen',
  keyBusy: 'Schlüssel wird erzeugt …',
  keyReady: 'Der neue Registrierungsschlüssel',
  keyReadyHint:
    'Kopieren Sie ihn, oder lassen Sie die App den Code einlesen. Der alte Schlüssel gilt nicht mehr; bereits registrierte Geräte arbeiten weiter.',
  keySaved: 'Der Registrierungsschlüssel wurde ersetzt',

  suspension: 'Aussetzen',
  suspensionHint:
    'Ein ausgesetzter Pool vergibt, verlängert und registriert nichts. Was er dann abweist, zählt nicht als Ablehnung.',
  suspend: 'Diesen Pool aussetzen …',
  suspendTitle: 'Diesen Pool aussetzen?',
  suspendEffect_CONCURRENT:
    '{held, plural, =0 {Jetzt ist kein Platz belegt.} one {Der jetzt belegte Platz läuft von selbst ab, spätestens nach {timeout}.} other {Die # jetzt belegten Plätze laufen von selbst ab, spätestens nach {timeout}.}} Bis Sie das aufheben, kann sich kein Gerät anmelden oder registrieren, keinen Platz belegen und keinen verlängern.',
  suspendEffect_NAMED:
    '{held, plural, =0 {Jetzt ist keine Lizenz belegt.} one {Die jetzt belegte Lizenz bleibt bis zu ihrem Datum belegt.} other {Die # jetzt belegten Lizenzen bleiben bis zu ihrem Datum belegt.}} Bis Sie das aufheben, kann sich kein Gerät anmelden oder registrieren, und jeder Prüfpunkt wird abgelehnt.',
  suspendConfirm: 'Aussetzen',
  suspending: 'Wird ausgesetzt …',
  suspendedState: 'Dieser Pool ist ausgesetzt.',
  suspendedNow: 'Der Pool ist ausgesetzt',
  lift: 'Wieder freigeben …',
  liftTitle: 'Diesen Pool wieder freigeben?',
  liftEffect:
    'Alles geht sofort wieder: Geräte melden sich an, belegen Plätze und registrieren sich wie zuvor. Nichts muss neu eingerichtet werden.',
  liftConfirm: 'Wieder freigeben',
  lifting: 'Wird freigegeben …',
  liftedNow: 'Der Pool ist wieder freigegeben',
  activeState: 'Dieser Pool ist in Betrieb.',

  others: 'Vom Hersteller festgelegt',
  othersHint: 'Nur ein Administrator des Herstellers kann das ändern.',

  effects: {
    held_CONCURRENT:
      '{held, plural, =0 {Jetzt ist kein Platz belegt.} one {Jetzt ist # Platz belegt.} other {Jetzt sind # Plätze belegt.}}',
    held_NAMED:
      '{held, plural, =0 {Jetzt ist keine Lizenz belegt.} one {Jetzt ist # Lizenz belegt.} other {Jetzt sind # Lizenzen belegt.}}',
    lapsing:
      '{lapsing, plural, =0 {Davon läuft keiner sofort ab.} one {Davon läuft # sofort ab, weil sein Gerät schon länger untätig ist.} other {Davon laufen # sofort ab, weil ihre Geräte schon länger untätig sind.}}',
    longer: '{held, plural, one {Er läuft von nun an später ab.} other {Sie laufen von nun an später ab.}}',
    returning:
      '{returning, plural, one {# Gerät mit abgelaufenem Platz hat ihn sofort wieder, weil ihn niemand belegt hat.} other {# Geräte mit abgelaufenem Platz haben ihn sofort wieder, weil ihn niemand belegt hat.}}',
    nextLogin: 'Sie gilt ab der nächsten Anmeldung.',
    timeoutNamed:
      'Für sie ändert sich nichts: Dieser Pool ist gerätegebunden. Die Inaktivitätszeit zählt, wenn er auf gleichzeitige Nutzung umgestellt wird.',
    over_CONCURRENT:
      'Das {over, plural, one {ist # mehr} other {sind # mehr}}, als es dann Lizenzen gibt. Niemand wird abgemeldet, aber es wird kein Platz vergeben und keiner wiedererlangt, bis {over, plural, one {# frei geworden ist} other {# frei geworden sind}}.',
    over_NAMED:
      'Das {over, plural, one {ist # mehr} other {sind # mehr}}, als es dann Lizenzen gibt. Niemand verliert eine Lizenz, aber kein Gerät kann sich registrieren, bis {over, plural, one {# frei geworden ist} other {# frei geworden sind}}.',
    left_CONCURRENT:
      '{left, plural, =0 {Damit ist jeder Platz belegt: Das nächste Gerät, das fragt, wird abgewiesen.} one {# Platz bleibt für andere.} other {# Plätze bleiben für andere.}}',
    left_NAMED:
      '{left, plural, =0 {Damit ist jede Lizenz belegt: Das nächste Gerät, das sich registriert, wird abgewiesen.} one {# Lizenz bleibt für andere.} other {# Lizenzen bleiben für andere.}}',
    toRemove:
      '{registered, plural, one {# Gerät ist} other {# Geräte sind}} registriert, und {owned, plural, =0 {es ist keine Lizenz} one {# Lizenz ist} other {# Lizenzen sind}} vorhanden. Entfernen Sie zuerst {toRemove, plural, one {# Gerät} other {# Geräte}}.',
    toNamed:
      '{taken, plural, =0 {Es ist noch kein Gerät registriert: Alle Lizenzen bleiben frei.} one {Das registrierte Gerät belegt eine Lizenz, bis es sich erneut registrieren muss.} other {Jedes der # registrierten Geräte belegt eine Lizenz, bis es sich erneut registrieren muss.}} {left, plural, =0 {Keine Lizenz bleibt übrig.} one {# Lizenz bleibt übrig.} other {# Lizenzen bleiben übrig.}}',
    toNamedLeases:
      '{ending, plural, =0 {Jetzt ist kein Platz belegt.} one {Der jetzt belegte Platz endet; sein Gerät bleibt angemeldet und arbeitet weiter.} other {Die # jetzt belegten Plätze enden; ihre Geräte bleiben angemeldet und arbeiten weiter.}}',
    toConcurrent:
      'Jede Registrierung bleibt. {ending, plural, =0 {Jetzt ist keine Lizenz belegt.} one {Die jetzt belegte Lizenz wird zurückgegeben.} other {Die # jetzt belegten Lizenzen werden zurückgegeben.}} Alle werden abgemeldet, und niemand belegt einen Platz, bevor er sich anmeldet.',
  },

  changes: 'Letzte Änderungen',
  changesCaption: 'Die letzten Änderungen der Einstellungen, die neueste zuerst',
  noChanges: 'Es wurde noch nichts geändert.',
  allChanges: 'Alle Änderungen im Protokoll',
  when: 'Wann',
  who: 'Wer',
  what: 'Was',
};
