import { makeExecutableSchema } from '@graphql-tools/schema';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LicensingError } from '../../licensing';
import { createTransport } from './create-transport';
import type { TransportOptions } from './options';

type Entry = { level: 'info' | 'warn' | 'error'; fields: object; message: string };
type Caller = Parameters<TransportOptions['createContext']>[0];

/** A transport over a small schema of its own, behind a real server on a free port. */
export type TestTransport = {
  url: string;
  server: Server;
  log: Entry[];
  /** Names of the fields that were executed, in order. */
  executed: string[];
  /** One entry a stream that is being listened to. */
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

export type TestStream = { push(value: unknown): void; fail(error: Error): void };

export async function startTestTransport(options: Partial<TransportOptions> = {}): Promise<TestTransport> {
  const log: Entry[] = [];
  const executed: string[] = [];
  const streams = new Set<TestStream>();
  const note = (level: Entry['level']) => (fields: object, message: string) =>
    void log.push({ level, fields, message });

  const transport = await createTransport({
    schema: testSchema(executed, streams),
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
  return { kind: 'device', customerId: 'c', deviceId: token, tokenHash: Buffer.alloc(0) };
}

/** Like drizzle's: the text holds the statement and its parameters. */
class QueryError extends Error {
  readonly params = ['parameter'];
  constructor(code: string) {
    super('Failed query: select secret_column\nparams: parameter', {
      cause: Object.assign(new Error('relation "secret_table" does not exist'), { code }),
    });
  }
}

const faults: Record<string, () => Error> = {
  conflict: () => new LicensingError('CONFLICT', 'It is taken.', { field: 'code' }),
  limited: () => new LicensingError('RATE_LIMITED', 'Too many attempts.', { retryAfterSeconds: 41.2 }),
  sql: () => new QueryError('42P01'),
  nul: () => new QueryError('22021'),
  timeout: () => new QueryError('57014'),
  closed: () => Object.assign(new Error('write CONNECTION_CLOSED db:5432'), { code: 'CONNECTION_CLOSED' }),
  bug: () => new TypeError('cannot read secret of undefined'),
};

const typeDefs = /* GraphQL */ `
  type Query {
    echo(value: String): String
    number(value: Int! = 1): Int!
    whoAmI: String!
    node: Node
    nodes(first: Int!): [Node!]!
    fail(kind: String!): String
    wrong: String!
    slow: String
  }
  type Node {
    id: ID!
    node: Node
    nodes(first: Int!): [Node!]!
  }
  type Mutation {
    checkLicense(input: CheckLicenseInput!): LicenseDecision!
    recordActivity(input: RecordActivityInput!): Recorded!
    login(input: LoginInput!): LicenseDecision!
    logout: Recorded!
    forceLogout(id: ID!): Recorded!
  }
  input CheckLicenseInput {
    action: String!
  }
  input RecordActivityInput {
    activity: String!
    count: Int = 3
    ratio: Float
    tags: [String!]
    mode: Mode = SYNC
  }
  input LoginInput {
    userName: String!
    password: String
  }
  enum Mode {
    SYNC
    OTHER
  }
  union LicenseDecision = LicenseGranted | LicenseRefused
  type LicenseGranted {
    grant: String!
    lease: Lease
    serverTime: String!
  }
  type LicenseRefused {
    reason: String!
    message: String!
    serverTime: String!
  }
  type Lease {
    grantNumber: Int!
    expiresAt: String!
  }
  type Recorded {
    lease: Lease
    echo: String
    changed: Boolean!
  }
  type Subscription {
    ticks(key: ID!): Tick!
    refused: Tick!
    notAStream: Tick!
  }
  type Tick {
    value: Int!
    who: String!
    broken: String
    contexts: Int!
  }
`;

function testSchema(executed: string[], streams: Set<TestStream>) {
  const ran = (name: string) => void executed.push(name);
  const node = (id: string) => ({
    id,
    node: () => node(`${id}.`),
    nodes: ({ first }: { first: number }) => nodes(first),
  });
  const nodes = (first: number) =>
    Array.from({ length: Math.min(first, 3) }, (_, index) => node(String(index)));
  const contexts = new Set<object>();

  return makeExecutableSchema({
    typeDefs,
    resolvers: {
      Query: {
        echo: (_: unknown, { value }: { value: string }) => (ran('echo'), value),
        number: (_: unknown, { value }: { value: number }) => value,
        whoAmI: (_: unknown, __: unknown, { caller }: { caller: Caller }) =>
          `${caller.actor.kind} ${'deviceId' in caller.actor ? caller.actor.deviceId : ''} ${caller.address}`,
        node: () => node('1'),
        nodes: (_: unknown, { first }: { first: number }) => nodes(first),
        fail: (_: unknown, { kind }: { kind: string }) => {
          throw faults[kind]?.() ?? new Error('no such fault');
        },
        wrong: () => null,
        slow: () => new Promise(() => {}),
      },
      Mutation: {
        checkLicense: async (
          _: unknown,
          { input }: { input: { action: string } },
          { caller }: { caller: Caller },
        ) => {
          ran('checkLicense');
          if (caller.actor.kind !== 'device')
            throw new LicensingError('UNAUTHENTICATED', 'Send a device token.');
          if (input.action === 'UNKNOWN')
            throw new LicensingError('BAD_USER_INPUT', 'Known are: A, B.', { field: 'action' });
          if (input.action in faults) throw faults[input.action]?.();
          if (input.action === 'FULL')
            return {
              kind: 'refused',
              reason: 'NO_LICENSE_AVAILABLE',
              message: 'No – "sorry"',
              serverTime: 't',
            };
          return { kind: 'granted', grant: 'RENEWED', lease: lease(), serverTime: 't' };
        },
        recordActivity: (_: unknown, { input }: { input: { activity: string } }) => {
          ran('recordActivity');
          if (input.activity in faults) throw faults[input.activity]?.();
          return { lease: null, echo: JSON.stringify(input), changed: true };
        },
        login: async (_: unknown, { input }: { input: { userName: string } }) => {
          ran('login');
          if (input.userName === 'limited') throw faults.limited?.();
          return {
            kind: 'granted',
            grant: 'NEW',
            lease: input.userName === 'none' ? null : lease(),
            serverTime: 't',
          };
        },
        logout: async () => (ran('logout'), { lease: null, echo: null, changed: false }),
        forceLogout: async () => (ran('forceLogout'), { lease: null, echo: null, changed: true }),
      },
      LicenseDecision: {
        __resolveType: ({ kind }: { kind: string }) =>
          kind === 'granted' ? 'LicenseGranted' : 'LicenseRefused',
      },
      Subscription: {
        ticks: { subscribe: () => stream(streams), resolve: (value: unknown) => value },
        refused: {
          subscribe: () => {
            throw new LicensingError('UNAUTHENTICATED', 'Sign in.');
          },
        },
        notAStream: { subscribe: () => 'no stream' },
      },
      Tick: {
        who: (_: unknown, __: unknown, { caller }: { caller: Caller }) =>
          'deviceId' in caller.actor ? caller.actor.deviceId : caller.actor.kind,
        broken: () => {
          throw faults.sql?.();
        },
        contexts: (_: unknown, __: unknown, context: object) => contexts.add(context).size,
      },
    },
  });
}

const lease = () => ({ grantNumber: 7, expiresAt: '2026-11-22T08:02:13.512Z' });

/** Ends at once when it is let go, as streams of changes do. */
function stream(streams: Set<TestStream>): AsyncIterableIterator<unknown> {
  const waiting: { resolve(result: IteratorResult<unknown>): void; reject(error: Error): void }[] = [];
  const values: unknown[] = [];
  const self: TestStream = {
    push: (value) =>
      void (waiting.length > 0 ? waiting.shift()?.resolve({ done: false, value }) : values.push(value)),
    fail: (error) => void waiting.shift()?.reject(error),
  };
  streams.add(self);
  const iterator: AsyncIterableIterator<unknown> = {
    next: () =>
      values.length > 0
        ? Promise.resolve({ done: false, value: values.shift() })
        : new Promise((resolve, reject) => waiting.push({ resolve, reject })),
    async return() {
      streams.delete(self);
      for (const each of waiting.splice(0)) each.resolve({ done: true, value: undefined });
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
