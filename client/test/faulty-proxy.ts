import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Fault of one request. */
export type Fault =
  /** The connection ends before the server receives the request. */
  | 'CUT_BEFORE'
  /** The server executes the request; the connection ends before its reply. */
  | 'CUT_AFTER'
  /** Half of the reply arrives. */
  | 'CUT_DURING'
  /** The server receives nothing, and no reply comes; the connection stays open. */
  | 'SILENCE'
  /** The server executes the request, and no reply comes; the connection stays open. */
  | 'SILENCE_AFTER'
  /** The server receives the request twice; one reply arrives. */
  | 'TWICE';

export type FaultyProxy = Awaited<ReturnType<typeof startFaultyProxy>>;

/**
 * A TCP proxy between a client and the server. It parses HTTP only as far as needed to find the end of a message.
 * WebSockets pass through until they are cut.
 */
export async function startFaultyProxy(port: () => number) {
  let faults: Fault[] = [];
  let counted = { received: 0, delivered: 0 };
  const sockets = new Set<Socket>();
  const streams = new Set<Socket>();
  const server = createServer(serve);
  let own = 0;

  await listen();
  return {
    get url() {
      return `http://127.0.0.1:${own}`;
    },
    /** Number of requests received from the client and delivered to the server. */
    get counted() {
      return counted;
    },
    /** Sets the faults of the next requests, one each; later requests pass. */
    next(...some: Fault[]) {
      faults = some;
      counted = { received: 0, delivered: 0 };
    },
    /** Closes all connections and refuses new ones. */
    async refuse() {
      for (const socket of sockets) socket.destroy();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
    accept: listen,
    cutStreams() {
      for (const socket of streams) socket.destroy();
    },
    get streams() {
      return streams.size;
    },
    async close() {
      await this.refuse();
    },
  };

  async function listen() {
    if (server.listening) return;
    await new Promise<void>((resolve) => server.listen(own, '127.0.0.1', resolve));
    own = (server.address() as AddressInfo).port;
  }

  function track(socket: Socket): Socket {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    return socket;
  }

  function serve(client: Socket) {
    track(client);
    let received = Buffer.alloc(0);
    const take = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (/^GET .*\r\nupgrade: websocket/is.test(received.toString('latin1'))) {
        client.off('data', take);
        return passThrough(client, received);
      }
      const length = lengthOf(received);
      if (length === null || received.length < length) return;
      const request = received.subarray(0, length);
      received = received.subarray(length);
      if (isPreflight(request)) return void deliver(client, request, 'NONE');
      counted.received += 1;
      answer(client, request, faults.shift());
    };
    client.on('data', take);
  }

  function answer(client: Socket, request: Buffer, fault: Fault | undefined) {
    if (fault === 'CUT_BEFORE') return client.destroy();
    if (fault === 'SILENCE') return;
    counted.delivered += fault === 'TWICE' ? 2 : 1;
    if (fault === 'TWICE') {
      const other = track(connect(port(), '127.0.0.1'));
      other.write(request);
      other.on('data', () => {});
    }
    deliver(client, request, fault ?? 'NONE');
  }

  function deliver(client: Socket, request: Buffer, fault: Fault | 'NONE') {
    const upstream = track(connect(port(), '127.0.0.1'));
    upstream.write(request);
    let reply = Buffer.alloc(0);
    upstream.on('data', (chunk) => {
      reply = Buffer.concat([reply, chunk]);
      const length = lengthOf(reply);
      if (length === null || reply.length < length) return;
      upstream.destroy();
      if (fault === 'CUT_AFTER') return client.destroy();
      if (fault === 'SILENCE_AFTER') return;
      if (fault === 'CUT_DURING') {
        client.write(reply.subarray(0, length - Math.floor(bodyLength(reply) / 2)), () => client.destroy());
        return;
      }
      client.write(reply.subarray(0, length));
    });
  }

  function passThrough(client: Socket, first: Buffer) {
    streams.add(client);
    const upstream = track(connect(port(), '127.0.0.1'));
    upstream.write(first);
    client.pipe(upstream).pipe(client);
    client.once('close', () => {
      streams.delete(client);
      upstream.destroy();
    });
    upstream.once('close', () => client.destroy());
  }
}

const isPreflight = (request: Buffer) => request.subarray(0, 8).toString() === 'OPTIONS ';

const headOf = (message: Buffer) => {
  const end = message.indexOf('\r\n\r\n');
  return end < 0 ? null : message.subarray(0, end + 4).toString('latin1');
};

const bodyLength = (message: Buffer) =>
  Number(/content-length: (\d+)/i.exec(headOf(message) ?? '')?.[1] ?? 0);

/** Length of the whole message in bytes; null until its head is complete. */
function lengthOf(message: Buffer): number | null {
  const head = headOf(message);
  return head === null ? null : head.length + bodyLength(message);
}
