import { WebSocket, type ClientOptions } from 'ws';
import type { Random } from './random';

type Fetch = typeof globalThis.fetch;

/**
 * A device's way to the network, which can be switched off and may lose calls: every second lost one before it has
 * reached the server, the others on the way back.
 */
export function openRadio(
  send: Fetch,
  { lossShare, random, onLost }: { lossShare: number; random: Random; onLost(): void },
) {
  const sockets = new Set<WebSocket>();
  let online = true;
  let lost = 0;

  class RadioSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[], options?: ClientOptions) {
      super(address, protocols, { ...options, ...(!online && { createConnection: noWay }) });
      sockets.add(this);
      this.once('close', () => sockets.delete(this));
    }
  }

  return {
    get online() {
      return online;
    },
    /** Calls that were lost. */
    get lost() {
      return lost;
    },
    WebSocket: RadioSocket,

    fetch: (async (input, init) => {
      if (!online) throw new TypeError('there is no network');
      const fate = random.between(0, 1);
      if (fate >= lossShare) return send(input, init);
      lost++;
      if (fate >= lossShare / 2) await send(input, init);
      onLost();
      throw new TypeError('the call was lost on the way');
    }) satisfies Fetch as Fetch,

    /** Every connection is gone, and none can be made. */
    goOffline(): void {
      online = false;
      for (const socket of sockets) socket.terminate();
    },
    comeBack(): void {
      online = true;
    },
  };
}

function noWay(): never {
  throw new Error('there is no network');
}
