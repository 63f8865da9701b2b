import { ApolloServer, HeaderMap, type ApolloServerPlugin, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { randomUUID } from 'node:crypto';
import type { Documents } from './documents';
import { rootFieldsOf } from './root-fields';
import { presentError, requestError, statusOfCode } from './errors';
import { CallHeaders, type HttpCall, type HttpAnswer, type HttpQuestion } from './http-call';
import { LIMITS } from './limits';
import { ownError } from './public-message';
import type { TransportOptions } from './options';

export type Apollo = {
  execute(call: HttpCall, question: HttpQuestion, context: () => Promise<object>): Promise<HttpAnswer>;
  /** Answer that Apollo sends for a request with this error. */
  refuse(call: HttpCall, question: HttpQuestion, error: unknown): Promise<HttpAnswer>;
  /**
   * Sets `call.contentType`, synchronously if possible. Rejects if no accepted media type is supported. Call it
   * before execution; Apollo checks `Accept` only afterwards.
   */
  negotiate(call: HttpCall): Promise<void> | undefined;
};

/** Starts Apollo Server behind node:http with its costly unused features turned off. */
export async function startApollo(
  { schema, log, development }: TransportOptions,
  documents: Documents,
): Promise<Apollo> {
  // Finds the request of an error, which Apollo does not pass to formatError.
  const callOf = new WeakMap<object, HttpCall>();
  // Negotiated media types by `Accept` header, to ask Apollo only once for each.
  const mediaTypes = new LRUCache<string, string>({ max: 200 });

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
    logger: {
      debug() {},
      info() {},
      warn: (text) => log.warn({}, String(text)),
      error: (text) => log.error({}, String(text)),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationGuard(documents, callOf),
    ],
    formatError(_, error) {
      const call = isObject(error) ? callOf.get(error) : undefined;
      const requestId = call?.requestId ?? randomUUID();
      const presented = presentError(error, { requestId, log, schema, development });
      call?.note(presented);
      return presented;
    },
  });
  await server.start();

  function execute(call: HttpCall, question: HttpQuestion, context: () => Promise<object>) {
    return run(call, new CallHeaders(call), question, context);
  }

  function refuse(call: HttpCall, question: HttpQuestion, error: unknown) {
    return run(call, new CallHeaders(call).passCsrfGuard(), question, () => Promise.reject(error));
  }

  async function run(
    call: HttpCall,
    headers: HeaderMap,
    question: HttpQuestion,
    context: () => Promise<object>,
  ) {
    let refusal: GraphQLError | undefined;
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { ...question, headers },
      async context() {
        try {
          return await context();
        } catch (error) {
          refusal =
            error instanceof GraphQLError ? error : new GraphQLError('', { originalError: asError(error) });
          callOf.set(refusal, call);
          call.wellFormed = isAnsweredAsGraphQL(refusal);
          throw refusal;
        }
      },
    });
    if (refusal && !refusal.extensions.http) response.status = statusOfCode(call.code);
    return asHttpAnswer(response, call);
  }

  function negotiate(call: HttpCall): Promise<void> | undefined {
    const contentType = mediaTypes.get(call.headers.accept ?? '');
    if (contentType === undefined) return chooseMediaType(call);
    call.contentType = contentType;
    return undefined;
  }

  async function chooseMediaType(call: HttpCall): Promise<void> {
    const accept = call.headers.accept ?? '';
    const headers = new HeaderMap([
      ['accept', accept],
      ['content-type', 'application/json'],
    ]);
    const httpGraphQLRequest = { method: 'POST', headers, search: '', body: { query: '{ __typename }' } };
    const answer = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({}) });
    const contentType = answer.status === 406 ? undefined : answer.headers.get('content-type');
    if (contentType === undefined) throw notAcceptable();
    call.contentType = contentType;
    if (accept.length <= 200) mediaTypes.set(accept, contentType);
  }

  return { execute, refuse, negotiate };
}

/** Refuses documents that may be validated but not executed, and links errors to their requests. */
function operationGuard(documents: Documents, callOf: WeakMap<object, HttpCall>): ApolloServerPlugin<object> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request }) {
          if (!operation) return;
          const headers = request.http?.headers;
          if (headers instanceof CallHeaders) headers.call.operation = rootFieldsOf(operation);
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
            throw ownError('Subscriptions are served over WebSocket (graphql-transport-ws) at this path.', {
              extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
            });
          }
          const tooMany = documents.rowsBreach(document, operation, request.variables);
          if (tooMany) throw tooMany;
        },
        async didEncounterErrors({ errors, request }) {
          const headers = request.http?.headers;
          if (!(headers instanceof CallHeaders)) return;
          const { call } = headers;
          for (const error of errors) {
            callOf.set(error, call);
            call.wellFormed = error.extensions.code !== 'BAD_REQUEST';
          }
        },
      };
    },
  };
}

/** Errors of the request keep their HTTP status; errors of the operation are GraphQL responses. */
function isAnsweredAsGraphQL({ extensions }: GraphQLError): boolean {
  if (extensions.code === 'BAD_REQUEST') return false;
  return !extensions.http || (extensions.http as { status?: number }).status === 400;
}

/**
 * A GraphQL response in application/json has status 200, so that clients can distinguish it from an error page of a
 * proxy; in application/graphql-response+json the status reflects the errors.
 */
function asHttpAnswer({ status = 200, headers, body }: HTTPGraphQLResponse, call: HttpCall): HttpAnswer {
  const contentType = headers.get('content-type') ?? call.contentType;
  const text = body.kind === 'complete' ? body.string : '';
  const plainJson = contentType.startsWith('application/json');
  return {
    status: plainJson && call.wellFormed && status !== 406 ? 200 : status,
    contentType,
    text,
    allow: headers.get('allow'),
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

const notAcceptable = () =>
  requestError('BAD_REQUEST', 'Accept must allow application/graphql-response+json or application/json.', {
    status: 406,
  });
