import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WebSocket, { WebSocketServer } from 'ws';
import { createSeatwiseClient, memoryStorage, MIMS, type ClientEvent } from '../src';
import { grantedAnswer, registeredAnswer, scriptedFetch } from './offline-server';

type Message = { type: string; id?: string; payload?: { Authorization?: string } };

let server: WebSocketServer;
/** Every subscription, in order, with a way to answer it. */
let asked: { say(state: string, reason?: string | null): void; fail(code: string): void }[];
let behaviour: 'ACK' | 'SILENT' | 'UNAUTHORIZED';
let tokens: unknown[];
const clients: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  [asked, behaviour, tokens] = [[], 'ACK', []];
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket) => {
    socket.on('message', (text) => {
      const { type, id, payload } = JSON.parse(String(text)) as Message;
      if (type === 'connection_init') {
        tokens.push(payload?.Authorization);
        if (behaviour === 'ACK') socket.send('{"type":"connection_ack"}');
        if (behaviour === 'UNAUTHORIZED') socket.close(4401, 'The device token is not valid.');
      }
      if (type !== 'subscribe') return;
      asked.push({
        say(state, reason = null) {
          const deviceStatus = { state, reason, message: reason && `because ${reason}`, lease: null };
          socket.send(JSON.stringify({ type: 'next', id, payload: { data: { deviceStatus } } }));
        },
        fail: (code) =>
          socket.send(
            JSON.stringify({ type: 'error', id, payload: [{ message: 'gone', extensions: { code } }] }),
          ),
      });
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  for (const socket of server.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
});

/** A phone whose calls are scripted and whose stream is the server of this file. */
async function listening(requestTimeoutMs = 4_000) {
  const http = scriptedFetch(registeredAnswer(), grantedAnswer('login', 'NEW'));
  const client = createSeatwiseClient({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    profile: MIMS,
    storage: memoryStorage(),
    fetch: http.fetch,
    WebSocket,
    requestTimeoutMs,
    random: () => 0,
  });
  clients.push(client);
  const events: ClientEvent['type'][] = [];
  client.subscribe((event) => event && events.push(event.type));
  await client.register({ registrationKey: 'swr_key', name: 'Scanner' });
  return { client, http, events, state: client.getState };
}

const until = (is: () => boolean) => vi.waitUntil(is, { timeout: 3_000, interval: 2 });

describe('the live view', () => {
  it('sends the token with connection_init', async () => {
    await listening();
    await until(() => asked.length === 1);
    expect(tokens).toEqual(['Bearer swd_secret']);
  });

  it('does not believe what was asked before a login was answered: asks again', async () => {
    const { client, state, events } = await listening();
    await until(() => asked.length === 1);
    await client.login({ userName: 'tom' });
    asked[0]?.say('LOGGED_OUT', 'FORCED_LOGOUT');
    await until(() => asked.length === 2);
    expect(state()).toMatchObject({ session: 'LOGGED_IN', seat: 'HELD' });
    asked[1]?.say('LOGGED_OUT', 'FORCED_LOGOUT');
    await until(() => state().session === 'LOGGED_OUT');
    expect(events).toEqual(['LINK_LIVE', 'LOGGED_OUT']);
  });

  it('takes whatever comes later as a reason to ask again, on the same socket', async () => {
    const { client, state } = await listening();
    await client.login({ userName: 'tom' });
    client.isOnlineHint(true);
    await until(() => asked.length > 0);
    asked.at(-1)?.say('LAPSED');
    await until(() => state().link === 'LIVE' || asked.length > 1);
    const before = asked.length;
    asked.at(-1)?.say('LOGGED_OUT', 'LOGGED_OUT');
    await until(() => asked.length === before + 1);
    expect(state().session).toBe('LOGGED_IN');
    asked.at(-1)?.say('LAPSED');
    await until(() => state().seat === 'LAPSED');
    expect(server.clients.size).toBe(1);
  });

  it('believes at once that the device was removed', async () => {
    const { client, state } = await listening();
    await until(() => asked.length === 1);
    await client.login({ userName: 'tom' });
    asked[0]?.say('REMOVED', 'DEVICE_NOT_REGISTERED');
    await until(() => state().registration === 'REMOVED');
    await until(() => server.clients.size === 0);
  });

  it.each(['UNAUTHENTICATED', '4401'])('ends with a token that is worth nothing: %s', async (how) => {
    if (how === '4401') behaviour = 'UNAUTHORIZED';
    const { state, events } = await listening();
    if (how !== '4401') {
      await until(() => asked.length === 1);
      asked[0]?.fail('UNAUTHENTICATED');
    }
    await until(() => state().registration === 'REMOVED');
    expect(events).toEqual(['DEVICE_REMOVED']);
    expect(tokens).toHaveLength(1);
  });

  it('hangs up on a server that says nothing, and tries again', async () => {
    behaviour = 'SILENT';
    const { state } = await listening(600);
    await until(() => state().link === 'OFFLINE');
    behaviour = 'ACK';
    await until(() => asked.length > 0);
    asked.at(-1)?.say('LOGGED_OUT');
    await until(() => state().link === 'LIVE');
    expect(tokens.length).toBeGreaterThan(1);
  });

  it('goes on after an error of the server', async () => {
    const { state } = await listening();
    await until(() => asked.length === 1);
    asked[0]?.fail('INTERNAL_SERVER_ERROR');
    await until(() => asked.length === 2);
    expect(state().registration).toBe('REGISTERED');
  });
});
