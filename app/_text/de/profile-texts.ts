import type { profileTexts as en } from '../en/profile-texts';
import type { TextsOf } from '../translate';

export const profileTexts: TextsOf<typeof en> = {
  title: 'Profil',
  heading: 'Ihr Profil',
  parts: 'Teile Ihres Profils',
  about: 'Über Sie',
  name: 'Name',
  nameHint: 'So sehen Sie die anderen, etwa im Protokoll.',
  email: 'E-Mail-Adresse',
  emailHint: 'Damit melden Sie sich an. Sie lässt sich nicht ändern.',
  role: 'Rolle',
  saved: 'Ihr Name ist gespeichert',
  reading: 'Wie Sie das Portal lesen',
  language: 'Sprache',
  asBrowser: 'Wie mein Browser',
  timeZone: 'Zeitzone',
  timeZoneHint:
    'In ihr stehen alle Zeiten und Tage des Portals; UTC erscheint, wenn Sie auf eine Zeit zeigen.',
  timeZoneNow: '{zone}, jetzt {time}',
  timeZoneSaved: 'Zeiten werden jetzt in {zone} angezeigt',
  change: 'Ändern',
  changeTimeZone: 'Zeitzone ändern',
  chooseTimeZone: 'Wählen Sie Ihre Zeitzone',
  chooseTimeZoneHint: 'Geben Sie einen Teil einer Stadt oder Region ein.',
  searchTimeZone: 'Zeitzonen durchsuchen',
  timeZones: 'Zeitzonen',
  noTimeZone: 'Keine Zeitzone passt. Versuchen Sie es mit der nächsten großen Stadt.',
  timeZoneOption: '{offset} · {time}',
  theme: 'Farbschema',
  themeHint: 'Gilt nur in diesem Browser.',
  password: 'Passwort',
  passwordIntro:
    'Ein neues Passwort meldet Sie überall sonst ab. Ihre API-Tokens funktionieren weiter.',
  current: 'Aktuelles Passwort',
  next: 'Neues Passwort',
  nextHint: 'Mindestens 12 Zeichen. Vier zufällige Wörter sind besser als eines mit seltsamen Zeichen.',
  changePassword: 'Passwort ändern',
  changing: 'Wird geändert …',
  changed: 'Ihr Passwort ist geändert',
  changedHint:
    '{count, plural, =0 {Sie waren nirgends sonst angemeldet.} one {# weitere Sitzung wurde beendet.} other {# weitere Sitzungen wurden beendet.}}',
  noPassword:
    'Sie melden sich über Ihren Identitätsanbieter an, deshalb gibt es hier kein Passwort zu ändern.',
  sessions: 'Sitzungen',
  sessionsHint: 'Eine Sitzung endet 12 Stunden nach der Anmeldung. Fünf Minuten vorher werden Sie gewarnt.',
  lastSignIn: 'Ihre letzte Anmeldung: {when}.',
  everywhere: 'Überall abmelden',
  everywhereTitle: 'Überall abmelden?',
  everywhereConsequence:
    'Beendet alle Ihre Sitzungen in allen Browsern, auch diese. API-Tokens funktionieren weiter. Sie erfahren danach, wie viele Sitzungen es waren.',
  everywhereBusy: 'Wird abgemeldet …',
};
