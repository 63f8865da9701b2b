import { HeaderMap } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LicensingError, withinTime } from '../../licensing';
import type { Apollo } from './apollo';
import {
  announcedBytes,
  BODY_LIMIT_BYTES,
  BULK_BODY_LIMIT_BYTES,
  ConnectionLost,
  readJsonBody,
  tooLarge,
} from './body';
import { answerPreflight, CORS_HEADERS, isPreflight } from './cors';
import type { Documents } from './documents';
import { requestError } from './errors';
import type { CompiledExecutor } from './compiled-executor';
import { goneSignal, HttpCall, type HttpAnswer, type HttpQuestion } from './http-call';
import { OPERATION_DEADLINE_MS, type TransportOptions } from './options';

type Parts = { apollo: Apollo; documents: Documents; compiled: CompiledExecutor };

export type HttpHandler = {
  handleRequest(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Answers all further requests with `UNAVAILABLE`. */
  close(): void;
};

/** GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft/ */
export function createHttpHandler(
  options: TransportOptions,
  { apollo, documents, compiled }: Parts,
): HttpHandler {
  const deadlineMs = options.operationDeadlineMs ?? OPERATION_DEADLINE_MS;
  let closed = false;

  async function handleRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isPreflight(request)) return answerPreflight(response);
    const call = new HttpCall(request, options);
    options.onCall?.(request, () => call.report());
    const question: HttpQuestion = { method: call.method, search: searchOf(request), body: undefined };
    try {
      send(response, call, await answer(request, response, call, question));
    } catch (error) {
      if (error instanceof ConnectionLost) return;
      const refusal = await apollo.refuse(call, question, error);
      if (request.complete) send(response, call, refusal);
      else sendAndHangUp(request, response, call, refusal);
    }
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    call: HttpCall,
    question: HttpQuestion,
  ): Promise<HttpAnswer> {
    if (closed) throw stopping();
    if (question.method !== 'POST' && question.method !== 'GET') throw methodNotAllowed();
    if (usesCookie(call) && !options.isSameOrigin(call.headers)) throw foreignOrigin();
    if (question.method === 'GET') return executeWithin(deadlineMs, response, call, question);

    const isLarge = announcedBytes(request) > BODY_LIMIT_BYTES;
    const limitBytes = isLarge && (await mayBeLarge(call)) ? BULK_BODY_LIMIT_BYTES : BODY_LIMIT_BYTES;
    question.body = await readJsonBody(request, limitBytes);
    const source = sourceOf(question);
    if (isLarge && !documents.isBulk(source)) throw tooLarge();
    return executeWithin(documents.longDeadlineMs(source) ?? deadlineMs, response, call, question);
  }

  function executeWithin(
    limitMs: number,
    response: ServerResponse,
    call: HttpCall,
    question: HttpQuestion,
  ): Promise<HttpAnswer> {
    const giveUpAt = performance.now() + limitMs;
    return withinTime(
      execute(call, question, () => contextFor(call, question, response, giveUpAt)),
      limitMs,
    );
  }

  /** Large bodies are accepted from signed-in callers only. */
  async function mayBeLarge({ headers }: HttpCall): Promise<boolean> {
    return (await withinTime(options.authenticate(headers), deadlineMs)).kind === 'portal';
  }

  async function execute(
    call: HttpCall,
    question: HttpQuestion,
    makeContext: () => Promise<object>,
  ): Promise<HttpAnswer> {
    let context: Promise<object> | undefined;
    const contextOnce = () => (context ??= makeContext());
    const negotiating = apollo.negotiate(call);
    if (negotiating) await negotiating;
    const executeCompiled = compiled.find(call, question);
    const answered = executeCompiled && (await executeCompiled(contextOnce));
    if (answered) return answered;

    const breach = documents.limitBreach(sourceOf(question));
    if (breach) throw breach;
    const answer = await apollo.execute(call, question, contextOnce);
    compiled.learn(question, answer);
    return answer;
  }

  async function contextFor(
    call: HttpCall,
    question: HttpQuestion,
    response: ServerResponse,
    giveUpAt: number,
  ): Promise<object> {
    const { headers, address, requestId, facts } = call;
    const actor = await options.authenticate(headers);
    call.actor = actor;
    const isPortalRead =
      (actor.kind === 'portal' || actor.kind === 'display') && documents.isRead(sourceOf(question));
    const signal = isPortalRead ? goneSignal(response) : undefined;
    return options.createContext({ actor, address, requestId, giveUpAt, signal, facts });
  }

  return {
    handleRequest,
    close() {
      closed = true;
    },
  };
}

function usesCookie({ headers }: HttpCall): boolean {
  return headers.cookie !== undefined && headers.authorization === undefined;
}

function searchOf({ url = '' }: IncomingMessage): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

function sourceOf({ method, search, body }: HttpQuestion): string {
  const source =
    method === 'GET' ? new URLSearchParams(search).get('query') : (body as { query?: unknown }).query;
  return typeof source === 'string' ? source : '';
}

function send(
  response: ServerResponse,
  call: HttpCall,
  answer: HttpAnswer,
  more: Record<string, string> = {},
): void {
  if (response.destroyed) return;
  writeHead(response, call, answer, more);
  response.end(answer.text);
}

/** Answers a request without reading its body to the end. Reads on briefly, so that the response is not lost. */
function sendAndHangUp(
  request: IncomingMessage,
  response: ServerResponse,
  call: HttpCall,
  answer: HttpAnswer,
): void {
  if (response.destroyed) return;
  writeHead(response, call, answer, { connection: 'close' });
  response.write(answer.text);
  let left = DRAIN_LIMIT_BYTES;
  const timer = setTimeout(hangUp, DRAIN_LIMIT_MS);
  function hangUp() {
    clearTimeout(timer);
    response.end();
  }
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) hangUp();
  });
  request.once('end', hangUp);
  response.once('close', () => clearTimeout(timer));
}

const DRAIN_LIMIT_BYTES = 1024 * 1024;
const DRAIN_LIMIT_MS = 1_000;

function writeHead(
  response: ServerResponse,
  call: HttpCall,
  answer: HttpAnswer,
  more: Record<string, string>,
): void {
  const headers: Record<string, string | number> = {
    ...CORS_HEADERS,
    'cache-control': 'no-store',
    'content-type': answer.contentType,
    'content-length': Buffer.byteLength(answer.text),
    'x-request-id': call.requestId,
    ...more,
  };
  if (answer.allow) headers.allow = answer.allow;
  if (call.retryAfterSeconds !== undefined) headers['retry-after'] = call.retryAfterSeconds;
  response.writeHead(answer.status, headers);
}

const stopping = () =>
  new LicensingError('UNAVAILABLE', 'The server is stopping. Try again.', { retryAfterSeconds: 1 });
const foreignOrigin = () =>
  requestError('FORBIDDEN', 'A page of another site may not use the session. Send an API token instead.', {
    status: 403,
  });
const methodNotAllowed = () =>
  requestError('BAD_REQUEST', 'Send GraphQL requests with POST, or queries with GET.', {
    status: 405,
    headers: new HeaderMap([['allow', 'GET, POST']]),
  });
