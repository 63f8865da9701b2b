import { sql } from 'drizzle-orm';
import net from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase } from '../test/database';
import { openDatabase } from './client';
import { openPortalConnections, type PortalConnections } from './portal-connections';

const database = testDatabase();
const sockets = new Set<net.Socket>();
let proxy: net.Server;
let opened: ReturnType<typeof openDatabase>;
let portal: PortalConnections;

beforeAll(async () => {
  const { hostname, port } = new URL(database.url);
  proxy = net.createServer((client) => {
    const upstream = net.connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(database.url);
  url.host = `127.0.0.1:${(proxy.address() as net.AddressInfo).port}`;
  opened = openDatabase({ url: url.href, poolSize: 2 });
  portal = openPortalConnections(opened.client, 1);
});

afterAll(async () => {
  await portal.close();
  await opened.close();
  for (const socket of sockets) socket.destroy();
  proxy.close();
});

/** One after the other, as the queue of one connection would. */
const databaseUntil = (lastsMs: number) =>
  portal.databaseFor(() => ({ giveUpAt: performance.now() + lastsMs, queue: (job) => job() }));

it('a connection that is silently dead is replaced, also in a transaction', async () => {
  await databaseUntil(4000).execute(sql`select 1`);
  for (const isTransaction of [false, true]) {
    // Nothing is closed: what is sent is not answered.
    for (const socket of sockets) socket.unpipe();
    const db = databaseUntil(200);
    const statement = isTransaction
      ? db.transaction((tx) => tx.execute(sql`select 1`))
      : db.execute(sql`select 1`);
    await expect(statement).rejects.toThrow();
    expect([...(await databaseUntil(4000).execute(sql`select 2 as two`))]).toEqual([{ two: 2 }]);
  }
}, 30_000);

it('the limit of one statement is not that of the next on the same connection', async () => {
  await expect(databaseUntil(100).execute(sql`select pg_sleep(3)`)).rejects.toMatchObject({
    cause: { code: '57014' },
  });
  await databaseUntil(4000).execute(sql`select pg_sleep(0.3)`);
});
