import type { InputReason } from '../errors';

/** A mail to one person. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Unique and the same in every attempt; its Message-ID is made of it. */
  id: string;
  /** Where a POST ends mails of this kind to this person (RFC 8058). */
  unsubscribeUrl?: string | null;
};

/** `isFinal`: trying again would not help. */
export type MailOutcome = { isSent: true } | { isSent: false; error: string; isFinal: boolean };

export type WebhookPost = { url: string; headers: Readonly<Record<string, string>>; body: string };

/** What came back, if anything did. */
export type WebhookAnswer = {
  durationMs: number;
  statusCode: number | null;
  /** Why no answer came. */
  error: string | null;
  /** The beginning of what came back: 500 characters at most. */
  responseExcerpt: string | null;
  /** How long the receiver asks to be left alone (`Retry-After`). */
  retryAfterSeconds?: number;
};

/** Why nothing may be posted to an address. */
export type WebhookUrlProblem = Extract<
  InputReason,
  'URL_NOT_HTTPS' | 'URL_WITH_PASSWORD' | 'URL_WITH_FRAGMENT' | 'HOST_NOT_FOUND' | 'PRIVATE_NETWORK'
>;

/** How messages leave the server. Given by the process; the domain knows no SMTP and no HTTP. */
export type Outgoing = {
  /** Null: no mail server was configured. Never rejects. */
  sendMail: ((mail: Mail) => Promise<MailOutcome>) | null;
  /** Never rejects. */
  postWebhook: (post: WebhookPost) => Promise<WebhookAnswer>;
  /** Why nothing may be posted to an address; null if it may be. */
  refuseWebhookUrl: (url: URL) => Promise<WebhookUrlProblem | null>;
  /** The origin of the portal, for links; null: not known. */
  publicUrl: string | null;
};

/** Whether mails with links to the portal can be sent: only then can anybody be asked to confirm an address. */
export const canMailLinks = ({ sendMail, publicUrl }: Pick<Outgoing, 'sendMail' | 'publicUrl'>): boolean =>
  sendMail !== null && publicUrl !== null;

/** A process that sends nothing. */
export const nothingOutgoing: Outgoing = {
  sendMail: null,
  postWebhook: async () => ({
    durationMs: 0,
    statusCode: null,
    error: 'This process posts no webhooks.',
    responseExcerpt: null,
  }),
  refuseWebhookUrl: async () => 'HOST_NOT_FOUND',
  publicUrl: null,
};
