import type { GraphQLSchema } from 'graphql';
import type { IncomingHttpHeaders } from 'node:http';
import type { Actor, Log } from '../../licensing';

/** What a transport is made of. It knows the schema's rules, not its types. */
export type TransportOptions = {
  schema: GraphQLSchema;
  /** Who is calling, from the headers of a request; of a socket, with what connection_init brought. */
  authenticate(headers: IncomingHttpHeaders): Promise<Actor>;
  /**
   * Throws `UNAUTHENTICATED` unless the actor's token is genuine. `authenticate` only parses a device's token: for a
   * call, the statement that answers it checks the token too, but a socket is counted before it has asked for anything.
   */
  verifyActor?(actor: Actor): Promise<void>;
  /** Calls back once the credential with which a socket was opened is no longer good. The answer stops it. */
  guardActor?(actor: Actor, onEnd: () => void): () => void;
  /** What resolvers get. Made anew for each operation and for each event of a subscription. */
  createContext(caller: {
    actor: Actor;
    address: string;
    requestId: string;
    giveUpAt?: number;
    signal?: AbortSignal;
  }): object;
  /** Whether a browser page may use its cookie here. */
  isSameOrigin(headers: IncomingHttpHeaders): boolean;
  log: Log;
  /** Introspection and suggestions. */
  development: boolean;
  /** How many own proxies stand in front. */
  trustProxy: number;
  /** Does what a device waits for, before all that can wait. */
  beforeOthers?: <Result>(deviceCall: () => Promise<Result>) => Promise<Result>;
  /** An operation that takes longer is answered `UNAVAILABLE`. */
  operationDeadlineMs?: number;
  sockets?: Partial<SocketLimits>;
};

export type SocketLimits = {
  /** A customer's whole fleet, of every application, may come from one address, each device with a socket. */
  perAddress: number;
  /** Sockets of one device token or one portal user, counted once the token or the session is verified. */
  perActor: number;
  /** Sockets of one display link, which are the screens that it is open on. */
  perDisplayLink: number;
  /** Sockets of one address whose callers are not verified yet. */
  unverifiedPerAddress: number;
  /** Sockets of all addresses whose callers are not verified yet. */
  unverified: number;
  /** When the budget is used up, an older socket that has not said who it is gives way to a new one. */
  unverifiedGraceMs: number;
  subscriptionsPerSocket: number;
  messageBurst: number;
  messagesPerSecond: number;
  maxPayloadBytes: number;
  maxBacklogBytes: number;
  initTimeoutMs: number;
  /** A socket that has not answered a ping by the next one is dead. */
  pingIntervalMs: number;
  /** How long a closing socket may take to say goodbye. */
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
