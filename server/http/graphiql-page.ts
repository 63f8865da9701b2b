// Runs in the browser, inside the page that `graphiql.ts` sends.
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { createClient } from 'graphql-ws';

type Question = { query: string; operationName?: string | null; variables?: Record<string, unknown> | null };
type Tab = { query: string; variables: string; headers: string };
type Options = { headers?: Record<string, string>; documentAST?: DocumentNode };

declare const YogaGraphiQL: { renderYogaGraphiQL(root: Element | null, options: object): void };

export function start(tabs: Tab[]): void {
  const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
  YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
    title: 'Seatwise API',
    defaultTabs: tabs,
    // Without this the first tab would ignore its own variables.
    variables: isFirstVisit ? tabs[0]?.variables : undefined,
    fetcher,
    // Without this the address, and so the content after a reload, would change with every key.
    onEditQuery() {},
  });
}

/** Sends the operation of a tab with its headers; subscriptions over WebSocket. */
function fetcher(question: Question, { headers = {}, documentAST }: Options = {}) {
  // The schema is readable without a token.
  if (question.operationName === 'IntrospectionQuery') return ask(question, {});
  return isSubscription(question, documentAST) ? listen(question, headers) : ask(question, headers);
}

async function ask(question: Question, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  return response.json();
}

function listen(
  question: Question,
  connectionParams: Record<string, string>,
): AsyncIterableIterator<unknown> {
  const url = new URL('/graphql', location.href.replace(/^http/, 'ws')).href;
  const client = createClient({ url, connectionParams, retryAttempts: 0 });
  const events = client.iterate(question);
  return {
    next: () => events.next().catch(explain),
    return: async () => {
      await client.dispose();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** GraphiQL would show a browser event as `{ "isTrusted": true }`. */
function explain(reason: unknown): never {
  if (reason instanceof CloseEvent) throw new Error(`The socket was closed: ${reason.code} ${reason.reason}`);
  throw reason;
}

function isSubscription({ operationName }: Question, document: DocumentNode | undefined): boolean {
  const operations = document?.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  );
  const operation = operations?.find(({ name }) => !operationName || name?.value === operationName);
  return operation?.operation === 'subscription';
}
