import { once } from 'node:events';
import http, { type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Posted = { headers: IncomingHttpHeaders; body: string };

/** A real HTTP server that stores the requests and answers with the given status. */
export async function httpReceiver() {
  const posted: Posted[] = [];
  let answer: (response: http.ServerResponse) => void = (response) => response.end('thanks');
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      posted.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    posted,
    port,
    url: `http://127.0.0.1:${port}/hook`,
    answerWith(how: typeof answer) {
      answer = how;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A real SMTP server that stores the accepted mails in parsed form. */
export async function smtpReceiver() {
  const mails: { to: string[]; mail: Email }[] = [];
  let refusal: { at: 'recipient' | 'data'; error: Error & { responseCode?: number } } | null = null;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => done(refusal?.at === 'recipient' ? refusal.error : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusal?.at === 'data') return done(refusal.error);
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
          done();
        }, done);
      });
    },
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    mails,
    url: `smtp://127.0.0.1:${port}`,
    /** Null: accepts everything. */
    refuse(at: 'recipient' | 'data' | null, responseCode = 550) {
      refusal = at && { at, error: Object.assign(new Error('not you'), { responseCode }) };
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
