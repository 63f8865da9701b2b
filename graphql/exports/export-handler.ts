import { execute } from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  LicensingError,
  openFairQueue,
  requesterOf,
  withinTime,
  type Actor,
  type PortalActor,
} from '../../licensing';
import { presentError, requestError, retryAfterSecondsOf, statusOfCode } from '../transport/errors';
import { goneSignal, HttpCall } from '../transport/http-call';
import { OPERATION_DEADLINE_MS, type TransportOptions } from '../transport/options';
import { createCsvStream } from './csv';
import { parseExportParameters, type ExportQuestion } from './export-parameters';
import type { Cell, ExportTable, ReadPage } from './export-table';
import { exportTables, findExport } from './find-export';

type ExportOptions = Pick<
  TransportOptions,
  'schema' | 'authenticate' | 'createContext' | 'isSameOrigin' | 'log' | 'development' | 'trustProxy'
> & { stallMs?: number; lastsAtMostMs?: number; waitsMs?: number };
type Asked = { name: string; table: ExportTable; question: ExportQuestion };
type PageReader = (after: string | null) => Promise<ReadPage | null>;

/** Limits of concurrent exports, which read one page at a time each. */
const AT_ONCE = { inAll: 12, perCustomer: 4, perPerson: 3, waitingPerPerson: 10 };
/** A further export waits this long for one to end, so that a client that retries costs little. */
const WAITS_MS = 2_000;
/** Aborts a download that accepts no data for this long. */
const STALL_MS = 60_000;
/** Aborts a download that takes this long in total, so that a slow reader cannot hold a place. */
const LASTS_AT_MOST_MS = 600_000;

/**
 * Serves lists as CSV at `GET /exports/<table>.csv`: an operation of the API, executed page by page with the caller's
 * rights and streamed. Refusals come before the first byte; a later fault breaks the connection, so that a partial
 * list never looks complete.
 */
export function createExportHandler(options: ExportOptions) {
  const queue = openFairQueue(AT_ONCE, tooManyAtOnce);
  let closed = false;

  async function handleRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = new HttpCall(request, options);
    const limit = new AbortController();
    try {
      const { person, ...asked } = await prepare(call, request);
      const giveUpAt = performance.now() + (options.waitsMs ?? WAITS_MS);
      const requester = requesterOf({ actor: person, address: call.address, giveUpAt });
      await queue.run(requester, () => stream(call, asked, response, limit));
    } catch (error) {
      if (!response.headersSent) refuse(response, call, error);
      else if (!isHangUp(error)) {
        const fault = limit.signal.aborted ? tookTooLong() : error;
        presentError(fault, { ...options, requestId: call.requestId });
        options.log.warn(
          { requestId: call.requestId, path: request.url?.split('?')[0] },
          'an export broke off',
        );
        response.destroy();
      }
    }
  }

  async function stream(
    call: HttpCall,
    { name, table, question }: Asked,
    response: ServerResponse,
    limit: AbortController,
  ): Promise<void> {
    const read = createReader(call, table, question, goneSignal(response));
    const first = await read(null);
    if (!first) throw requestError('NOT_FOUND', `The ${table.of} was not found.`, { status: 404 });
    writeHead(response, call, [name, first.about, question.date].filter(Boolean).join('-'));
    response.setTimeout(options.stallMs ?? STALL_MS, () => response.destroy());
    const timer = setTimeout(() => limit.abort(), options.lastsAtMostMs ?? LASTS_AT_MOST_MS);
    try {
      const rows = Readable.from(rowsFrom(first, read));
      const csv = createCsvStream(table.headers(question.localTime !== null));
      // The pipeline adds several listeners to its last stream, besides those of the server.
      response.setMaxListeners(20);
      await pipeline(rows, csv, response, { signal: limit.signal });
    } finally {
      clearTimeout(timer);
    }
  }

  async function prepare(call: HttpCall, { url = '' }: IncomingMessage) {
    if (closed)
      throw new LicensingError('UNAVAILABLE', 'The server is stopping. Try again.', { retryAfterSeconds: 1 });
    if (call.method !== 'GET') throw requestError('BAD_REQUEST', 'Send GET.', { status: 405 });
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const found = findExport(pathname, searchParams);
    if (!found) {
      const files = Object.keys(exportTables).map((name) => `/exports/${name}.csv`);
      throw requestError('NOT_FOUND', `This export does not exist. Available exports: ${files.join(', ')}.`, {
        status: 404,
      });
    }
    if (call.headers.cookie !== undefined && call.headers.authorization === undefined) {
      if (!options.isSameOrigin(call.headers))
        throw requestError(
          'FORBIDDEN',
          'A page of another site may not use the session. Send an API token instead.',
          { status: 403 },
        );
    }
    const person = requirePerson(await withinTime(options.authenticate(call.headers)));
    const question = parseExportParameters(found.table, searchParams, {
      schema: options.schema,
      now: new Date(),
    });
    return { ...found, person, question };
  }

  /** Authenticates again for each page: a caller signed out meanwhile reads no further (L30). */
  function createReader(
    { headers, address, requestId }: HttpCall,
    table: ExportTable,
    question: ExportQuestion,
    signal: AbortSignal,
  ): PageReader {
    const { schema } = options;
    async function execution(after: string | null) {
      const actor = await options.authenticate(headers);
      requirePerson(actor);
      const contextValue = options.createContext({
        actor,
        address,
        requestId,
        giveUpAt: performance.now() + OPERATION_DEADLINE_MS,
        signal,
      });
      const variableValues = { ...question.variables, after };
      return execute({ schema, document: table.document, contextValue, variableValues });
    }
    return async (after) => {
      const { data, errors } = await withinTime(execution(after), OPERATION_DEADLINE_MS);
      if (errors?.[0]) throw errors[0];
      return table.read(data, question.localTime);
    };
  }

  function refuse(response: ServerResponse, call: HttpCall, error: unknown): void {
    const presented = presentError(error, { ...options, requestId: call.requestId });
    const status = httpOf(error)?.status ?? statusOfCode(presented.extensions?.code);
    const wait = retryAfterSecondsOf([presented]);
    const headers: Record<string, string | number> = {
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
      'x-request-id': call.requestId,
    };
    if (wait !== undefined) headers['retry-after'] = wait;
    if (status === 405) headers.allow = 'GET';
    response.writeHead(status, headers);
    response.end(`${presented.message}\nRequest ${call.requestId}\n`);
  }

  return {
    handleRequest,
    /** Answers all further requests with `UNAVAILABLE`. */
    close() {
      closed = true;
    },
  };
}

async function* rowsFrom(first: ReadPage, read: PageReader): AsyncGenerator<Cell[]> {
  for (let page: ReadPage | null = first; page;) {
    yield* page.rows;
    if (page.next === null) return;
    page = await read(page.next);
    if (!page) throw new LicensingError('NOT_FOUND', 'The object of this export does not exist any more.');
  }
}

function writeHead(response: ServerResponse, call: HttpCall, name: string): void {
  response.writeHead(200, {
    'cache-control': 'no-store',
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}.csv"`,
    'x-content-type-options': 'nosniff',
    'x-request-id': call.requestId,
  });
}

const tooManyAtOnce = () =>
  new LicensingError('RATE_LIMITED', 'Too many exports are running. Wait for one to end.', {
    retryAfterSeconds: 10,
  });

const tookTooLong = () =>
  new LicensingError(
    'UNAVAILABLE',
    'The export took too long. Narrow the period or the filter, and try again.',
  );

function requirePerson(actor: Actor): PortalActor {
  if (actor.kind === 'portal') return actor;
  throw new LicensingError(
    'UNAUTHENTICATED',
    'Sign in to the portal, or send an API token as "Authorization: Bearer <apiToken>".',
  );
}

function httpOf(error: unknown): { status: number } | undefined {
  const extensions = error instanceof Error && 'extensions' in error ? error.extensions : undefined;
  return (extensions as { http?: { status: number } } | undefined)?.http;
}

const isHangUp = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
