import type { PortalLanguage } from '../../../db/schema';

type Use = { inUse: number; licensed: number };

/** All texts of e-mails. */
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
      `${counted(inUse, 'seat is', 'seats are')} in use with ${counted(licensed, 'licence', 'licences')}: no device gets a seat until the number is below the quantity`,
    IDLE_LICENSES: ({ idle, licensed }) =>
      `${idle} of ${counted(licensed, 'licence', 'licences')} ${idle === 1 ? 'was' : 'were'} not used in the last 30 days`,
    REGISTRATION_LIMIT:
      'too many devices were registered within an hour. If you are not rolling out new devices, replace the registration key and remove the devices',
    FIRST_DENIAL_OF_DAY: ({ userName, deviceName }) =>
      ['first denial of the day', [userName, deviceName && `on ${deviceName}`].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(': '),
  },
  manyAlerts: (count, pools) => `${counted(count, 'alert', 'alerts')}: ${pools}`,
  isOver: (when) => `resolved since ${when}`,
  timesAre: (zone) => `Time zone: ${zone}.`,
  whyAlerts: (customer) =>
    `You get this e-mail because you are a recipient of the licence alerts of ${customer}. You can change this in the portal.`,
  openPool: 'Open pool',
  openAlerts: 'Open alerts',
  openPortal: 'Open portal',
  report: {
    subject: (customer, month) => `Licences of ${customer} in ${month}`,
    licensed: 'Licences at the end of the month',
    peak: 'Peak in use',
    full: 'Hours with all licences in use',
    denials: 'Denials',
    people: 'Users denied',
    busiest: 'Busiest day',
    idle: 'Unused licences',
    denialsOf: (denials, episodes) => `${denials} in ${counted(episodes, 'episode', 'episodes')}`,
    busiestOf: (day, peak, denials) => `${day}: peak ${peak}, ${counted(denials, 'denial', 'denials')}`,
    nothing: 'none',
    noPools: 'There were no licences in this month.',
    truncated: (from) =>
      `Records are kept for sixty days. This report begins on ${from}; earlier days of the month are not included.`,
    open: 'Open report',
    why: (customer) =>
      `You get this e-mail because you are a recipient of the monthly report of ${customer}. You can change this in the portal.`,
  },
  test: {
    subject: 'Test e-mail from Seatwise',
    text: (customer) =>
      `This is a test e-mail from the alert settings of ${customer}. You do not need to do anything.`,
  },
  confirmation: {
    subject: 'Confirm e-mails about software licences',
    asked: (customer) =>
      `${customer} wants to send you alerts or monthly reports about its software licences. You get them only if you confirm.`,
    worksUntil: 'The link works once and is valid until',
    answer: 'Confirm or decline',
    unexpected:
      'If you did not expect this e-mail, ignore it. You get no further e-mails without your confirmation.',
    date: utcDate('en-GB'),
    inGrace: 'Confirm that you want these e-mails. Without confirmation they stop in a few weeks.',
    confirm: 'Confirm e-mails',
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
      `${counted(inUse, 'Platz ist', 'Plätze sind')} belegt bei ${counted(licensed, 'Lizenz', 'Lizenzen')}: Kein Gerät bekommt einen Platz, bis die Zahl unter der Anzahl liegt`,
    IDLE_LICENSES: ({ idle, licensed }) =>
      `${idle} von ${counted(licensed, 'Lizenz', 'Lizenzen')} ${idle === 1 ? 'wurde' : 'wurden'} in den letzten 30 Tagen nicht genutzt`,
    REGISTRATION_LIMIT:
      'in einer Stunde wurden zu viele Geräte registriert. Wenn Sie gerade keine neuen Geräte einführen, ersetzen Sie den Registrierungsschlüssel und entfernen Sie die Geräte',
    FIRST_DENIAL_OF_DAY: ({ userName, deviceName }) =>
      ['erste Ablehnung des Tages', [userName, deviceName && `auf ${deviceName}`].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(': '),
  },
  manyAlerts: (count, pools) => `${counted(count, 'Warnung', 'Warnungen')}: ${pools}`,
  isOver: (when) => `behoben seit ${when}`,
  timesAre: (zone) => `Zeitzone: ${zone}.`,
  whyAlerts: (customer) =>
    `Sie erhalten diese E-Mail als Empfänger der Lizenzwarnungen von ${customer}. Sie können das im Portal ändern.`,
  openPool: 'Pool öffnen',
  openAlerts: 'Warnungen öffnen',
  openPortal: 'Portal öffnen',
  report: {
    subject: (customer, month) => `Lizenzen von ${customer} im ${month}`,
    licensed: 'Lizenzen am Monatsende',
    peak: 'Spitze belegt',
    full: 'Stunden, in denen alle Lizenzen belegt waren',
    denials: 'Ablehnungen',
    people: 'Abgewiesene Benutzer',
    busiest: 'Stärkster Tag',
    idle: 'Ungenutzte Lizenzen',
    denialsOf: (denials, episodes) => `${denials} in ${counted(episodes, 'Vorfall', 'Vorfällen')}`,
    busiestOf: (day, peak, denials) =>
      `${day}: Spitze ${peak}, ${counted(denials, 'Ablehnung', 'Ablehnungen')}`,
    nothing: 'keine',
    noPools: 'In diesem Monat gab es keine Lizenzen.',
    truncated: (from) =>
      `Aufzeichnungen werden sechzig Tage aufbewahrt. Dieser Bericht beginnt am ${from}; frühere Tage des Monats sind nicht enthalten.`,
    open: 'Bericht öffnen',
    why: (customer) =>
      `Sie erhalten diese E-Mail als Empfänger des Monatsberichts von ${customer}. Sie können das im Portal ändern.`,
  },
  test: {
    subject: 'Test-E-Mail von Seatwise',
    text: (customer) =>
      `Dies ist eine Test-E-Mail aus den Einstellungen der Warnungen von ${customer}. Sie müssen nichts tun.`,
  },
  confirmation: {
    subject: 'E-Mails zu Softwarelizenzen bestätigen',
    asked: (customer) =>
      `${customer} möchte Ihnen Warnungen oder Monatsberichte zu seinen Softwarelizenzen schicken. Sie erhalten sie nur, wenn Sie bestätigen.`,
    worksUntil: 'Der Link gilt einmal und bis',
    answer: 'Bestätigen oder ablehnen',
    unexpected:
      'Wenn Sie diese E-Mail nicht erwartet haben, ignorieren Sie sie. Ohne Ihre Bestätigung erhalten Sie keine weiteren E-Mails.',
    date: utcDate('de-DE'),
    inGrace: 'Bestätigen Sie, dass Sie diese E-Mails möchten. Ohne Bestätigung enden sie in wenigen Wochen.',
    confirm: 'E-Mails bestätigen',
    unsubscribe: 'Abbestellen',
  },
};

export const mailTexts: Record<PortalLanguage, MailTexts> = { en: english, de: german };

/** Locales of dates and numbers in e-mails. */
export const mailLocales: Record<PortalLanguage, string> = { en: 'en-GB', de: 'de-DE' };
