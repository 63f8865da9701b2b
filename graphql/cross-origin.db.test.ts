import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { AUTH_SECRET } from '../test/serve-api';
import { servedScenario } from '../test/served-scenario';
import type { Context } from '../licensing';
import { sessionCookieName } from './bridge';

const served = servedScenario();
const { scenario } = served;

const FOREIGN = { origin: 'https://app.example', 'sec-fetch-site': 'cross-site' };
const rename = `mutation { updateProfile(input: { displayName: "Mallory" }) { __typename } }`;
const me = '{ viewer { displayName } }';

/** Cookie of a person signed in to the portal in the same browser. */
async function cookieOf({ actor }: Context): Promise<string> {
  if (actor.kind !== 'portal') throw new Error('not signed in');
  const token = { customerId: actor.customerId, sessionId: actor.credentialId };
  return `${sessionCookieName(false)}=${await encode({ token, secret: AUTH_SECRET })}`;
}

async function post(query: string, headers: Record<string, string>) {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { headers: response.headers, body: (await response.json()) as { data?: unknown; errors?: unknown } };
}

describe('a page of another origin', () => {
  it('is anonymous, even if the session cookie of its visitor is sent', async () => {
    const cookie = await cookieOf(scenario.vendor);
    expect((await post(me, { cookie })).body).toEqual({
      data: { viewer: { displayName: expect.any(String) } },
    });
    for (const query of [me, rename]) {
      const { body, headers } = await post(query, { ...FOREIGN, cookie });
      expect(body).toEqual({ errors: [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })] });
      expect(headers.has('access-control-allow-credentials')).toBe(false);
    }
    expect(JSON.stringify((await post(me, { cookie })).body)).not.toContain('Mallory');
    expect((await post(me, FOREIGN)).body).toEqual({ data: { viewer: null } });
  });

  it('is the device whose token it holds', async () => {
    const device = await (await scenario.pool()).device();
    const login = `mutation { login(input: { userName: "${device.user.userName}" }) { __typename } }`;
    const cookie = await cookieOf(scenario.vendor);
    const { body, headers } = await post(login, {
      ...FOREIGN,
      cookie,
      authorization: `Bearer ${device.deviceToken}`,
    });
    expect(body).toEqual({ data: { login: { __typename: 'LicenseGranted' } } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('subscribes as the device of its token, and is anonymous without one', async () => {
    const device = await (await scenario.pool()).device();
    const cookie = await cookieOf(scenario.vendor);
    const listen = (payload?: object) =>
      new Promise<unknown>((resolve) => {
        const socket = new WebSocket(`${served.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
          headers: { ...FOREIGN, cookie },
        });
        socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
        socket.once('message', (data) => {
          resolve(JSON.parse(String(data)));
          socket.terminate();
        });
        socket.once('close', resolve);
      });
    expect(await listen({ authorization: `Bearer ${device.deviceToken}` })).toEqual({
      type: 'connection_ack',
    });
    expect(await listen()).toBe(4401);
  });
});
