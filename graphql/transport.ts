import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log, Runtime } from '../licensing';
import {
  createActorGuard,
  createActorVerifier,
  createAuthenticator,
  isSameOrigin,
  type CallerHeaders,
} from './authenticate';
import { createContextBuilder } from './context';
import { createExecutableSchema } from './executable-schema';
import { createTransport, type Transport } from './transport/create-transport';
import { createExportHandler } from './exports/export-handler';
import type { SocketLimits, TransportOptions } from './transport/options';

export type GraphqlTransportOptions = {
  runtime: Runtime;
  log: Log;
  authSecret: string;
  secureCookies: boolean;
  /** Public address of the portal, if browsers use another one than they connect to. */
  publicUrl?: string | null;
  /** Number of own proxies in front. */
  trustProxy: number;
  development: boolean;
  sockets?: Partial<SocketLimits>;
  /** Called at the start of each call, with a function that returns what the log may say of it. */
  onCall?: TransportOptions['onCall'];
};

export type GraphqlTransport = Transport & {
  /** Answers one request below /exports/. Never rejects. */
  handleExport(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

/** Creates the API and its exports, to be mounted on the HTTP server. */
export async function createGraphqlTransport({
  runtime,
  log,
  authSecret,
  secureCookies,
  publicUrl,
  trustProxy,
  development,
  sockets,
  onCall,
}: GraphqlTransportOptions): Promise<GraphqlTransport> {
  const options = {
    schema: createExecutableSchema(),
    authenticate: createAuthenticator({ runtime, authSecret, secureCookies, publicUrl }),
    verifyActor: createActorVerifier(runtime),
    guardActor: createActorGuard(runtime),
    createContext: createContextBuilder(runtime),
    beforeOthers: runtime.insight.before,
    isSameOrigin: (headers: CallerHeaders) => isSameOrigin(headers, publicUrl),
    log,
    development,
    trustProxy,
    sockets,
    onCall,
  };
  const transport = await createTransport(options);
  const exports = createExportHandler(options);
  return {
    ...transport,
    handleExport: exports.handleRequest,
    dispose() {
      exports.close();
      return transport.dispose();
    },
  };
}
