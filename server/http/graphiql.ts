import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

type Package = {
  renderGraphiQL(options: { title: string; endpoint: string; subscriptionsProtocol: 'WS' }): string;
};

/** Whether a browser asks for a page to try the API with. */
export function asksForGraphiql(req: IncomingMessage): boolean {
  return (
    req.method === 'GET' && (req.headers.accept ?? '').includes('text/html') && !(req.url ?? '').includes('?')
  );
}

/**
 * GraphiQL, in development only: its scripts come inside the page, from a package that production does not load.
 * Required instead of imported, because the types it brings along would widen those of our own GraphQL errors.
 */
export function sendGraphiql(res: ServerResponse): void {
  const { renderGraphiQL } = createRequire(import.meta.url)('@graphql-yoga/render-graphiql') as Package;
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  res.end(renderGraphiQL({ title: 'Seatwise API', endpoint: '/graphql', subscriptionsProtocol: 'WS' }));
}
