import type { PortalLanguage } from '../../../db/schema';

type InvitationTexts = {
  subject: string;
  heading: string;
  invited: (customer: string | null) => string;
  worksUntil: string;
  accept: string;
  unexpected: string;
  date: (at: Date) => string;
};

const date = (locale: string) => (at: Date) =>
  `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`;

/** Texts of the invitation e-mail. */
export const invitationTexts: Record<PortalLanguage, InvitationTexts> = {
  en: {
    subject: 'Your invitation to the Seatwise portal',
    heading: 'You are invited to the Seatwise portal',
    invited: (customer: string | null) =>
      customer === null
        ? 'You can use the vendor’s portal. Choose a password to start.'
        : `You can use the licence portal of ${customer}. Choose a password to start.`,
    worksUntil: 'The link works once and is valid until',
    accept: 'Accept invitation',
    unexpected: 'If you did not expect this invitation, ignore it. No account is created.',
    date: date('en-GB'),
  },
  de: {
    subject: 'Ihre Einladung zum Seatwise-Portal',
    heading: 'Sie sind zum Seatwise-Portal eingeladen',
    invited: (customer: string | null) =>
      customer === null
        ? 'Sie können das Portal des Herstellers benutzen. Wählen Sie dazu ein Passwort.'
        : `Sie können das Lizenzportal von ${customer} benutzen. Wählen Sie dazu ein Passwort.`,
    worksUntil: 'Der Link gilt einmal und bis',
    accept: 'Einladung annehmen',
    unexpected:
      'Wenn Sie diese Einladung nicht erwartet haben, ignorieren Sie sie. Es wird kein Konto erstellt.',
    date: date('de-DE'),
  },
};
