import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { openRadio } from './radio';
import { seededRandom } from './random';

function open({ lossShare = 0, seed = 1 } = {}) {
  const reached: string[] = [];
  let answersLost = 0;
  const send = async (input: unknown) => {
    reached.push(String(input));
    return new Response('answer');
  };
  const radio = openRadio(send, { lossShare, random: seededRandom(seed), onLost: () => void answersLost++ });
  return { radio, reached, answersLost: () => answersLost };
}

describe('a radio', () => {
  it('lets everything through while it is in reach, and nothing when it is not', async () => {
    const { radio, reached } = open();
    expect(await (await radio.fetch('one')).text()).toBe('answer');
    radio.goOffline();
    expect(radio.online).toBe(false);
    await expect(radio.fetch('two')).rejects.toThrow(TypeError);
    radio.comeBack();
    await radio.fetch('three');
    expect(reached).toEqual(['one', 'three']);
  });

  it('loses about as many calls as it should, half of them after they have reached the server, the same ones for a seed', async () => {
    const trace = async () => {
      const { radio, reached, answersLost } = open({ lossShare: 0.2, seed: 5 });
      const fates: boolean[] = [];
      for (let n = 0; n < 1000; n++)
        fates.push(
          await radio.fetch(`${n}`).then(
            () => true,
            () => false,
          ),
        );
      expect(answersLost()).toBe(radio.lost);
      return { fates, lost: radio.lost, reached: reached.length };
    };
    const first = await trace();
    expect(first.lost / 1000).toBeCloseTo(0.2, 1);
    expect((1000 - first.reached) / first.lost).toBeCloseTo(0.5, 1);
    expect((await trace()).fates).toEqual(first.fates);
  });
});

describe('the sockets of a radio', () => {
  let server: WebSocketServer;
  let address = '';
  beforeEach(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });

  it('are cut when it goes offline, and cannot be opened until it comes back', async () => {
    const { radio } = open();
    const first = new radio.WebSocket(address);
    await once(first, 'open');
    radio.goOffline();
    await once(first, 'close');

    const second = new radio.WebSocket(address);
    const [error] = (await once(second, 'error')) as [Error];
    expect(error.message).toBe('there is no network');

    radio.comeBack();
    const third = new radio.WebSocket(address);
    await once(third, 'open');
    expect(server.clients.size).toBe(1);
  });
});
