import { connect, type Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import type { Outgoing } from '../../licensing';

export type MailerOptions = {
  /** For instance smtps://user:password@mail.example.com. */
  url: string;
  /** For instance Seatwise <seats@example.com>. */
  from: string;
  /** Total time limit of one e-mail. Default: three minutes. */
  deadlineMs?: number;
};

export type Mailer = { sendMail: NonNullable<Outgoing['sendMail']>; close(): void };

const CONNECT_MS = 10_000;
/** Servers may scan a message before they accept it. A shorter time-out would send duplicates. */
const SILENCE_MS = 120_000;
const DEADLINE_MS = 180_000;
const CONNECTIONS = 3;

/** Sends e-mails through one mail server over a few persistent connections. */
export function openMailer({ url, from, deadlineMs = DEADLINE_MS }: MailerOptions): Mailer {
  const options = optionsOf(url);
  const sockets = new Set<Socket>();
  const transport = createTransport({
    ...options,
    pool: true,
    maxConnections: CONNECTIONS,
    // The outbox retries, so that the deadline of an e-mail ends its attempt.
    maxRequeues: 0,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: (_: unknown, callback: Opened) => openSocket(options, sockets, callback),
  });
  const tooLate = `The mail server did not accept the e-mail within ${deadlineMs / 1000} seconds.`;
  const domain = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    async sendMail({ id, to, subject, text, html, unsubscribeUrl }) {
      const deadline = setTimeout(() => {
        // A mail server that stalls on one e-mail stalls on all: every connection is reopened.
        for (const socket of sockets) socket.destroy(new Error(tooLate));
      }, deadlineMs);
      try {
        await transport.sendMail({
          from,
          // As an object, so that it is not parsed as a list of addresses.
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          // Suppress out-of-office replies.
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            ...(unsubscribeUrl && {
              'List-Unsubscribe': `<${unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        });
        return { isSent: true };
      } catch (error) {
        return { isSent: false, error: describe(error), isFinal: isFinal(error) };
      } finally {
        clearTimeout(deadline);
      }
    },
    close: () => transport.close(),
  };
}

/** Connects and signs in without sending anything. Returns what failed, or null. */
export async function verifyMailServer(url: string): Promise<string | null> {
  const transport = createTransport({
    ...optionsOf(url),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: CONNECT_MS,
  });
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return describe(error);
  } finally {
    transport.close();
  }
}

type Opened = (error: Error | null, opened?: { connection: Socket }) => void;

/** Opens the connection ourselves, so that a deadline can end it in any state. */
function openSocket({ host, port }: { host: string; port: number }, sockets: Set<Socket>, callback: Opened) {
  const socket = connect({ host, port, timeout: CONNECT_MS });
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
  const onTimeout = () => socket.destroy(new Error('No connection to the mail server within 10 seconds.'));
  socket.once('timeout', onTimeout);
  socket.once('error', callback);
  socket.once('connect', () => {
    socket.setTimeout(0);
    socket.off('timeout', onTimeout).off('error', callback);
    callback(null, { connection: socket });
  });
}

function optionsOf(text: string) {
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // Passwords are never sent unencrypted.
    requireTLS: !secure && user !== '',
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
  };
}

/**
 * Whether the recipient or the e-mail was permanently rejected. Other faults (password, network, overload) can be
 * corrected.
 */
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
