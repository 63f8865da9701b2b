import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { startApollo } from './apollo';
import { createDocuments } from './documents';
import { createCompiledExecutor } from './compiled-executor';
import { createHttpHandler } from './http';
import type { TransportOptions } from './options';
import { createSocketHandler } from './websocket';

export type Transport = {
  /** Answers one HTTP request. Never rejects. */
  handleRequest(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Takes over one upgrade request. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Open WebSockets. */
  countSockets(): number;
  /** Closes the sockets and ends their streams. Further requests are answered `UNAVAILABLE`. */
  dispose(): Promise<void>;
};

/** Creates HTTP and WebSocket handlers that share schema, limits and error handling. */
export async function createTransport(options: TransportOptions): Promise<Transport> {
  const documents = createDocuments(options);
  const apollo = await startApollo(options, documents);
  const http = createHttpHandler(options, {
    apollo,
    documents,
    compiled: createCompiledExecutor(options, documents),
  });
  const sockets = createSocketHandler(options, documents);

  return {
    handleRequest: http.handleRequest,
    handleUpgrade: sockets.handleUpgrade,
    countSockets: sockets.count,
    async dispose() {
      http.close();
      await sockets.close();
    },
  };
}
