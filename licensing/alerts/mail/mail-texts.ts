import type { portalLanguages } from '../../../db/schema';

export type Language = (typeof portalLanguages)[number];

type Use = { inUse: number; licensed: number };

/** Every word of the mails. */
type MailTexts = {
  alerts: {
    NEARLY_FULL: (use: Use) => string;
    FULL: (use: Use) => string;
    OVER_QUANTITY: (use: Use) => string;
    IDLE_LICENSES: (idle: { idle: number; licensed: number }) => string;
    REGISTRATION_LIMIT: string;
    FIRST_DENIAL_OF_DAY: (who: { userName: string | null; deviceName: string | null }) => string;
  };
  manyAlerts: (count: number, pools: string) => string;
  isOver: (when: string) => string;
  timesAre: (zone: string) => string;
  whyAlerts: (customer: string) => string;
  openPool: string;
  openAlerts: string;
  openPortal: string;
  report: {
    subject: (customer: string, month: string) => string;
    licensed: string;
    peak: string;
    full: string;
    denials: string;
    people: string;
    busiest: string;
    idle: string;
    denialsOf: (denials: number, episodes: number) => string;
    busiestOf: (day: string, peak: number, denials: number) => string;
    nothing: string;
    noPools: string;
    truncated: (from: string) => string;
    open: string;
    why: (customer: string) => string;
  };
  test: { subject: string; text: (customer: string) => string };
  confirmation: {
    subject: string;
    asked: (customer: string) => string;
    worksUntil: string;
    answer: string;
    unexpected: string;
    date: (at: Date) => string;
    inGrace: string;
    confirm: string;
    unsubscribe: string;
  };
};

const utcDate = (locale: string) => (at: Date) =>
  `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`;

/** English and German have one singular, for exactly 1. */
const counted = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`;

const english: MailTexts = {
  alerts: {
    NEARLY_FULL: ({ inUse, licensed }) =>
      `${inUse} of ${counted(licensed, 'licence', 'licences')} ${inUse === 1 ? 'is' : 'are'} in use`,
    FULL: ({ licensed }) =>
      licensed === 1 ? 'the only licence is in use' : `all ${licensed} licences are in use`,
    OVER_QUANTITY: ({ inUse, licensed }) =>
      `${counted(inUse, 'seat is', 'seats are')} in use with ${counted(licensed, 'licence', 'licences')}: no further device gets a seat until enough have left`,
    IDLE_LICENSES: ({ idle, licensed }) =>
      `nobody needed ${idle} of ${counted(licensed, 'licence', 'licences')} in the last 30 days`,
    REGISTRATION_LIMIT:
      'too many devices were registered within an hour. If this is not a roll-out, replace the registration key and remove the devices',
    FIRST_DENIAL_OF_DAY: ({ userName, deviceName }) =>
      ['first denial of the day', [userName, deviceName && `on ${deviceName}`].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(': '),
  },
  manyAlerts: (count, pools) => `${counted(count, 'alert', 'alerts')}: ${pools}`,
  isOver: (when) => `over since ${when}`,
  timesAre: (zone) => `Times are those of ${zone}.`,
  whyAlerts: (customer) =>
    `You get this mail because alerts about the licences of ${customer} are sent to you. That is set in the portal.`,
  openPool: 'Open the pool',
  openAlerts: 'Open the alerts',
  openPortal: 'Open the portal',
  report: {
    subject: (customer, month) => `Licences of ${customer} in ${month}`,
    licensed: 'Licences at the end of the month',
    peak: 'Most in use at once',
    full: 'Hours with every licence in use',
    denials: 'Refusals',
    people: 'People refused',
    busiest: 'Busiest day',
    idle: 'Licences nobody needed',
    denialsOf: (denials, episodes) => `${denials} in ${counted(episodes, 'episode', 'episodes')}`,
    busiestOf: (day, peak, denials) => `${day}: ${peak} at once, ${denials} refused`,
    nothing: 'none',
    noPools: 'There were no licences in this month.',
    truncated: (from) =>
      `Records are kept for sixty days. This report begins on ${from}; earlier days of the month are not counted.`,
    open: 'Open the report',
    why: (customer) =>
      `You get this mail because the monthly report of ${customer} is sent to you. That is set in the portal.`,
  },
  test: {
    subject: 'Test: mails from Seatwise arrive',
    text: (customer) => `This is a test, sent from the alert settings of ${customer}. Nothing happened.`,
  },
  confirmation: {
    subject: 'Do you want mail about software licences?',
    asked: (customer) =>
      `${customer} would like to send you alerts or monthly reports about its software licences. You get them only if you confirm.`,
    worksUntil: 'The link works once, until',
    answer: 'Confirm or decline',
    unexpected:
      'If you do not expect this mail, do nothing: without your confirmation no other mail follows.',
    date: utcDate('en-GB'),
    inGrace: 'Please confirm that you want this mail. Otherwise it ends in a few weeks.',
    confirm: 'Confirm',
    unsubscribe: 'Unsubscribe',
  },
};

const german: MailTexts = {
  alerts: {
    NEARLY_FULL: ({ inUse, licensed }) =>
      `${inUse} von ${counted(licensed, 'Lizenz', 'Lizenzen')} ${inUse === 1 ? 'ist' : 'sind'} belegt`,
    FULL: ({ licensed }) =>
      licensed === 1 ? 'die einzige Lizenz ist belegt' : `alle ${licensed} Lizenzen sind belegt`,
    OVER_QUANTITY: ({ inUse, licensed }) =>
      `${counted(inUse, 'Platz ist', 'Plätze sind')} belegt bei ${counted(licensed, 'Lizenz', 'Lizenzen')}: Bis genug frei sind, bekommt kein weiteres Gerät einen Platz`,
    IDLE_LICENSES: ({ idle, licensed }) =>
      `${idle} von ${counted(licensed, 'Lizenz', 'Lizenzen')} hat in den letzten 30 Tagen niemand gebraucht`,
    REGISTRATION_LIMIT:
      'in einer Stunde wurden zu viele Geräte registriert. Falls das keine Einführung neuer Geräte ist: Registrierungsschlüssel ersetzen und Geräte entfernen',
    FIRST_DENIAL_OF_DAY: ({ userName, deviceName }) =>
      ['erste Ablehnung des Tages', [userName, deviceName && `auf ${deviceName}`].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(': '),
  },
  manyAlerts: (count, pools) => `${counted(count, 'Warnung', 'Warnungen')}: ${pools}`,
  isOver: (when) => `vorbei seit ${when}`,
  timesAre: (zone) => `Zeiten gelten für ${zone}.`,
  whyAlerts: (customer) =>
    `Sie erhalten diese Mail, weil Ihnen Warnungen zu den Lizenzen von ${customer} geschickt werden. Das ist im Portal eingestellt.`,
  openPool: 'Pool öffnen',
  openAlerts: 'Warnungen öffnen',
  openPortal: 'Portal öffnen',
  report: {
    subject: (customer, month) => `Lizenzen von ${customer} im ${month}`,
    licensed: 'Lizenzen am Monatsende',
    peak: 'Höchstens gleichzeitig belegt',
    full: 'Stunden, in denen alle Lizenzen belegt waren',
    denials: 'Ablehnungen',
    people: 'Abgewiesene Personen',
    busiest: 'Stärkster Tag',
    idle: 'Lizenzen, die niemand brauchte',
    denialsOf: (denials, episodes) => `${denials} in ${counted(episodes, 'Vorfall', 'Vorfällen')}`,
    busiestOf: (day, peak, denials) => `${day}: ${peak} gleichzeitig, ${denials} abgewiesen`,
    nothing: 'keine',
    noPools: 'In diesem Monat gab es keine Lizenzen.',
    truncated: (from) =>
      `Daten werden sechzig Tage aufbewahrt. Dieser Bericht beginnt am ${from}; frühere Tage des Monats sind nicht mitgezählt.`,
    open: 'Bericht öffnen',
    why: (customer) =>
      `Sie erhalten diese Mail, weil Ihnen der Monatsbericht von ${customer} geschickt wird. Das ist im Portal eingestellt.`,
  },
  test: {
    subject: 'Test: Mails von Seatwise kommen an',
    text: (customer) =>
      `Dies ist ein Test aus den Einstellungen der Warnungen von ${customer}. Es ist nichts passiert.`,
  },
  confirmation: {
    subject: 'Möchten Sie Mails zu Softwarelizenzen?',
    asked: (customer) =>
      `${customer} möchte Ihnen Warnungen oder Monatsberichte zu seinen Softwarelizenzen schicken. Sie erhalten sie nur, wenn Sie zustimmen.`,
    worksUntil: 'Der Link gilt einmal, bis',
    answer: 'Zustimmen oder ablehnen',
    unexpected:
      'Wenn Sie diese Mail nicht erwarten, tun Sie nichts: Ohne Ihre Zustimmung folgt keine weitere Mail.',
    date: utcDate('de-DE'),
    inGrace:
      'Bitte bestätigen Sie, dass Sie solche Mails möchten. Ohne Bestätigung erhalten Sie sie nur noch wenige Wochen.',
    confirm: 'Bestätigen',
    unsubscribe: 'Abbestellen',
  },
};

export const mailTexts: Record<Language, MailTexts> = { en: english, de: german };

/** How mails write dates and numbers. */
export const mailLocales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };
