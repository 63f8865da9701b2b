import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { createFlakyNetwork } from './flaky-network';
import { seededRandom } from './random';

function open({ lossShare = 0, seed = 1 } = {}) {
  const reached: string[] = [];
  let answersLost = 0;
  const send = async (input: unknown) => {
    reached.push(String(input));
    return new Response('answer');
  };
  const network = createFlakyNetwork(send, {
    lossShare,
    random: seededRandom(seed),
    onLost: () => void answersLost++,
  });
  return { network, reached, answersLost: () => answersLost };
}

describe('the flaky network', () => {
  it('passes calls while online and rejects them while offline', async () => {
    const { network, reached } = open();
    expect(await (await network.fetch('one')).text()).toBe('answer');
    network.goOffline();
    expect(network.online).toBe(false);
    await expect(network.fetch('two')).rejects.toThrow(TypeError);
    network.goOnline();
    await network.fetch('three');
    expect(reached).toEqual(['one', 'three']);
  });

  it('loses the given share of calls, half of them after they reached the server, the same ones for a seed', async () => {
    const trace = async () => {
      const { network, reached, answersLost } = open({ lossShare: 0.2, seed: 5 });
      const fates: boolean[] = [];
      for (let n = 0; n < 1000; n++)
        fates.push(
          await network.fetch(`${n}`).then(
            () => true,
            () => false,
          ),
        );
      expect(answersLost()).toBe(network.lost);
      return { fates, lost: network.lost, reached: reached.length };
    };
    const first = await trace();
    expect(first.lost / 1000).toBeCloseTo(0.2, 1);
    expect((1000 - first.reached) / first.lost).toBeCloseTo(0.5, 1);
    expect((await trace()).fates).toEqual(first.fates);
  });
});

describe('the sockets of the flaky network', () => {
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

  it('are closed when it goes offline, and cannot be opened until it is online again', async () => {
    const { network } = open();
    const first = new network.WebSocket(address);
    await once(first, 'open');
    network.goOffline();
    await once(first, 'close');

    const second = new network.WebSocket(address);
    const [error] = (await once(second, 'error')) as [Error];
    expect(error.message).toBe('there is no network');

    network.goOnline();
    const third = new network.WebSocket(address);
    await once(third, 'open');
    expect(server.clients.size).toBe(1);
  });
});
