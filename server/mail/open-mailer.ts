import { createTransport } from 'nodemailer';
import type { Outgoing } from '../../licensing';

export type MailerOptions = {
  /** Such as smtps://user:password@mail.example.com. */
  url: string;
  /** Such as Seatwise <seats@example.com>. */
  from: string;
};

export type Mailer = { sendMail: NonNullable<Outgoing['sendMail']>; close(): void };

const CONNECT_MS = 10_000;
/** Some look through a mail before they take it. Who hangs up meanwhile sends it twice. */
const SILENCE_MS = 120_000;
const CONNECTIONS = 3;

/** Sends mails through one mail server over a few connections that are kept open. */
export function openMailer({ url, from }: MailerOptions): Mailer {
  const transport = createTransport({
    ...optionsOf(url),
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    async sendMail({ id, to, subject, text, html }) {
      try {
        await transport.sendMail({
          from,
          // As an object, so that nothing in it is read as a list of addresses.
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          // Nobody's holiday is to answer.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { isSent: true };
      } catch (error) {
        return { isSent: false, error: describe(error), isFinal: isFinal(error) };
      }
    },
    close: () => transport.close(),
  };
}

function optionsOf(text: string) {
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // A password is never sent in the clear.
    requireTLS: !secure && user !== '',
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
  };
}

/** Refused for good: this recipient or this mail. All else (the password, the network, too busy) can be mended. */
function isFinal(error: unknown): boolean {
  const { responseCode, command } = (error ?? {}) as { responseCode?: number; command?: string };
  return (
    responseCode !== undefined &&
    responseCode >= 500 &&
    responseCode < 600 &&
    (command === 'RCPT TO' || command === 'DATA')
  );
}

const describe = (error: unknown) => (error instanceof Error ? error.message : String(error));
