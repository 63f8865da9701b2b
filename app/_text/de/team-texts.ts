import type { teamTexts as en } from '../en/team-texts';
import type { TextsOf } from '../translate';

export const teamTexts: TextsOf<typeof en> = {
  title: 'Team',
  vendorIntro: 'Die eigenen Leute des Herstellers: Administratoren und Support.',
  customerIntro:
    'Wer bei diesem Kunden dieses Portal benutzt. Wer in den Anwendungen arbeitet, steht unter „Personen“.',
  caption: 'Wer das Portal benutzt',
  add: 'Person hinzufügen',
  name: 'Name',
  you: 'Sie',
  role: 'Rolle',
  state: 'Status',
  active: 'Aktiv',
  disabled: 'Gesperrt',
  providerOnly: 'Ohne Passwort: meldet sich über den Identitätsanbieter an',
  lastSignIn: 'Letzte Anmeldung',
  actions: 'Aktionen',
  edit: 'Bearbeiten',
  editNamed: '{name} bearbeiten',
  setPassword: 'Passwort setzen',
  setPasswordNamed: 'Passwort von {name} setzen',
  disable: 'Sperren',
  disableNamed: '{name} sperren',
  enable: 'Entsperren',
  enableNamed: '{name} entsperren',
  ownProfile: 'Ihr Profil',
  empty: 'Hier benutzt noch niemand das Portal',
  emptyHint:
    'Fügen Sie hinzu, wer sich um die Lizenzen kümmert. Ein Administrator ändert Einstellungen und Personen, wer nur liest, sieht nur zu.',
  readOnly: 'Nur ein Administrator kann das Team ändern.',
  rolesTitle: 'Was die Rollen dürfen',
  means: {
    VENDOR_ADMIN: 'Alles, bei jedem Kunden.',
    SUPPORT:
      'Sieht jeden Kunden, meldet Geräte ab und gibt Lizenzen gerätegebundener Pools vorzeitig frei. Ändert keine Einstellungen.',
    CUSTOMER_ADMIN:
      'Ein Kunde: Inaktivitätszeiten, Personen, Geräte, Abmelden und das Team. Nicht die Zahl der Lizenzen und nicht den Modus.',
    CUSTOMER_VIEWER: 'Sieht einen Kunden und ändert nichts.',
  },
  email: 'E-Mail-Adresse',
  emailHint: 'Damit meldet sich die Person an. Sie lässt sich später nicht ändern.',
  roleHint:
    'Eine andere Rolle beendet die Sitzungen der Person: Sie meldet sich mit den neuen Rechten wieder an.',
  password: 'Passwort',
  passwordHint: 'Mindestens 12 Zeichen. Im Profil lässt es sich ändern.',
  addTitle: 'Person zum Team hinzufügen',
  addHint: 'Sie kann sich sofort anmelden.',
  addSubmit: 'Hinzufügen',
  editTitle: '{name} bearbeiten',
  saved: 'Gespeichert: {name}',
  addedTitle: '{name} kann sich jetzt anmelden',
  addedHint:
    'Geben Sie das Passwort auf sicherem Weg weiter. Später kann es niemand nachsehen, aber jederzeit ein neues gesetzt werden.',
  signInAt: 'Anmelden unter',
  passwordTitle: 'Neues Passwort für {name}',
  passwordConsequence:
    'Beendet alle Sitzungen der Person und macht ihre API-Tokens wertlos. Sie meldet sich mit dem neuen Passwort an.',
  passwordSet: 'Das Passwort von {name} ist gesetzt',
  disableTitle: '{name} sperren?',
  disableConsequence:
    'Die Person wird sofort überall abgemeldet und kann sich nicht mehr anmelden. Ihre API-Tokens werden endgültig wertlos. Was sie getan hat, bleibt im Protokoll.',
  disableBusy: 'Wird gesperrt …',
  disabledDone: '{name} ist gesperrt',
  enableTitle: '{name} entsperren?',
  enableConsequence:
    'Die Person kann sich mit ihrem Passwort wieder anmelden. Ihre früheren API-Tokens bleiben wertlos.',
  enableBusy: 'Wird entsperrt …',
  enabledDone: '{name} kann sich wieder anmelden',
  heldOffUntil: 'Anmeldung gesperrt bis',
  lift: 'Anmeldung erlauben',
  liftNamed: '{name} die Anmeldung wieder erlauben',
  liftTitle: '{name} die Anmeldung wieder erlauben?',
  liftConsequence:
    'Für diese Person wurde zu oft ein falsches Passwort eingegeben. Sie kann sich sofort wieder anmelden. Wenn jemand anderes das Passwort zu erraten versucht, setzen Sie stattdessen ein neues.',
  liftBusy: 'Wird erlaubt …',
  liftDone: '{name} kann sich wieder anmelden',
};
