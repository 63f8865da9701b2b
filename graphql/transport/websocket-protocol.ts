import {
  createSourceEventStream,
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { CloseCode, type ServerOptions } from 'graphql-ws';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { countPer, LicensingError, type Actor, withinTime } from '../../licensing';
import type { Documents } from './documents';
import { presentError } from './errors';
import { readFieldLimits } from './field-limits';
import { ownError } from './public-message';
import { OPERATION_DEADLINE_MS, type SocketLimits, type TransportOptions } from './options';
import { createSharedResults } from './shared-results';

export type SocketExtra = {
  /** Headers of the upgrade request, later with those of connection_init. */
  headers: IncomingHttpHeaders;
  address: string;
  end(code: number, reason: string): Promise<void>;
  /** Called when verification of the caller begins, and when it succeeds. */
  onVerification(state: 'begun' | 'verified'): void;
  actorKey?: string;
  stopGuarding?: () => void;
  closed?: boolean;
};

type Options = ServerOptions<Record<string, unknown>, SocketExtra>;

const CLOSE_TRY_AGAIN_LATER = 1013;

/** Options of graphql-ws: authentication, allowed subscriptions and errors. */
export function createSubscriptionProtocol(
  {
    schema,
    authenticate,
    verifyActor,
    guardActor,
    createContext,
    log,
    development,
    operationDeadlineMs = OPERATION_DEADLINE_MS,
  }: TransportOptions,
  limits: SocketLimits,
  documents: Documents,
): Options {
  const perActor = countPer<string>();
  const { shared } = readFieldLimits(schema);
  const sharedResults = createSharedResults((field) => shared.has(field));
  const present = (error: unknown) =>
    presentError(error, { requestId: randomUUID(), log, schema, development });

  async function authenticateAndVerify(headers: IncomingHttpHeaders): Promise<Actor> {
    const actor = await authenticate(headers);
    await verifyActor?.(actor);
    return actor;
  }

  return {
    connectionInitWaitTimeout: limits.initTimeoutMs,

    async onConnect({ extra, connectionParams }) {
      const authorization = connectionParams?.Authorization ?? connectionParams?.authorization;
      if (typeof authorization === 'string') extra.headers = { ...extra.headers, authorization };
      extra.onVerification('begun');
      try {
        const actor = await withinTime(authenticateAndVerify(extra.headers), operationDeadlineMs);
        const key = keyOf(actor);
        if (extra.closed) return true;
        // Every subscription needs a caller, and anonymous sockets would use up the budget of their address.
        if (key === undefined) {
          throw new LicensingError(
            'UNAUTHENTICATED',
            authorization === undefined
              ? 'connection_init has no Authorization: send Bearer and the token, or sign in to the portal.'
              : 'Authorization in connection_init is not text: send Bearer, a space and the token.',
          );
        }
        const most = actor.kind === 'display' ? limits.perDisplayLink : limits.perActor;
        if (perActor.count(key) >= most) throw tooMany(most);
        perActor.add(key);
        extra.actorKey = key;
        extra.stopGuarding = guardActor?.(actor, () => signOut(extra));
        extra.onVerification('verified');
        return true;
      } catch (error) {
        const { message, extensions } = present(error);
        void extra.end(closeCodeOf(extensions?.code), message.slice(0, 100));
        // The socket is closing, and later messages are dropped.
        return true;
      }
    },

    onClose({ extra }) {
      extra.closed = true;
      extra.stopGuarding?.();
      if (extra.actorKey !== undefined) perActor.remove(extra.actorKey);
    },

    async onSubscribe({ extra, subscriptions }, _id, payload) {
      try {
        if (Object.keys(subscriptions).length > limits.subscriptionsPerSocket) {
          throw badInput(`At most ${limits.subscriptionsPerSocket} subscriptions on one connection.`);
        }
        const prepared = documents.prepare(payload.query);
        if ('errors' in prepared) return prepared.errors;
        const { document } = prepared;
        const operation = getOperationAST(document, payload.operationName);
        if (!operation) throw badInput('The document has no such operation.');
        if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
          throw badInput(
            'Only subscriptions are served over WebSocket. Send queries and mutations with POST.',
          );
        }
        const tooManyRows = documents.rowsBreach(document, operation, payload.variables);
        if (tooManyRows) return [tooManyRows];
        const variables = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          payload.variables ?? {},
        );
        if (variables.errors) return variables.errors.map(fromVariables);

        // Authenticated for each subscription, because the caller may have signed out since the socket was opened.
        const actor = await withinTime(authenticate(extra.headers), operationDeadlineMs);
        if (keyOf(actor) !== extra.actorKey)
          throw new LicensingError('UNAUTHENTICATED', 'The session has ended. Sign in again.');
        const caller = { actor, address: extra.address };
        return {
          schema,
          document,
          operationName: payload.operationName,
          variableValues: payload.variables,
          contextValue: () => createContext({ ...caller, requestId: randomUUID() }),
        };
      } catch (error) {
        return [asGraphQLError(error)];
      }
    },

    async subscribe(args) {
      const stream = subscribe(args as SubscriptionArgs, sharedResults(args));
      try {
        return await withinTime(stream, operationDeadlineMs);
      } catch (error) {
        // The stream may still start later and must then be ended.
        stream.then((late) => ('return' in late ? late.return?.() : undefined)).catch(() => {});
        return { errors: [asGraphQLError(error)] };
      }
    },

    onNext(_context, _id, _payload, _args, result) {
      if (!result.errors) return undefined;
      return { ...result, errors: result.errors.map(present) };
    },

    onError({ extra }, _id, _payload, errors) {
      const presented = errors.map(present);
      if (presented.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) signOut(extra);
      return presented;
    },
  };
}

/** Closes the socket of a caller who was signed out, after its streams have sent their errors (L30). */
function signOut({ end }: SocketExtra): void {
  setImmediate(() => void end(CloseCode.Unauthorized, 'Unauthorized'));
}

/** A new context for each event, because data cached in a context gets stale. */
type SubscriptionArgs = Omit<ExecutionArgs, 'contextValue'> & { contextValue: () => object };

async function subscribe(
  args: SubscriptionArgs,
  executeShared: ReturnType<ReturnType<typeof createSharedResults>>,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const events = await createSourceEventStream({ ...args, contextValue: args.contextValue() });
  if (!(Symbol.asyncIterator in events)) return events;
  const source = events[Symbol.asyncIterator]();

  // Not a generator, because a generator ends only at its next event and the source must be released immediately.
  const results: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const event = await source.next();
      if (event.done) return { done: true, value: undefined };
      return {
        done: false,
        value: await (executeShared?.(event.value) ??
          execute({ ...args, rootValue: event.value, contextValue: args.contextValue() })),
      };
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

function closeCodeOf(code: unknown): number {
  if (code === 'UNAVAILABLE') return CLOSE_TRY_AGAIN_LATER;
  if (code === 'RATE_LIMITED') return CloseCode.TooManyInitialisationRequests;
  if (code === 'FORBIDDEN') return CloseCode.Forbidden;
  return code === 'INTERNAL_SERVER_ERROR' ? CloseCode.InternalServerError : CloseCode.Unauthorized;
}

/** Includes the hash of the token: sockets of a replaced token must not count against its successor. */
function keyOf(actor: Actor): string | undefined {
  if (actor.kind === 'device') return `device ${actor.deviceId} ${actor.tokenHash.toString('base64url')}`;
  if (actor.kind === 'portal') return `portal ${actor.portalUserId}`;
  if (actor.kind === 'display') return `display ${actor.displayLinkId}`;
  return undefined;
}

function tooMany(most: number): LicensingError {
  return new LicensingError('RATE_LIMITED', `Too many connections: at most ${most}.`, {
    retryAfterSeconds: 60,
  });
}

const badInput = (message: string) => ownError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const fromVariables = ({ message, nodes }: GraphQLError) =>
  new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } });

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
}
