import type { errorsTexts as en } from '../en/errors-texts';
import type { TextsOf } from '../translate';

export const errorsTexts: TextsOf<typeof en> = {
  reference: 'Referenz:',
  nothingChanged: 'Es wurde nichts geändert.',
  network: 'Der Server hat nicht geantwortet.',
  networkAdvice: 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  inputAdvice: 'Berichtigen Sie die Angabe und versuchen Sie es noch einmal.',
  badInput: 'Der Server nimmt das nicht an.',
  conflict: 'Das ist im Augenblick nicht möglich.',
  reasons: {
    CHARACTERS: 'Enthält Zeichen, die nicht verwendet werden können.',
    NOTHING_VISIBLE:
      'Geben Sie mindestens ein sichtbares Zeichen ein: Bisher sind es nur Leerzeichen oder unsichtbare.',
    LENGTH: '{min, number} bis {max, number} Zeichen.',
    RANGE: 'Zwischen {min, number} und {max, number}.',
    NOT_CODE: '1 bis 32 Großbuchstaben, Ziffern, Binde- und Unterstriche.',
    NOT_ACTION: '1 bis 64 Großbuchstaben, Ziffern und Unterstriche, etwa START_JOB.',
    NOT_TIME_ZONE: 'Wählen Sie eine Zeitzone aus der Liste.',
    NOT_TIME_OF_DAY: 'Geben Sie eine Uhrzeit ein, etwa 22:00.',
    NOT_URL: 'Geben Sie eine Webadresse ein, etwa https://hooks.example.com/seats.',
    NOT_AN_ID: 'Dieser Link führt nirgendwohin. Vielleicht wurde er beim Kopieren gekürzt.',
    CODE_TAKEN: 'Dieser Code ist schon vergeben.',
    USER_NAME_TAKEN: 'Dieser Benutzername ist schon vergeben.',
    USER_NAME_LOOKS_ALIKE:
      'Dieser Benutzername sieht aus wie ein anderer, der schon vergeben ist, mit Buchstaben eines anderen Alphabets. Wählen Sie einen anderen.',
    USER_NAME_TWICE: 'Dieser Benutzername steht zweimal in der Datei. Behalten Sie eine der Zeilen.',
    MIXED_ALPHABETS:
      'Ein Benutzername hat nur Buchstaben eines Alphabets. Löschen Sie die Buchstaben anderer Alphabete und tippen Sie sie neu.',
    EMAIL_TAKEN: 'Diese E-Mail-Adresse ist schon vergeben.',
    EMAIL_INVITED:
      'Diese E-Mail-Adresse ist schon eingeladen. Senden Sie die Einladung noch einmal oder ziehen Sie sie zurück.',
    WRONG_PASSWORD: 'Das bisherige Passwort ist falsch.',
    NO_PASSWORD: 'Sie melden sich über Ihre Organisation an und haben hier kein Passwort.',
    URL_NOT_HTTPS: 'Die Webadresse muss mit https:// beginnen.',
    URL_WITH_PASSWORD: 'Die Webadresse darf weder Benutzernamen noch Passwort enthalten.',
    URL_WITH_FRAGMENT: 'Die Webadresse darf keinen Teil nach einem Rautezeichen haben.',
    HOST_NOT_FOUND: 'Die Webadresse ist nicht erreichbar: Der Rechnername wurde nicht gefunden.',
    PRIVATE_NETWORK: 'Die Webadresse führt in ein privates Netz, was nicht erlaubt ist.',
    NO_MAIL_SERVER: 'Dieser Server hat keinen Mailserver.',
    NO_PUBLIC_URL: 'Der Server kennt seine Adresse nicht: PUBLIC_URL muss gesetzt sein.',
    ADDRESS_NOT_CONFIRMED:
      'Ihre E-Mail-Adresse ist nicht bestätigt. Schalten Sie in den Einstellungen der Warnungen Ihre eigenen Mails ein, oder aus und wieder ein: Dann erhalten Sie einen Link zum Bestätigen.',
    RECIPIENT_CONFIRMED: 'Dieser Empfänger erhält bereits Mails.',
    RECIPIENT_DECLINED:
      'Dieser Empfänger möchte keine Mails. Sie können 30 Tage nach der Ablehnung wieder fragen.',
    MOST_DISPLAY_LINKS:
      'Ein Kunde hat höchstens {most, plural, one {# Anzeigelink} other {# Anzeigelinks}}. Widerrufen Sie zuerst einen.',
    MOST_ENDPOINTS:
      'Ein Kunde hat höchstens {most, plural, one {# Endpunkt} other {# Endpunkte}}. Entfernen Sie zuerst einen.',
    ENDPOINT_OFF: 'Der Endpunkt ist ausgeschaltet. Schalten Sie ihn zuerst ein.',
    RECIPIENT_TWICE: 'Dieser Empfänger steht zweimal in der Liste.',
    QUIET_HOURS_EMPTY: 'Die Ruhezeit muss zu einer anderen Zeit enden, als sie beginnt.',
    NO_NAMED_LICENSE: 'Dieses Gerät hat keine benannte Lizenz mehr.',
    POOL_EXISTS: 'Dieser Kunde hat diese Anwendung schon. Ändern Sie stattdessen ihren Pool.',
    POOL_SUSPENDED:
      'Ein gesperrter Pool kann nicht auf benannte Lizenzen umgestellt werden. Heben Sie zuerst die Sperre auf.',
    TOO_MANY_DEVICES:
      '{registered, plural, one {# Gerät ist registriert} other {# Geräte sind registriert}} bei {licences, plural, one {# Lizenz} other {# Lizenzen}}.{bound, plural, =0 {} one { Entfernte Geräte binden noch # davon.} other { Entfernte Geräte binden noch # davon.}} Entfernen Sie zuerst {surplus, plural, one {# Gerät} other {# Geräte}}.',
    TIMEOUT_BOUNDS:
      'Die Anwendung lässt eine Inaktivitätszeit von {min, number} bis {max, plural, one {# Minute} other {# Minuten}} zu.',
    TIMEOUT_BOUNDS_CROSSED: 'Die kürzeste Inaktivitätszeit darf nicht länger sein als die längste.',
    ALWAYS_NAMED: 'Diese Anwendung hat nur benannte Lizenzen.',
    POOLS_CONCURRENT:
      '{count, plural, one {# Pool hat} other {# Pools haben}} gleichzeitige Plätze. Stellen Sie {count, plural, one {ihn} other {sie}} zuerst auf benannte Lizenzen um.',
    POOLS_OUTSIDE_BOUNDS:
      '{count, plural, one {Die Inaktivitätszeit von # Pool läge} other {Die Inaktivitätszeiten von # Pools lägen}} außerhalb von {min, number} bis {max, plural, one {# Minute} other {# Minuten}}. Ändern Sie {count, plural, one {sie} other {sie}} zuerst.',
    ROLE_NOT_HERE: 'Diese Rolle ist für diese Person nicht möglich.',
    LAST_VENDOR_ADMIN:
      'Dies ist der letzte Administrator des Herstellers. Ernennen oder aktivieren Sie zuerst einen anderen.',
    PASSWORD_JUST_CHANGED: 'Ihr Passwort oder Konto wurde gerade geändert. Melden Sie sich neu an.',
    OWN_PASSWORD: 'Ändern Sie Ihr eigenes Passwort in Ihrem Profil.',
    EXPIRY_PAST: 'Das Token muss in der Zukunft enden. Wählen Sie einen späteren Tag.',
    EXPIRY_TOO_LATE:
      'Das Token muss innerhalb von {days, plural, one {# Tag} other {# Tagen}} enden. Wählen Sie einen früheren Tag.',
    TOO_MANY_ENTRIES:
      '{max, plural, one {Höchstens # Eintrag.} other {Höchstens # Einträge.}} Entfernen Sie einige.',
    NO_ENTRIES: 'Wählen Sie mindestens einen Eintrag.',
    MONTH_NOT_BEGUN: 'Dieser Monat hat noch nicht begonnen. Wählen Sie einen früheren.',
    MONTH_TOO_OLD: 'Ältere Monate sind nicht mehr verfügbar. Wählen Sie einen späteren.',
    CANNOT_MAIL: 'Dieser Server kann keine E-Mails senden. Übergeben Sie stattdessen den Link.',
    CONFIRMATION_ENDED:
      'Dieser Link ist abgelaufen. Bitten Sie den, der Ihnen diese Mails schicken möchte, um einen neuen.',
    INVITATION_ENDED: 'Diese Einladung ist abgelaufen. Bitten Sie um eine neue.',
    NOT_CONCURRENT: 'Dieser Pool hat benannte Lizenzen, also keine Plätze, die man planen könnte.',
    TIME_OUTSIDE: 'Wählen Sie einen Zeitpunkt der letzten sechzig Tage.',
    PERIOD_OUTSIDE: 'Wählen Sie einen Zeitraum der letzten sechzig Tage, der beginnt, bevor er endet.',
  },
  signedOut: 'Sie sind abgemeldet.',
  signedOutAdvice: 'Melden Sie sich wieder an, um weiterzumachen.',
  forbidden: 'Das dürfen Sie nicht.',
  forbiddenAdvice: 'Bitten Sie Ihren Administrator um das Recht dazu.',
  unconfirmed: 'Ihr Passwort wurde nicht bestätigt.',
  unconfirmedAdvice: 'Versuchen Sie es noch einmal und geben Sie Ihr Passwort ein.',
  notFound: 'Das gibt es nicht mehr.',
  notFoundAdvice: 'Gehen Sie zur Liste zurück: Vielleicht hat es jemand entfernt.',
  rateLimited: 'Zu viele Anfragen.',
  rateLimitedAdvice: 'Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal.',
  unavailable: 'Der Server erreicht seine Datenbank nicht.',
  unavailableAdvice: 'Er versucht es weiter; probieren Sie es in ein paar Sekunden noch einmal.',
  internal: 'Auf dem Server ist etwas schiefgegangen.',
  internalAdvice: 'Versuchen Sie es noch einmal; wenn es wieder geschieht, nennen Sie uns die Referenz.',
};
