import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import net from 'node:net';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { StartError } from '../../db/start-error';
import type { Env } from '../../env';
import { REQUEST_PATH_HEADER } from '../../graphql/bridge';
import { limitConnections } from './connection-limits';
import { isGraphiqlRequest, sendGraphiql } from './graphiql';
import { createProxyWarning, findBodyRefusal, identify, pathOf, placeOf } from './incoming';
import type { Route } from '../metrics/metrics';
import { createSecurityHeaders } from './security-headers';

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export type HttpServerOptions = {
  env: Env;
  log: Logger;
  /** Handles the request, without a log line, if it returns true. */
  handleHealth: (pathname: string, res: ServerResponse) => Promise<boolean>;
  handleGraphql: Handler;
  /** Handler of paths below /exports/. */
  handleExport: Handler;
  handlePage: Handler;
  /** Handles the request if it returns true. */
  handleMetrics?: (pathname: string, req: IncomingMessage, res: ServerResponse) => Promise<boolean>;
  /** Further fields of the log line of a request. */
  describeCall?: (req: IncomingMessage) => object | undefined;
  onRequest?: (route: Route, status: number, seconds: number) => void;
  timeouts?: Partial<typeof TIMEOUTS>;
};

/** In milliseconds. */
const TIMEOUTS = {
  /** From the first byte of a request, or from the connection, to the end of its headers. */
  headers: 15_000,
  /** From the first byte of a request to the end of its body. */
  request: 30_000,
  /** Interval at which Node checks these two; its default would add up to 30 s. */
  check: 1_000,
  /** Without a byte in either direction, for instance because the caller does not read the response. */
  silence: 120_000,
};

/** Time that requests in progress have after the server stops accepting new ones. */
export const DRAIN_MS = 5000;
const DRAIN_POLL_MS = 20;
const LAST_ANSWERS_MS = 300;

/** The HTTP server: request id, headers, limits and request log, then GraphQL, exports or Next. */
export function createHttpServer({
  env,
  log,
  handleHealth,
  handleGraphql,
  handleExport,
  handlePage,
  handleMetrics,
  describeCall,
  onRequest,
  timeouts: givenTimeouts,
}: HttpServerOptions) {
  const timeouts = { ...TIMEOUTS, ...givenTimeouts };
  const headers = createSecurityHeaders(env);
  const open = new Set<ServerResponse>();
  const warnOfUntrustedProxy = createProxyWarning(env, log);
  let draining = false;
  let closed = false;

  const server = http.createServer({ connectionsCheckingInterval: timeouts.check }, (req, res) => {
    const startedAt = performance.now();
    const requestId = prepare(req, res);
    const pathname = pathOf(req);
    open.add(res);
    res.once('close', () => open.delete(res));
    respond(req, res, pathname, () => logWhenDone(req, res, { pathname, requestId, startedAt })).catch(
      (err: unknown) => {
        log.error({ err, requestId, path: pathname }, 'A request failed');
        if (res.headersSent) res.destroy();
        else refuse(res, 500, `Internal error. Request ${requestId}`);
      },
    );
  });
  server.headersTimeout = timeouts.headers;
  server.requestTimeout = timeouts.request;
  server.timeout = timeouts.silence;
  server.keepAliveTimeout = 65_000; // Longer than the usual 60 s of a proxy in front, which must close the connection first.

  limitConnections(server, {
    total: env.http.maxConnections,
    perAddress: env.http.trustProxy > 0 ? null : env.http.maxConnectionsPerAddress,
  });

  return { server, listen: () => listen(server, env), drain, hasStopped: () => closed };

  function prepare(req: IncomingMessage, res: ServerResponse) {
    warnOfUntrustedProxy(req);
    const requestId = identify(req, env.http.trustProxy);
    res.setHeader('x-request-id', requestId);
    const isAsset = isAssetPath(pathOf(req));
    for (const [name, value] of isAsset ? headers.assets : headers.everywhere) res.setHeader(name, value);
    if (draining) res.setHeader('connection', 'close');
    return requestId;
  }

  async function respond(
    req: IncomingMessage,
    res: ServerResponse,
    pathname: string | null,
    startLog: () => void,
  ) {
    if (pathname !== null && (await handleHealth(pathname, res))) return;
    if (pathname !== null && (await handleMetrics?.(pathname, req, res))) return;
    startLog();
    if (pathname === null) return refuse(res, 400, 'The request target must be a path.');
    if (!URL.canParse(`http://${req.headers.host}`))
      return refuse(res, 400, 'The Host header contains no host.');
    if (pathname === '/graphql') {
      if (env.development && isGraphiqlRequest(req)) return sendGraphiql(res);
      if (!env.development) res.setHeader('content-security-policy', headers.dataPolicy);
      return handleGraphql(req, res);
    }
    const refusal = findBodyRefusal(req);
    if (refusal) return refuse(res, refusal.status, refusal.message);
    if (pathname.startsWith('/exports/')) {
      res.setHeader('content-security-policy', headers.dataPolicy);
      return handleExport(req, res);
    }
    if (isAssetPath(pathname)) return handlePage(req, res);
    const policy = headers.createPagePolicy();
    req.headers['content-security-policy'] = policy;
    // Target after signing in. Overwritten, so that callers cannot set it.
    req.headers[REQUEST_PATH_HEADER] = placeOf(req);
    res.setHeader('content-security-policy', policy);
    return handlePage(req, res);
  }

  function logWhenDone(
    req: IncomingMessage,
    res: ServerResponse,
    { pathname, requestId, startedAt }: { pathname: string | null; requestId: string; startedAt: number },
  ) {
    const isPrefetch = req.headers['next-router-prefetch'] !== undefined;
    res.once('close', () => {
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      const line = {
        requestId,
        method: req.method,
        path: pathname,
        status: res.statusCode,
        ms,
        ...describeCall?.(req),
      };
      onRequest?.(routeOf(pathname), res.writableFinished ? res.statusCode : 0, ms / 1000);
      const message = res.writableFinished ? 'Request' : 'Request broken off';
      const isBackground = pathname?.startsWith('/_next/') || pathname === '/icon.svg' || isPrefetch;
      if (isBackground) log.debug(line, message);
      else log.info(line, message);
    });
  }

  /**
   * Keeps serving until load balancers notice that /readyz returns 503, then stops accepting and waits for requests
   * in progress, up to a limit.
   */
  async function drain({ delayMs = 0 } = {}) {
    draining = true;
    // Responses close their connections, so that callers that reuse one are not cut off.
    await delay(Math.max(LAST_ANSWERS_MS, delayMs));
    // Closing the port resets connections that wait to be accepted: now there are none.
    await nextTurn();
    closed = true;
    // Not the method of the HTTP server, which also closes connections with a request that has not been read yet.
    net.Server.prototype.close.call(server);
    for (const res of open) if (!res.headersSent) res.setHeader('connection', 'close');
    const [earliest, deadline] = [Date.now() + LAST_ANSWERS_MS, Date.now() + DRAIN_MS];
    while ((open.size > 0 && Date.now() < deadline) || Date.now() < earliest) await delay(DRAIN_POLL_MS);
    if (open.size > 0) log.warn({ requests: open.size }, 'Requests were cut off');
    server.closeAllConnections();
  }
}

function routeOf(pathname: string | null): Route {
  if (pathname === null) return 'refused';
  if (pathname === '/graphql') return 'graphql';
  if (pathname.startsWith('/exports/')) return 'export';
  return pathname.startsWith('/_next/') ? 'asset' : 'page';
}

/** Files of Next are named by their content and the same for every caller. */
const isAssetPath = (pathname: string | null) => pathname?.startsWith('/_next/static/') ?? false;

function listen(server: Server, { http: { port, host } }: Env) {
  return new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explainListenError(error, port, host)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function explainListenError(error: NodeJS.ErrnoException, port: number, host: string) {
  if (error.code === 'EADDRINUSE')
    return new StartError(`Port ${port} on ${host} is in use. Set PORT to another one.`);
  if (error.code === 'EACCES')
    return new StartError(`Port ${port} needs privileges. Set PORT to one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartError(
      `This machine has no address ${host}. Set HOST to one it has, or to 0.0.0.0 for all.`,
    );
  }
  return error;
}

function refuse(res: ServerResponse, status: number, message: string) {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  res.end(`${message}\n`);
}
