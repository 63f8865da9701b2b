import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WebSocket, { WebSocketServer } from 'ws';
import {
  createSeatwiseClient,
  memoryStorage,
  MIMS,
  type ClientEvent,
  type ClientOptions,
  type Lease,
} from '../src';
import { grantedAnswer, registeredAnswer, scriptedFetch } from './offline-server';

type Message = { type: string; id?: string; payload?: { Authorization?: string } };

let server: WebSocketServer;
/** Every subscription, in order, with functions to answer it. */
let asked: {
  say(state: string, reason?: string | null, lease?: Lease | null): void;
  fail(code: string): void;
}[];
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
        say(state, reason = null, lease = null) {
          const deviceStatus = {
            state,
            userName: null,
            reason,
            message: reason && `because ${reason}`,
            lease,
          };
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

/** A registered client with scripted calls and a live view of this file's server. */
async function listening(requestTimeoutMs = 4_000, options: Partial<ClientOptions<typeof MIMS>> = {}) {
  const http = scriptedFetch(registeredAnswer(), grantedAnswer('login', 'NEW'));
  const client = createSeatwiseClient({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    profile: MIMS,
    storage: memoryStorage(),
    fetch: http.fetch,
    WebSocket,
    requestTimeoutMs,
    random: () => 0,
    ...options,
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

  it('ignores a state requested before a login was answered, and requests it again', async () => {
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

  it('requests the state again after each later message, on the same socket', async () => {
    const { client, state } = await listening();
    await client.login({ userName: 'tom' });
    await until(() => asked.length > 0);
    // A state requested before the login was answered is requested again.
    let answered = 0;
    await until(() => {
      if (asked.length > answered) asked[answered++]?.say('LAPSED');
      return state().seat === 'LAPSED';
    });
    asked.at(-1)?.say('LOGGED_OUT', 'LOGGED_OUT');
    await until(() => asked.length === answered + 1);
    expect(state().session).toBe('LOGGED_IN');
    asked.at(-1)?.say('LOGGED_OUT', 'LOGGED_OUT');
    await until(() => state().session === 'LOGGED_OUT');
    expect(server.clients.size).toBe(1);
  });

  it('L15: a login granted after a force logout is logged out', async () => {
    const { client, http, state } = await listening();
    await client.login({ userName: 'tom' });
    await until(() => asked.length > 0);
    let answered = 0;
    await until(() => {
      if (asked.length > answered) asked[answered++]?.say('LAPSED');
      return state().seat === 'LAPSED';
    });
    http.requests.length = 0;
    let grant = () => {};
    http.hold(new Promise((resolve) => (grant = () => resolve())));
    http.follow(grantedAnswer('login', 'NEW'), {
      body: { data: { logout: { changed: true, serverTime: 'now' } } },
    });
    const login = client.login({ userName: 'ben' });
    await until(() => http.requests.length === 1);
    asked.at(-1)?.say('LOGGED_OUT', 'FORCED_LOGOUT');
    await until(() => asked.length > answered);
    asked.at(-1)?.say('LOGGED_OUT', 'FORCED_LOGOUT');
    await until(() => state().session === 'LOGGED_OUT');
    grant();
    expect(await login).toMatchObject({ outcome: 'refused', reason: 'FORCED_LOGOUT' });
    await until(() => http.requests.length === 2);
    expect(http.operations()).toEqual(['Login', 'Logout']);
  });

  it('connects once the WebSocket class works', async () => {
    let isBroken = true;
    const broken = new Proxy(WebSocket, {
      get(target, key) {
        if (key === 'prototype' && isBroken) throw new Error('not yet');
        return Reflect.get(target, key) as unknown;
      },
    });
    const { state } = await listening(4_000, { WebSocket: broken });
    await until(() => state().link === 'OFFLINE');
    isBroken = false;
    await until(() => asked.length > 0);
    asked.at(-1)?.say('LOGGED_OUT');
    await until(() => state().link === 'LIVE');
  });

  it('L9: requests the state at once after the clock was set back', async () => {
    const { client, http, state } = await listening();
    http.follow(registeredAnswer(36_000));
    await client.register({ registrationKey: 'swr_key', name: 'Scanner' });
    const permit = { grantNumber: 0, expiresAt: '', remainingSeconds: 3600, inactivityTimeoutSeconds: 0 };
    let answered = 0;
    await until(() => {
      while (asked.length > answered) asked[answered++]?.say('REGISTERED', null, permit);
      return state().link === 'LIVE';
    });
    const before = asked.length;
    const wall = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(wall - 3_600_000);
    expect(client.workPermit().reason).toBe('CLOCK_TURNED_BACK');
    // Any call makes the client read its clocks; otherwise it reads them once a minute.
    http.follow({ body: { data: { recordActivity: { lease: null, serverTime: 'now' } } } });
    await client.recordActivity('SYNC');
    await until(() => asked.length === before + 1);
    asked.at(-1)?.say('REGISTERED', null, permit);
    await until(() => client.workPermit().allowed);
  });

  it('shows at once that the device was removed', async () => {
    const { client, state } = await listening();
    await until(() => asked.length === 1);
    await client.login({ userName: 'tom' });
    asked[0]?.say('REMOVED', 'DEVICE_NOT_REGISTERED');
    await until(() => state().registration === 'REMOVED');
    await until(() => server.clients.size === 0);
  });

  it.each(['UNAUTHENTICATED', '4401'])('ends when the server rejects the token: %s', async (how) => {
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

  it('disconnects from a server that does not respond, and retries', async () => {
    behaviour = 'SILENT';
    const { state } = await listening(600);
    await until(() => state().link === 'OFFLINE');
    behaviour = 'ACK';
    await until(() => asked.length > 0);
    asked.at(-1)?.say('LOGGED_OUT');
    await until(() => state().link === 'LIVE');
    expect(tokens.length).toBeGreaterThan(1);
  });

  it('continues after a server error', async () => {
    const { state } = await listening();
    await until(() => asked.length === 1);
    asked[0]?.fail('INTERNAL_SERVER_ERROR');
    await until(() => asked.length === 2);
    expect(state().registration).toBe('REGISTERED');
  });
});
