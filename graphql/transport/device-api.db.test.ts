import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { testDatabase } from '../../test/database';
import {
  makeAppUser,
  makeDevice,
  makePool,
  type AppUser,
  type Device,
  type Pool,
} from '../../test/factories';
import { openTestRuntime, quiet } from '../../test/open-test-runtime';
import { serveApi } from '../../test/serve-api';

const database = testDatabase();
let url = '';
let pool: Pool;
let holder: Device;
let other: Device;
let person: AppUser;
const disposals: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const server = await openTestRuntime({ url: database.url, poolSize: 4 });
  const api = await serveApi({ runtime: server.runtime, log: quiet });
  url = `${api.url}/graphql`;
  disposals.push(api.close, server.close);

  pool = await makePool(database.sql, { licensedQuantity: 1, userAuthentication: 'TRUSTED' });
  [holder, other] = [await makeDevice(database.sql, pool), await makeDevice(database.sql, pool)];
  person = await makeAppUser(database.sql, pool);
});

afterAll(async () => {
  for (const dispose of disposals) await dispose();
});

const decision = `{ __typename
  ... on LicenseGranted { grant lease { grantNumber expiresAt remainingSeconds inactivityTimeoutSeconds } serverTime }
  ... on LicenseRefused { reason message retryAfterSeconds serverTime } }`;
const documents = {
  login: `mutation Login($input: LoginInput!) { login(input: $input) ${decision} }`,
  check: `mutation Check($input: CheckLicenseInput!) { checkLicense(input: $input) ${decision} }`,
  record:
    'mutation Record($input: RecordActivityInput!) { recordActivity(input: $input) { lease { grantNumber expiresAt } serverTime } }',
  logout: 'mutation Logout { logout { changed serverTime } }',
};

async function call(query: string, variables: object, token: string | undefined, more: object = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables, ...more }),
  });
  return { status: response.status, text: await response.text() };
}

/** Times differ between calls, and with them those of a renewed lease. */
const timeless = (text: string) =>
  text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/"(remaining|retryAfter)Seconds":\d+/g, '"$1Seconds":0')
    .replace(/"requestId":"[^"]+"/, '"requestId":"ID"');

describe("a device's calls", () => {
  it('L11 L12 L18 L20: the compiled executor and Apollo give the same answers', async () => {
    const logIn = { input: { userName: person.userName } };
    await call(documents.login, logIn, holder.token);
    const calls: [string, object, string | undefined][] = [
      [documents.login, logIn, holder.token],
      [documents.login, logIn, other.token],
      [documents.login, { input: { userName: 'nobody' } }, holder.token],
      [documents.login, { input: { userName: 'a\0b' } }, holder.token],
      [documents.check, { input: { action: 'START_JOB' } }, holder.token],
      [documents.check, { input: { action: 'START_JOB' } }, other.token],
      [documents.check, { input: { action: 'DANCE' } }, holder.token],
      [documents.check, { input: { action: '' } }, holder.token],
      [documents.check, { input: { action: '\ud800' } }, holder.token],
      [documents.check, { input: { action: 7 } }, holder.token],
      [documents.check, {}, holder.token],
      [documents.check, { input: { action: 'START_JOB' } }, `${holder.token.slice(0, -4)}AAAA`],
      [documents.check, { input: { action: 'START_JOB' } }, 'swd_nonsense'],
      [documents.check, { input: { action: 'START_JOB' } }, undefined],
      [documents.record, { input: { activity: 'SYNC' } }, holder.token],
      [documents.record, { input: { activity: 'SYNC' } }, other.token],
      [documents.record, { input: { activity: 'no spaces' } }, holder.token],
      [documents.logout, {}, other.token],
    ];
    for (const [query, variables, token] of calls) {
      // At the third call the document has been compiled; requests with extensions go to Apollo.
      const answers = [];
      for (let time = 1; time <= 3; time++) answers.push(await call(query, variables, token));
      const slow = await call(query, variables, token, { extensions: {} });
      expect(timeless(answers[2]?.text ?? '')).toBe(timeless(slow.text));
      expect([answers[2]?.status, slow.text]).toEqual([
        slow.status,
        expect.not.stringContaining('INTERNAL_SERVER_ERROR'),
      ]);
    }
  });

  it('a token without Bearer is answered with what is missing, over HTTP and in connection_init', async () => {
    const missing = 'Authorization lacks the word Bearer: send Bearer, a space and the token.';
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: holder.token },
      body: JSON.stringify({ query: documents.logout }),
    });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: missing, extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(text).not.toContain(holder.token);
    expect(await closeReason({ Authorization: holder.token })).toEqual([4401, missing]);
    expect(await closeReason({})).toEqual([4401, expect.stringContaining('has no Authorization')]);
    expect(await closeReason({ Authorization: 7 })).toEqual([4401, expect.stringContaining('is not text')]);
  });

  it('L29: a device sees over WebSocket that it was logged out elsewhere', async () => {
    await call(documents.login, { input: { userName: person.userName } }, holder.token);
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { Authorization: `Bearer ${holder.token}` },
    });
    const events = client.iterate({ query: 'subscription { deviceStatus { state lease { grantNumber } } }' });
    expect((await events.next()).value).toMatchObject({ data: { deviceStatus: { state: 'HOLDING_SEAT' } } });
    await call(documents.logout, {}, holder.token);
    expect((await events.next()).value).toMatchObject({
      data: { deviceStatus: { state: 'LOGGED_OUT', lease: null } },
    });
    await events.return?.();
    await client.dispose();
  });
});

/** Sends connection_init with this payload and resolves with the close frame. */
function closeReason(payload: object): Promise<[number, string]> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code, reason) => resolve([code, String(reason)]));
  });
}
