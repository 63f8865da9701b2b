import { WebSocket, type ClientOptions } from 'ws';
import type { Random } from './random';

type Fetch = typeof globalThis.fetch;

/**
 * A device's network, which can be switched off and loses calls at random: half of the lost calls before they reach the
 * server, half on the way back.
 */
export function createFlakyNetwork(
  send: Fetch,
  { lossShare, random, onLost }: { lossShare: number; random: Random; onLost(): void },
) {
  const sockets = new Set<WebSocket>();
  let online = true;
  let lost = 0;

  class FlakySocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[], options?: ClientOptions) {
      super(address, protocols, { ...options, ...(!online && { createConnection: refuseConnection }) });
      sockets.add(this);
      this.once('close', () => sockets.delete(this));
    }
  }

  return {
    get online() {
      return online;
    },
    /** Number of lost calls. */
    get lost() {
      return lost;
    },
    WebSocket: FlakySocket,

    fetch: (async (input, init) => {
      if (!online) throw new TypeError('there is no network');
      const fate = random.between(0, 1);
      if (fate >= lossShare) return send(input, init);
      lost++;
      if (fate >= lossShare / 2) await send(input, init);
      onLost();
      throw new TypeError('the call was lost');
    }) satisfies Fetch as Fetch,

    /** Closes all connections and refuses new ones. */
    goOffline(): void {
      online = false;
      for (const socket of sockets) socket.terminate();
    },
    goOnline(): void {
      online = true;
    },
  };
}

function refuseConnection(): never {
  throw new Error('there is no network');
}
