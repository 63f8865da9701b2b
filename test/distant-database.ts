import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * The same database, reached through a proxy that delays every byte by `delayMs` in each direction. Order is kept, and
 * what is sent together arrives together.
 */
export async function openDistantDatabase(url: string, delayMs: number) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket.setNoDelay());
      socket.on('error', () => {});
      socket.once('close', () => sockets.delete(socket));
    }
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (chunk) => setTimeout(() => to.writable && to.write(chunk), delayMs));
      from.once('close', () => setTimeout(() => to.destroy(), delayMs));
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const distant = new URL(url);
  distant.hostname = '127.0.0.1';
  distant.port = String((server.address() as AddressInfo).port);
  return {
    url: distant.href,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
