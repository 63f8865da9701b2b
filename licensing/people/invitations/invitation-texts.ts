const date = (locale: string) => (at: Date) =>
  `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`;

/** The words of the mail that invites somebody. */
export const invitationTexts = {
  en: {
    subject: 'Your invitation to the Seatwise portal',
    heading: 'You are invited to the Seatwise portal',
    invited: (customer: string | null) =>
      customer === null
        ? 'You can use the portal of the vendor. Choose a password to begin.'
        : `You can use the portal for the licences of ${customer}. Choose a password to begin.`,
    worksUntil: 'The link works once, until',
    accept: 'Accept the invitation',
    unexpected: 'If you do not expect this invitation, do nothing: without you no account comes to be.',
    date: date('en-GB'),
  },
  de: {
    subject: 'Ihre Einladung zum Seatwise-Portal',
    heading: 'Sie sind zum Seatwise-Portal eingeladen',
    invited: (customer: string | null) =>
      customer === null
        ? 'Sie können das Portal des Herstellers benutzen. Wählen Sie dazu ein Passwort.'
        : `Sie können das Portal für die Lizenzen von ${customer} benutzen. Wählen Sie dazu ein Passwort.`,
    worksUntil: 'Der Link gilt einmal, bis',
    accept: 'Einladung annehmen',
    unexpected: 'Wenn Sie diese Einladung nicht erwarten, tun Sie nichts: Ohne Sie entsteht kein Konto.',
    date: date('de-DE'),
  },
};
