import type { InputReason } from '../errors';

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Unique, and the same in every attempt; the Message-ID is derived from it. */
  id: string;
  /** Address for one-click unsubscribe (RFC 8058). */
  unsubscribeUrl?: string | null;
};

/** `isFinal`: a retry would not help. */
export type MailOutcome = { isSent: true } | { isSent: false; error: string; isFinal: boolean };

export type WebhookPost = { url: string; headers: Readonly<Record<string, string>>; body: string };

/** Response of a webhook receiver, if any. */
export type WebhookAnswer = {
  durationMs: number;
  statusCode: number | null;
  /** Reason there was no response. */
  error: string | null;
  /** Start of the response body, at most 500 characters. */
  responseExcerpt: string | null;
  /** Value of `Retry-After`, in seconds. */
  retryAfterSeconds?: number;
};

/** Reasons an address is not allowed for webhooks. */
export type WebhookUrlProblem = Extract<
  InputReason,
  'URL_NOT_HTTPS' | 'URL_WITH_PASSWORD' | 'URL_WITH_FRAGMENT' | 'HOST_NOT_FOUND' | 'PRIVATE_NETWORK'
>;

/** Channels for outgoing messages, given by the process: the domain layer knows neither SMTP nor HTTP. */
export type Outgoing = {
  /** Null: no mail server is configured. Never rejects. */
  sendMail: ((mail: Mail) => Promise<MailOutcome>) | null;
  /** Never rejects. */
  postWebhook: (post: WebhookPost) => Promise<WebhookAnswer>;
  /** Returns the reason an address is not allowed. Null if it is allowed. */
  refuseWebhookUrl: (url: URL) => Promise<WebhookUrlProblem | null>;
  /** Origin of the portal, for links. Null: not configured. */
  publicUrl: string | null;
};

/** Whether e-mails with links to the portal can be sent, which confirmations need. */
export const canMailLinks = ({ sendMail, publicUrl }: Pick<Outgoing, 'sendMail' | 'publicUrl'>): boolean =>
  sendMail !== null && publicUrl !== null;

/** For processes that send nothing. */
export const nothingOutgoing: Outgoing = {
  sendMail: null,
  postWebhook: async () => ({
    durationMs: 0,
    statusCode: null,
    error: 'This process does not post webhooks.',
    responseExcerpt: null,
  }),
  refuseWebhookUrl: async () => 'HOST_NOT_FOUND',
  publicUrl: null,
};
