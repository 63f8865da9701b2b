import type { IncomingHttpHeaders, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LicensingError } from '../../licensing';
import { createTransport } from './create-transport';
import type { TransportOptions } from './options';
import { createTestSchema, type TestStream } from './test-schema';

type Entry = { level: 'info' | 'warn' | 'error'; fields: object; message: string };
type Caller = Parameters<TransportOptions['createContext']>[0];

/** A transport with a small test schema, behind a real server on a free port. */
export type TestTransport = {
  url: string;
  server: Server;
  log: Entry[];
  /** Names of the executed fields, in order. */
  executed: string[];
  /** Streams that have a subscriber. */
  streams: Set<TestStream>;
  /** Sends an operation as JSON. */
  post(
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; headers: Headers; text: string; body: Reply }>;
  close(): Promise<void>;
  dispose(): Promise<void>;
};

export type Reply = {
  data?: Record<string, unknown> | null;
  errors?: {
    message: string;
    path?: unknown[];
    locations?: unknown[];
    extensions: Record<string, unknown> & { code: string };
  }[];
};

export async function startTestTransport(options: Partial<TransportOptions> = {}): Promise<TestTransport> {
  const log: Entry[] = [];
  const executed: string[] = [];
  const streams = new Set<TestStream>();
  const note = (level: Entry['level']) => (fields: object, message: string) =>
    void log.push({ level, fields, message });

  const transport = await createTransport({
    schema: createTestSchema(executed, streams),
    authenticate,
    createContext: (caller) => ({ caller }),
    isSameOrigin: ({ origin, host }) => origin === undefined || origin === `http://${host}`,
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    development: false,
    trustProxy: 0,
    ...options,
  });
  const server = createServer((request, response) => void transport.handleRequest(request, response));
  server.on('upgrade', transport.handleUpgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;

  return {
    url,
    server,
    log,
    executed,
    streams,
    async post(body, headers = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Reply };
    },
    dispose: () => transport.dispose(),
    async close() {
      await transport.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function authenticate({ authorization, cookie }: IncomingHttpHeaders): Promise<Caller['actor']> {
  const token = authorization?.replace(/^Bearer /, '') ?? cookie?.replace('session=', '');
  if (token === undefined) return { kind: 'anonymous' };
  if (token === 'hang') return new Promise(() => {});
  if (token === 'down') throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  if (token === 'broken') throw new Error('secret detail of the authenticator');
  if (token.startsWith('bad')) throw new LicensingError('UNAUTHENTICATED', 'The token is not valid.');
  if (token === 'person') return person;
  return { kind: 'device', customerId: 'c', deviceId: token, tokenHash: Buffer.alloc(0) };
}

const person: Caller['actor'] = {
  kind: 'portal',
  customerId: 'c',
  portalUserId: 'p',
  role: 'CUSTOMER_ADMIN',
  displayName: 'Ann',
  email: 'ann@example.com',
  via: 'api-token',
  credentialId: 't',
};
