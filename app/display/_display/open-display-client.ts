import { Client, fetchExchange, stringifyDocument } from 'urql';
import {
  DisplayUsagesDocument,
  type DisplayUsagesSubscription,
} from '@/graphql/generated/operations/graphql';
import type { PortalClient } from '@/app/_graphql/portal-client';
import { keepSubscribed } from '@/app/_live/keep-subscribed';
import { openLiveConnection, type LiveConnection } from '@/app/_live/live-connection';
import { UsageFeed } from '@/app/_live/usage-feed';

const ANSWER_WITHIN_MS = 10_000;

type DisplayClientOptions = {
  /** The stream has ended or was refused: the link may have been changed or revoked. */
  onStreamEnd: () => void;
  /** The server has closed the socket and will do so again. */
  onRefused: (code: number) => void;
};

export type DisplayClient = PortalClient & { connection: LiveConnection; close(): void };

/** What a display asks the server with: the token of its link, and no cookie. */
export function openDisplayClient(
  token: string,
  { onStreamEnd, onRefused }: DisplayClientOptions,
): DisplayClient {
  const authorization = `Bearer ${token}`;
  const graphql = new Client({
    url: '/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'network-only',
    fetchOptions: { headers: { authorization }, credentials: 'omit' },
    fetch: (resource, options) =>
      fetch(resource, { ...options, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }),
  });
  const connection = openLiveConnection(`${location.origin.replace(/^http/, 'ws')}/graphql`, {
    connectionParams: { authorization },
    onRefused,
  });
  const usageFeed = new UsageFeed(graphql, () => connection.getState().epoch);
  const query = stringifyDocument(DisplayUsagesDocument);
  const stopStream = keepSubscribed(
    connection.socket,
    { query },
    {
      next: ({ data }) => {
        const usages = (data as DisplayUsagesSubscription | null | undefined)?.displayUsages ?? [];
        usageFeed.learn(usages, connection.getState().epoch);
      },
      error: onStreamEnd,
      again: onStreamEnd,
    },
  );
  return {
    graphql,
    uncached: graphql,
    connection,
    usageFeed,
    close() {
      stopStream();
      // It waits for a connection that is being made, which may have been refused: that has been heard of already.
      Promise.resolve(connection.socket.dispose()).catch(() => undefined);
    },
  };
}
