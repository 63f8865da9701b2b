import type { applicationsTexts as en } from '../en/applications-texts';
import type { TextsOf } from '../translate';

export const applicationsTexts: TextsOf<typeof en> = {
  title: 'Anwendungen',
  intro:
    'Die mobilen Apps, für die Kunden Lizenzen haben können: bei welchen Aktionen sie nach einer Lizenz fragen und was Kunden einstellen dürfen.',
  caption: 'Anwendungen mit ihren Prüfpunkten und Grenzen',
  application: 'Anwendung',
  kind: 'Lizenzen',
  kind_concurrent: 'Gleichzeitig oder gerätegebunden',
  kind_named: 'Nur gerätegebunden',
  checkpoints: 'Prüfpunkte',
  noCheckpoints: 'keine',
  moreCheckpoints: '{count, plural, one {# weiterer} other {# weitere}}',
  bounds: 'Inaktivitätszeit, von – bis',
  boundsOf: '{min} – {max}',
  customers: 'Kunden',
  actions: 'Aktionen',
  edit: 'Bearbeiten',
  editNamed: '{name} bearbeiten',
  empty: 'Noch keine Anwendungen',
  emptyHint:
    'Eine Anwendung ist eine Ihrer mobilen Apps. Legen Sie sie mit den Aktionen an, bei denen sie nach einer Lizenz fragt; dann können Sie sie Kunden geben.',
  emptyHint_SUPPORT: 'Sobald ein Administrator des Herstellers eine Anwendung anlegt, erscheint sie hier.',
  add: 'Anwendung anlegen',
  addTitle: 'Eine Anwendung anlegen',
  addHint: 'Kunden haben sie, sobald Sie sie ihnen geben, auf der Seite des Kunden.',
  added: '{name} wurde angelegt',
  editTitle: '{name} bearbeiten',
  editHint:
    '{count, plural, =0 {Noch kein Kunde hat sie.} one {# Kunde hat sie: Was Sie ändern, gilt für ihn ab dem nächsten Aufruf.} other {# Kunden haben sie: Was Sie ändern, gilt für alle ab dem nächsten Aufruf.}}',
  saved: '{name} wurde gespeichert',
  code: 'Kürzel',
  codeHint: 'Bis zu 32 Großbuchstaben, Ziffern, - und _, wie MIMS. Es lässt sich später nicht ändern.',
  codeWrong:
    'Nur Großbuchstaben, Ziffern, - und _, am Anfang ein Buchstabe oder eine Ziffer; höchstens 32 Zeichen.',
  name: 'Name',
  supportsConcurrent: 'Unterstützt gleichzeitige Lizenzen',
  supportsConcurrentHint:
    'Aus: Ihre Pools sind gerätegebunden, eine Lizenz für jedes registrierte Gerät, und lassen sich nicht umstellen.',
  checkpointsHint:
    'Die Aktionen, bei denen die App außer bei der Anmeldung nach einer Lizenz fragt, wie START_JOB. Tippen Sie eine und drücken Sie Enter.',
  checkpointWrong: 'Nur Großbuchstaben, Ziffern und _, am Anfang ein Buchstabe: {name} ist keiner.',
  checkpointTwice: '{name} gibt es schon.',
  checkpointsMany: 'Höchstens 50 Prüfpunkte.',
  addCheckpoint: 'Hinzufügen',
  removeCheckpoint: '{name} entfernen',
  checkpointAdded: '{name} hinzugefügt',
  checkpointRemoved: '{name} entfernt',
  boundsTitle: 'Inaktivitätszeiten, die Kunden einstellen dürfen',
  min: 'Von',
  max: 'Bis',
  minutes: 'Minuten',
  seconds: 'Sekunden',
  boundsHint:
    'Zwischen 1 Sekunde und 7 Tagen. Ein Pool behält seine eigene Zeit; sie muss also hineinpassen.',
  boundsOrder: 'Nicht unter der kürzesten.',
  tooShort: 'Mindestens 1 Sekunde.',
  tooLong: 'Höchstens 7 Tage.',
};
