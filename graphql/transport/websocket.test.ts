import { describe, expect, it, vi } from 'vitest';
import { LicensingError } from '../../licensing';
import { noStreams, socketsUnderTest, streamOf } from './test-sockets';

const { start, open, connected } = socketsUnderTest();

describe('connections', () => {
  it.each([
    ['bad', 4401],
    ['down', 1013],
    ['broken', 4500],
  ])('a token that is %s: %i', async (token, code) => {
    await start();
    const client = open();
    await client.ready;
    client.send({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } });
    const [closed, reason] = await client.closed;
    expect(closed).toBe(code);
    expect(reason).not.toContain('secret');
    expect(client.messages).toEqual([]);
  });

  it('closes with 1013 when authentication takes too long', async () => {
    await start({ operationDeadlineMs: 50 });
    const client = open();
    await client.ready;
    client.send({ type: 'connection_init', payload: { Authorization: 'Bearer hang' } });
    expect((await client.closed)[0]).toBe(1013);
  });

  it.each(['https://evil.example', 'capacitor://localhost', 'null'])(
    'a page of %s is whoever its token says, and nobody by the cookie of its visitor',
    async (origin) => {
      const server = await start();
      const nobody = open({ headers: { cookie: 'session=p1', origin } });
      await nobody.ready;
      nobody.send({ type: 'connection_init' });
      expect((await nobody.closed)[0]).toBe(4401);

      const device = await connected('d1', { cookie: 'session=p1', origin });
      device.subscribe('a');
      (await streamOf(server)).push({ value: 1 });
      expect((await device.next()).payload?.data).toEqual({ ticks: { value: 1, who: 'd1' } });
    },
  );

  it('counts sockets of foreign pages separately from others of their address', async () => {
    await start({ sockets: { perAddress: 1 } });
    const foreign = { headers: { origin: 'https://evil.example' } };
    await open(foreign).ready;
    expect(await open(foreign).refused).toBe(429);
    await connected('d1');
  });

  it('takes apps that name the address of the socket as their origin', async () => {
    const server = await start();
    await connected('d1', { origin: server.url.replace('http', 'ws').replace('/graphql', '') });
  });

  it('closes a socket that does not speak the protocol', async () => {
    await start({ sockets: { initTimeoutMs: 30 } });
    const mute = open();
    expect((await mute.closed)[0]).toBe(4408);
    const hasty = open();
    await hasty.ready;
    hasty.subscribe('a');
    expect((await hasty.closed)[0]).toBe(4401);
    const double = await connected('d1');
    double.send({ type: 'connection_init' });
    expect((await double.closed)[0]).toBe(4429);
    const reused = await connected('d1');
    reused.subscribe('a');
    reused.subscribe('a');
    expect((await reused.closed)[0]).toBe(4409);
    const garbage = await connected('d1');
    garbage.socket.send('{');
    expect((await garbage.closed)[0]).toBe(4400);
    const binary = await connected('d1');
    binary.socket.send(Buffer.from('{"type":"ping"}'));
    expect((await binary.closed)[0]).toBe(4400);
    const large = await connected('d1');
    large.socket.send('x'.repeat(65 * 1024));
    expect((await large.closed)[0]).toBe(1009);
    const fragments = await connected('d1');
    for (let i = 0; i < 100; i++) fragments.socket.send('x', { fin: false });
    expect((await fragments.closed)[0]).toBe(1008);
  });

  it('refuses another subprotocol', async () => {
    await start();
    const client = open({ protocol: 'graphql-ws' });
    expect((await client.closed)[0]).toBeGreaterThanOrEqual(1006);
  });

  it('limits subscriptions of a socket', async () => {
    const server = await start({ sockets: { subscriptionsPerSocket: 2 } });
    const client = await connected('d1');
    for (const id of ['a', 'b', 'c']) client.subscribe(id);
    expect(await client.next()).toMatchObject({
      id: 'c',
      type: 'error',
      payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(server.streams.size).toBe(2);
  });

  it('limits sockets of an actor, counting only those that are open', async () => {
    await start({ sockets: { perActor: 1 } });
    const first = await connected('d1');
    await connected('d2');
    const second = open();
    await second.ready;
    second.send({ type: 'connection_init', payload: { Authorization: 'Bearer d1' } });
    expect((await second.closed)[0]).toBe(4429);
    first.socket.terminate();
    await vi.waitFor(async () => {
      const again = open();
      await again.ready;
      again.send({ type: 'connection_init', payload: { Authorization: 'Bearer d1' } });
      expect(await Promise.race([again.next(), again.closed])).toEqual({ type: 'connection_ack' });
    });
  });

  it('limits sockets of an address', async () => {
    await start({ sockets: { perAddress: 1 } });
    await connected('d1');
    expect(await open().refused).toBe(429);
  });

  it('counts a socket to a device only once its token is verified', async () => {
    let verified = 0;
    await start({
      sockets: { perActor: 1 },
      verifyActor: async () => {
        verified += 1;
        if (verified <= 5) throw new LicensingError('UNAUTHENTICATED', 'The token is not valid.');
      },
    });
    const init = { type: 'connection_init', payload: { Authorization: 'Bearer d1' } };
    const forged = Array.from({ length: 5 }, () => open());
    for (const client of forged) {
      await client.ready;
      client.socket.pause(); // Does not answer the close frame, so that the server keeps the socket.
      client.send(init);
    }
    await vi.waitUntil(() => verified === 5);
    await connected('d1');
    for (const client of forged) client.socket.resume();
    for (const client of forged) expect((await client.closed)[0]).toBe(4401);
  });

  it('makes room for a new caller by closing the oldest socket that has not said who it is', async () => {
    await start({ sockets: { unverifiedPerAddress: 3, unverifiedGraceMs: 0, initTimeoutMs: 60_000 } });
    const idle = [open(), open(), open()];
    for (const client of idle) await client.ready;
    await connected('d1');
    const oldest = await Promise.race(idle.map(async (client, n) => (await client.closed) && n));
    expect(oldest).toBe(0);
    // Verified sockets do not count in the budget: any number of devices connect beside idle ones.
    for (let n = 2; n < 12; n++) await connected(`d${n}`);
  });

  it('keeps sockets being verified, and refuses a new one when nothing may give way', async () => {
    await start({ sockets: { unverified: 2, unverifiedGraceMs: 0 } });
    for (const token of ['hang', 'hang']) {
      const client = open();
      await client.ready;
      client.send({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } });
      client.send({ type: 'ping' });
      // The response shows that connection_init was processed.
      expect(await client.next()).toEqual({ type: 'pong' });
    }
    expect(await open().refused).toBe(429);
  });

  it('refuses a new caller while all unverified sockets are younger than the grace', async () => {
    await start({ sockets: { unverifiedPerAddress: 1, unverifiedGraceMs: 60_000 } });
    await open().ready;
    expect(await open().refused).toBe(429);
  });

  it('limits the rate of messages, pings of either kind included', async () => {
    await start({ sockets: { messageBurst: 5, messagesPerSecond: 0.001 } });
    const client = await connected('d1');
    for (let i = 0; i < 2; i++) client.send({ type: 'ping' });
    for (let i = 0; i < 3; i++) client.socket.ping();
    expect(await client.closed).toEqual([4429, 'Too many messages']);
  });

  it('hangs up on a socket that does not answer pings', async () => {
    const server = await start({ sockets: { pingIntervalMs: 30 } });
    const client = await connected('d1');
    client.subscribe('a');
    await streamOf(server);
    client.socket.pong = () => {};
    expect((await client.closed)[0]).toBe(1006);
    await noStreams(server);
  });

  it('hangs up on a socket that does not read', async () => {
    const server = await start({ sockets: { maxBacklogBytes: 1_000 } });
    const client = await connected('d'.repeat(20_000));
    client.subscribe('a');
    const stream = await streamOf(server);
    client.socket.pause();
    // More than the network buffers hold.
    for (let i = 0; i < 2_000; i++) stream.push({ value: i });
    await noStreams(server);
    client.socket.resume();
    expect((await client.closed)[0]).toBe(1006);
  });

  it('closes all sockets with 1012 and ends their streams when it is disposed of, and takes no more', async () => {
    const server = await start();
    const clients = await Promise.all([connected('d1'), connected('d2')]);
    for (const client of clients) client.subscribe('a');
    await vi.waitUntil(() => server.streams.size === 2);
    await server.dispose();
    expect(server.streams.size).toBe(0);
    for (const client of clients) expect(await client.closed).toEqual([1012, 'Service restart']);
    expect(await open().refused).toBe(503);
  });

  it('also disposes of a socket whose caller has disconnected', async () => {
    const server = await start({ sockets: { closeTimeoutMs: 50 } });
    const client = await connected('d1');
    client.subscribe('a');
    await streamOf(server);
    client.socket.pause();
    await server.dispose();
    expect(server.streams.size).toBe(0);
    client.socket.resume();
  });

  it('writes nothing on the console', async () => {
    const spies = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    await start();
    const client = await connected('d1');
    client.socket.send('x'.repeat(65 * 1024));
    await client.closed;
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
