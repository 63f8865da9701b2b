import { describeAnswer, describeRequest, findTimeout, type Answered, type Asked } from './describe-call';
import { createStore, type Store } from './store';

/** A call to the server, or an `event` of the client library. */
export type Call = Asked & {
  id: number;
  at: number;
  answered: Answered | { kind: 'event' };
  /** Duration until the response; null while there is none. */
  ms: number | null;
};

const MAX_CALLS = 12;

/** Network of one phone, which aeroplane mode disconnects, and a log of its traffic. */
export type PhoneNetwork = ReturnType<typeof createPhoneNetwork>;

export function createPhoneNetwork() {
  const isCut = createStore(false);
  const calls: Store<readonly Call[]> = createStore([]);
  /** Time-out of the last seat in a response, in seconds. */
  const timeoutSeconds: Store<number | null> = createStore(null);
  const sockets = new Set<WebSocket>();
  const flights = new Set<AbortController>();
  let lastId = 0;

  const note = (asked: Asked, answered: Call['answered']): number => {
    lastId += 1;
    calls.set([
      { id: lastId, at: Date.now(), ...asked, answered, ms: null },
      ...calls.get().slice(0, MAX_CALLS - 1),
    ]);
    return lastId;
  };
  const settle = (id: number, answered: Answered, ms: number) =>
    calls.set(calls.get().map((call) => (call.id === id ? { ...call, answered, ms } : call)));
  const listen = (message: unknown) => {
    const found = findTimeout(message);
    if (found !== null) timeoutSeconds.set(found);
  };

  const phoneFetch: typeof fetch = async (resource, init) => {
    const id = note(describeRequest(init?.body), { kind: 'waiting' });
    const startedAt = performance.now();
    const flight = new AbortController();
    flights.add(flight);
    try {
      if (isCut.get()) throw new TypeError('aeroplane mode');
      const signal = init?.signal ? AbortSignal.any([init.signal, flight.signal]) : flight.signal;
      // A phone does not have the portal's cookies.
      const response = await fetch(resource, { ...init, credentials: 'omit', signal });
      const body = await response.clone().text();
      listen(body);
      settle(id, describeAnswer(response.status, body), performance.now() - startedAt);
      return response;
    } catch (error) {
      settle(id, { kind: 'offline' }, performance.now() - startedAt);
      throw error;
    } finally {
      flights.delete(flight);
    }
  };

  const phoneSocket = () =>
    new Proxy(WebSocket, {
      construct(target, [url, protocols]: [string, string?]) {
        if (isCut.get()) return makeDeadSocket();
        const socket = new target(url, protocols);
        sockets.add(socket);
        socket.addEventListener('message', ({ data }) => listen(data));
        socket.addEventListener('close', () => sockets.delete(socket));
        return socket;
      },
    });

  return {
    isCut,
    calls,
    timeoutSeconds,
    fetch: phoneFetch,
    WebSocket: phoneSocket(),
    noteEvent: (type: string) => void note({ operation: type, action: null }, { kind: 'event' }),
    setCut(cut: boolean) {
      isCut.set(cut);
      if (!cut) return;
      for (const flight of flights) flight.abort();
      for (const socket of sockets) dropSocket(socket);
    },
  };
}

/** Closes a socket as if the network had gone: without a close frame from the server. */
function dropSocket(socket: WebSocket): void {
  const { onclose } = socket;
  socket.onopen = socket.onmessage = socket.onerror = socket.onclose = null;
  socket.close();
  onclose?.call(socket, lost());
}

/** A socket that never opens. */
function makeDeadSocket(): object {
  const socket = {
    readyState: WebSocket.CONNECTING as number,
    onopen: null,
    onmessage: null,
    onerror: null,
    onclose: null as ((event: CloseEvent) => void) | null,
    send() {},
    close() {},
  };
  setTimeout(() => {
    socket.readyState = WebSocket.CLOSED;
    socket.onclose?.(lost());
  });
  return socket;
}

const lost = () => new CloseEvent('close', { code: 1006, wasClean: false });
