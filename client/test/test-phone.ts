import { afterAll, afterEach, vi } from 'vitest';
import WebSocket from 'ws';
import {
  createSeatwiseClient,
  memoryStorage,
  type ClientEvent,
  type ClientOptions,
  type ClientStorage,
  type Outcome,
  type Profile,
  type SeatwiseClient,
} from '../src';

type Opened = { close(): Promise<void> };
const open: Opened[] = [];

/** Closes the clients that a test leaves open. Call it at the top level of the file. */
export function closePhonesAfterEach() {
  afterEach(closePhones);
}

/** The same at the end of the file, whose tests run concurrently. */
export function closePhonesAfterAll() {
  afterAll(closePhones);
}

async function closePhones() {
  await Promise.all(open.splice(0).map((client) => client.close()));
}

/** A client with its storage and the events it raised. */
export function phone<const P extends Profile>(
  options: Omit<ClientOptions<P>, 'storage'> & { storage?: ClientStorage },
) {
  const storage = options.storage ?? memoryStorage();
  const client: SeatwiseClient<P> = createSeatwiseClient<P>({
    WebSocket,
    requestTimeoutMs: 2_000,
    retry: { attempts: 4, firstDelayMs: 10, maxDelayMs: 40 },
    ...options,
    storage,
  });
  const events: ClientEvent[] = [];
  client.subscribe((event) => event && events.push(event));
  open.push(client);
  return {
    client,
    storage,
    events,
    types: () => events.map(({ type }) => type),
    state: () => client.getState(),
    until: (is: () => boolean, timeout = 3_000) => vi.waitUntil(is, { timeout, interval: 5 }),
  };
}

/** The grant of a granted call, the reason of a refused one, or else the kind of outcome. */
export const resultOf = (outcome: Outcome) =>
  outcome.outcome === 'granted'
    ? outcome.grant
    : outcome.outcome === 'refused'
      ? outcome.reason
      : outcome.outcome;
