import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { servedScenario } from '../test/served-scenario';

const served = servedScenario();
const { scenario } = served;

type Outcome = 'acknowledged' | number;

/** Opens a socket with this token and leaves it open if the server does. */
async function connect(token: string): Promise<{ outcome: Outcome; socket: WebSocket }> {
  const socket = new WebSocket(`${served.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.once('open', () =>
    socket.send(JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } })),
  );
  const outcome = await new Promise<Outcome>((resolve) => {
    socket.once('message', () => resolve('acknowledged'));
    socket.once('close', resolve);
  });
  return { outcome, socket };
}

/** A token that names the same device as a valid one, with another secret. */
function forge(token: string): string {
  const last = token.at(-5) === 'A' ? 'B' : 'A';
  return token.slice(0, -5) + last + token.slice(-4);
}

describe('sockets of a device', () => {
  it('are not used up by forged tokens that name the device', async () => {
    const device = await (await scenario.pool()).device();
    const forged = await Promise.all(Array.from({ length: 60 }, () => connect(forge(device.deviceToken))));
    expect(new Set(forged.map(({ outcome }) => outcome))).toEqual(new Set([4401]));
    const { outcome, socket } = await connect(device.deviceToken);
    expect(outcome).toBe('acknowledged');
    socket.terminate();
  });

  it('opened with a replaced token do not count to the new one', async () => {
    const pool = await scenario.pool();
    const device = await pool.device({ installationId: 'scanner-1' });
    const old = await Promise.all(Array.from({ length: 50 }, () => connect(device.deviceToken)));
    expect(new Set(old.map(({ outcome }) => outcome))).toEqual(new Set(['acknowledged']));
    expect((await connect(device.deviceToken)).outcome).toBe(4429);

    const renewed = await pool.register({ installationId: 'scanner-1' });
    if (renewed.kind !== 'registered') throw new Error('not registered');
    const { outcome, socket } = await connect(renewed.deviceToken);
    expect(outcome).toBe('acknowledged');
    expect((await connect(device.deviceToken)).outcome).toBe(4401);
    for (const client of [socket, ...old.map((one) => one.socket)]) client.terminate();
  });
});
