import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange, type Exchange } from 'urql';
import { keepSubscribed } from '@/app/_live/keep-subscribed';
import { isSignedOutCode, openLiveConnection, type LiveConnection } from '@/app/_live/live-connection';
import { UsageFeed } from '@/app/_live/usage-feed';
import { goToSignIn } from '@/app/_lib/go-to-sign-in';
import { askForPassword } from '@/app/_session/password-prompt';
import { hasCode, needsPasswordConfirmation } from './describe-error';

const ANSWER_WITHIN_MS = 15_000;

/** API access of a page: queries by HTTP, live data by one WebSocket. */
export type PortalClient = {
  graphql: Client;
  /** Without a cache, for queries that are repeated with other values. */
  uncached: Client;
  connection: LiveConnection | null;
  usageFeed: UsageFeed;
};

let inBrowser: PortalClient | undefined;

/** Client of the page. Sends nothing during server rendering. */
export function portalClient(): PortalClient {
  if (typeof window === 'undefined') {
    const nobody = makeGraphqlClient([fetchExchange], askNobody);
    return withFeed(nobody, nobody, null);
  }
  return (inBrowser ??= openInBrowser());
}

function openInBrowser(): PortalClient {
  const connection = openLiveConnection(`${location.origin.replace(/^http/, 'ws')}/graphql`, {
    onRefused: (code) => (isSignedOutCode(code) ? goToSignIn() : undefined),
  });
  const leaveIfSignedOut = mapExchange({
    onError: (error) => (hasCode(error, 'UNAUTHENTICATED') ? goToSignIn() : undefined),
  });
  const exchanges = [
    leaveIfSignedOut,
    cacheExchange,
    subscriptionExchange({
      forwardSubscription: ({ query = '', variables, operationName }) => ({
        subscribe: (sink) => ({
          unsubscribe: keepSubscribed(connection.socket, { query, variables, operationName }, sink),
        }),
      }),
    }),
    fetchExchange,
  ];
  const graphql = makeGraphqlClient(exchanges, askServer);
  const uncached = makeGraphqlClient([leaveIfSignedOut, fetchExchange], askServer);
  return withFeed(graphql, uncached, connection);
}

const makeGraphqlClient = (exchanges: Exchange[], ask: typeof fetch) =>
  new Client({
    url: '/graphql',
    exchanges,
    fetch: ask,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
  });

const withFeed = (graphql: Client, uncached: Client, connection: LiveConnection | null): PortalClient => ({
  graphql,
  uncached,
  connection,
  usageFeed: new UsageFeed(graphql, () => connection?.getState().epoch ?? 0),
});

const askNobody = () => new Promise<Response>(() => undefined);

/** Sends a request. If a change requires confirming the password, asks for it and sends the request again. */
const askServer: typeof fetch = async (resource, options) => {
  const answer = await send(resource, options);
  const isMutation = typeof options?.body === 'string' && options.body.includes('mutation ');
  if (
    !isMutation ||
    !needsPasswordConfirmation(
      await answer
        .clone()
        .json()
        .catch(() => null),
    )
  )
    return answer;
  return (await askForPassword()) ? askServer(resource, options) : answer;
};

const send: typeof fetch = (resource, options) => {
  const timeout = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const signal = options?.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  return fetch(resource, { ...options, signal });
};
