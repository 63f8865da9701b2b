import { makeExecutableSchema } from '@graphql-tools/schema';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { LicensingError } from '../../licensing';
import type { TransportOptions } from './options';

type Caller = Parameters<TransportOptions['createContext']>[0];

/** A stream with a subscriber. */
export type TestStream = { push(value: unknown): void; fail(error: Error): void };

/** Like drizzle's error: the message contains the statement and its parameters. */
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
  disk: () => new QueryError('58030'),
  closed: () => Object.assign(new Error('write CONNECTION_CLOSED db:5432'), { code: 'CONNECTION_CLOSED' }),
  bug: () => new TypeError('cannot read secret of undefined'),
};

const limitsSdl = readFileSync(new URL('../schema/limits.graphql', import.meta.url), 'utf8');

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
    login(input: LoginInput!): LicenseDecision! @alone
    logout: Recorded!
    forceLogout(id: ID!): Recorded! @alone
    importAppUsers(rows: [String!]!, delayMs: Int! = 0): Int! @deadline(seconds: 55) @alone @bulk
    forceLogoutDevices(delayMs: Int! = 0): Int! @deadline(seconds: 30) @alone
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

/** A schema with a field for everything a transport has to handle. */
export function createTestSchema(executed: string[], streams: Set<TestStream>) {
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
    typeDefs: [limitsSdl, typeDefs],
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
        forceLogoutDevices: async (_: unknown, { delayMs }: { delayMs: number }) => {
          await delay(delayMs);
          return 1;
        },
        importAppUsers: async (_: unknown, { rows, delayMs }: { rows: string[]; delayMs: number }) => {
          ran('importAppUsers');
          await delay(delayMs);
          return rows.length;
        },
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

/** Ends immediately when released, like streams of changes. */
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
