import { parse } from 'csv-parse/sync';
import http, { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createApiToken, type Context, type Runtime } from '../../licensing';
import { createAuthenticator, isSameOrigin } from '../authenticate';
import { createContextBuilder } from '../context';
import { createExecutableSchema } from '../executable-schema';
import { createExportHandler } from './export-handler';

export type Row = Record<string, string>;
type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string; rows: Row[] };

/** Exports behind a real server on a free port, with the schema of the product. */
export async function startTestExports(
  runtime: Runtime,
  options: Partial<Parameters<typeof createExportHandler>[0]> = {},
) {
  const log: { fields: object; message: string }[] = [];
  const note = (fields: object, message: string) => void log.push({ fields, message });
  const createContext = createContextBuilder(runtime);
  /** State of the last download: its response, the number of pages read, and its end. */
  const last: { response?: ServerResponse; done?: Promise<void>; pages: number } = { pages: 0 };
  const exports = createExportHandler({
    schema: createExecutableSchema(),
    authenticate: createAuthenticator({
      runtime,
      authSecret: 'a secret of this test, and of nothing else',
      secureCookies: false,
    }),
    createContext(caller) {
      last.pages += 1;
      return createContext(caller);
    },
    isSameOrigin,
    log: { info: note, warn: note, error: note },
    development: false,
    trustProxy: 0,
    ...options,
  });
  const server = createServer((request, response) => {
    Object.assign(last, { response, pages: 0, done: exports.handleRequest(request, response) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  /** Sends a request and resolves with its head; the body is not read. */
  async function begin(
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
  ): Promise<IncomingMessage> {
    const request = http.request({ port, host: '127.0.0.1', path, headers, method, agent: false });
    request.on('error', () => {});
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return response;
  }

  async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    const response = await begin(path, headers, method);
    const body = (await buffer(response)).toString();
    const isCsv = response.headers['content-type']?.startsWith('text/csv');
    const rows = isCsv ? parse<Row>(body, { bom: true, columns: true, record_delimiter: '\r\n' }) : [];
    return { status: response.statusCode ?? 0, headers: response.headers, body, rows };
  }

  return {
    log,
    last,
    begin,
    ask,
    closeExports: () => exports.close(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Headers of a script of this person. */
export async function bearerOf(ctx: Context): Promise<{ authorization: string }> {
  const { token } = await createApiToken({ ctx, input: { name: 'export' } });
  return { authorization: `Bearer ${token}` };
}
