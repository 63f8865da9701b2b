import { ApolloServer, type ApolloServerPlugin, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { Documents } from './documents';
import { presentError, retryAfterSecondsOf, statusOfCode } from './errors';
import { HttpCall } from './http-call';
import { LIMITS } from './limits';
import { checkNodeEstimate } from './node-estimate';
import type { TransportOptions } from './options';

export type HttpQuestion = { method: string; search: string; body: unknown };

export type Apollo = {
  execute(call: HttpCall, question: HttpQuestion, context: () => Promise<object>): Promise<HTTPGraphQLResponse>;
  /** The same answer, headers and all, that Apollo gives to a request with this error. */
  refuse(call: HttpCall, question: HttpQuestion, error: unknown): Promise<HTTPGraphQLResponse>;
  stop(): Promise<void>;
};

/** Apollo Server behind node:http, without what costs and is not used. */
export async function startApollo(
  { schema, log, development }: TransportOptions,
  documents: Documents,
): Promise<Apollo> {
  // Which request an error belongs to: Apollo's formatError is not told.
  const callOf = new WeakMap<object, HttpCall>();

  const server = new ApolloServer<object>({
    schema,
    introspection: true,
    validationRules: [...documents.rules],
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.selections,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: { debug() {}, info() {}, warn: (text) => log.warn({}, String(text)), error: (text) => log.error({}, String(text)) },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationGuard(callOf),
    ],
    formatError(_, error) {
      const call = isObject(error) ? callOf.get(error) : undefined;
      const presented = presentError(error, { requestId: call?.requestId ?? 'none', log, development });
      if (call) call.retryAfterSeconds = retryAfterSecondsOf([presented]) ?? call.retryAfterSeconds;
      return presented;
    },
  });
  await server.start();

  function execute(call: HttpCall, question: HttpQuestion, context: () => Promise<object>) {
    return server.executeHTTPGraphQLRequest({ httpGraphQLRequest: { ...question, headers: call }, context });
  }

  function refuse(call: HttpCall, question: HttpQuestion, error: unknown) {
    const refusal = asRefusal(error, { requestId: call.requestId, log, development });
    callOf.set(refusal, call);
    call.passCsrfGuard();
    return execute(call, question, () => Promise.reject(refusal));
  }

  return { execute, refuse, stop: () => server.stop() };
}

/** Refuses what may be parsed and validated but not executed, and remembers whose errors are whose. */
function operationGuard(callOf: WeakMap<object, HttpCall>): ApolloServerPlugin<object> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request }) {
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
            throw new GraphQLError('Subscriptions are served over WebSocket (graphql-transport-ws) at this path.', {
              extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
            });
          }
          const tooMany = checkNodeEstimate(document, operation, request.variables);
          if (tooMany) throw tooMany;
        },
        async didEncounterErrors({ errors, request }) {
          const call = request.http?.headers;
          if (!(call instanceof HttpCall)) return;
          for (const error of errors) {
            callOf.set(error, call);
            if (error.extensions.code === 'BAD_REQUEST') call.malformed = true;
          }
        },
      };
    },
  };
}

/** An error to be answered as it is presented, with the status that its code has. */
function asRefusal(error: unknown, report: Parameters<typeof presentError>[1]): GraphQLError {
  if (error instanceof GraphQLError && error.extensions.http) return error;
  const { message, extensions } = presentError(error, report);
  return new GraphQLError(message, {
    extensions: { ...extensions, http: { status: statusOfCode(extensions?.code) } },
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
