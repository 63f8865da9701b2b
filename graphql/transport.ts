import type { Log, Runtime } from '../licensing';
import { createAuthenticator, isSameOrigin } from './authenticate';
import { createContextBuilder } from './context';
import { createExecutableSchema } from './executable-schema';
import { createTransport, type Transport } from './transport/create-transport';
import type { SocketLimits } from './transport/options';

export type GraphqlTransportOptions = {
  runtime: Runtime;
  log: Log;
  authSecret: string;
  secureCookies: boolean;
  /** Where browsers find the portal, if that differs from the address they connect to. */
  publicUrl?: string | null;
  /** How many own proxies stand in front. */
  trustProxy: number;
  development: boolean;
  sockets?: Partial<SocketLimits>;
};

/** The whole API behind one path, for the composition root to mount on its server. */
export function createGraphqlTransport({
  runtime,
  log,
  authSecret,
  secureCookies,
  publicUrl,
  trustProxy,
  development,
  sockets,
}: GraphqlTransportOptions): Promise<Transport> {
  return createTransport({
    schema: createExecutableSchema(),
    authenticate: createAuthenticator({ runtime, authSecret, secureCookies, publicUrl }),
    createContext: createContextBuilder(runtime),
    isSameOrigin: (headers) => isSameOrigin(headers, publicUrl),
    log,
    development,
    trustProxy,
    sockets,
  });
}
