import type { GraphQLSchema } from 'graphql';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Actor, CallFacts, Log } from '../../licensing';
import type { CallReport } from './http-call';

/** Options of a transport, which is independent of the types of the schema. */
export type TransportOptions = {
  schema: GraphQLSchema;
  /** Authenticates the caller from the headers of a request, or of a socket with its connection_init. */
  authenticate(headers: IncomingHttpHeaders): Promise<Actor>;
  /**
   * Throws `UNAUTHENTICATED` unless the token of the actor is valid. For device calls the statement of the call
   * checks the token; a socket is counted before it makes a call, so it is verified here.
   */
  verifyActor?(actor: Actor): Promise<void>;
  /** Calls `onEnd` when the credential that opened a socket becomes invalid. Returns a function that stops watching. */
  guardActor?(actor: Actor, onEnd: () => void): () => void;
  /** Creates the context of one operation, or of one event of a subscription. */
  createContext(caller: {
    actor: Actor;
    address: string;
    requestId: string;
    giveUpAt?: number;
    signal?: AbortSignal;
    facts?: CallFacts;
  }): object;
  /** Called at the start of each request. `report` returns what is known of it so far. */
  onCall?(request: IncomingMessage, report: () => CallReport): void;
  /** Whether the session cookie counts for a request with these headers. */
  isSameOrigin(headers: IncomingHttpHeaders): boolean;
  log: Log;
  /** Enables introspection and suggestions. */
  development: boolean;
  /** Number of own proxies in front. */
  trustProxy: number;
  /** Runs device calls with priority over background work. */
  beforeOthers?: <Result>(deviceCall: () => Promise<Result>) => Promise<Result>;
  /** Time limit of an operation, after which it is answered `UNAVAILABLE`. */
  operationDeadlineMs?: number;
  sockets?: Partial<SocketLimits>;
};

export type SocketLimits = {
  /** High, because all devices of a customer may connect from one address. */
  perAddress: number;
  /** Sockets of one device token or portal user, counted once the credential is verified. */
  perActor: number;
  /** Sockets of one display link: the screens it is open on. */
  perDisplayLink: number;
  /** Sockets of one address whose callers are not yet verified. */
  unverifiedPerAddress: number;
  /** Sockets of all addresses whose callers are not yet verified. */
  unverified: number;
  /** Age from which an unverified socket is closed for a new one when the budget is used up. */
  unverifiedGraceMs: number;
  subscriptionsPerSocket: number;
  messageBurst: number;
  messagesPerSecond: number;
  maxPayloadBytes: number;
  maxBacklogBytes: number;
  initTimeoutMs: number;
  /** A socket that has not answered a ping by the next one is closed. */
  pingIntervalMs: number;
  /** Time a closing socket has for its close handshake. */
  closeTimeoutMs: number;
};

export const SOCKET_LIMITS: SocketLimits = {
  perAddress: 5_000,
  perActor: 50,
  perDisplayLink: 10,
  unverifiedPerAddress: 200,
  unverified: 2_000,
  unverifiedGraceMs: 1_000,
  subscriptionsPerSocket: 20,
  messageBurst: 120,
  messagesPerSecond: 4,
  maxPayloadBytes: 64 * 1024,
  maxBacklogBytes: 1024 * 1024,
  initTimeoutMs: 3_000,
  pingIntervalMs: 12_000,
  closeTimeoutMs: 2_000,
};

export const OPERATION_DEADLINE_MS = 4_500;
