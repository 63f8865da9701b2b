import type { GraphQLSchema } from 'graphql';
import type { IncomingHttpHeaders } from 'node:http';
import type { Actor, Log } from '../../licensing';

/** What a transport is made of. It knows the schema's rules, not its types. */
export type TransportOptions = {
  schema: GraphQLSchema;
  /** Who is calling, from the headers of a request; of a socket, with what connection_init brought. */
  authenticate(headers: IncomingHttpHeaders): Promise<Actor>;
  /** What resolvers get. Made anew for each operation and for each event of a subscription. */
  createContext(caller: { actor: Actor; address: string; requestId: string; giveUpAt?: number }): object;
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
  /**
   * A customer's whole fleet, of every application, may come from one address, each device with a socket. The first
   * limit of a caller who has not said who it is yet is `initTimeoutMs`, afterwards `perActor`.
   */
  perAddress: number;
  perActor: number;
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
