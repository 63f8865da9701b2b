import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { httpReceiver } from '../../test/receivers';
import { createWebhookPoster } from './create-webhook-poster';
import { isPrivateAddress } from './private-address';

let receiver: Awaited<ReturnType<typeof httpReceiver>>;
const development = createWebhookPoster({ allowPrivate: true, timeoutMs: 500 });
const production = createWebhookPoster({ allowPrivate: false, lookup: async () => ['8.8.8.8'] });

beforeAll(async () => {
  receiver = await httpReceiver();
});
beforeEach(() => {
  receiver.posted.length = 0;
  receiver.answerWith((response) => response.end('thanks'));
});
afterAll(async () => {
  development.close();
  production.close();
  await receiver.close();
});

const post = (url: string, poster = development) =>
  poster.postWebhook({
    url,
    headers: { 'content-type': 'application/json', 'webhook-id': 'msg_1' },
    body: '{"a":"ä"}',
  });

describe('a webhook', () => {
  it('is posted as it is, and what came back is kept', async () => {
    expect(await post(receiver.url)).toEqual({
      durationMs: expect.any(Number),
      statusCode: 200,
      error: null,
      responseExcerpt: 'thanks',
    });
    expect(receiver.posted).toMatchObject([
      { headers: { 'webhook-id': 'msg_1', 'content-length': '10' }, body: '{"a":"ä"}' },
    ]);
  });

  it('follows no redirect', async () => {
    receiver.answerWith((response) => response.writeHead(302, { location: receiver.url }).end());
    expect(await post(receiver.url)).toMatchObject({ statusCode: 302, responseExcerpt: '' });
    expect(receiver.posted).toHaveLength(1);
  });

  it('reads no more than the beginning of an endless answer, and keeps 500 printable characters', async () => {
    receiver.answerWith((response) => {
      const more = () =>
        response.write('\u0000\u001b[31mx'.repeat(1000), () => !response.destroyed && setImmediate(more));
      more();
    });
    const { statusCode, error, responseExcerpt } = await post(receiver.url);
    expect({ statusCode, error }).toEqual({ statusCode: 200, error: null });
    expect(responseExcerpt).toHaveLength(500);
    expect(responseExcerpt).toMatch(/^[ [\]\w]+$/);
  });

  it('returns Retry-After, given in seconds or as a date', async () => {
    const asked = async (after: string) => {
      receiver.answerWith((response) => response.writeHead(503, { 'retry-after': after }).end());
      return (await post(receiver.url)).retryAfterSeconds;
    };
    expect(await asked('120')).toBe(120);
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    expect(await asked(inAMinute)).toBeGreaterThan(50);
    expect(await asked(inAMinute)).toBeLessThan(62);
    expect(await asked('soon')).toBeUndefined();
    expect(await asked('Thu, 01 Jan 1970 00:00:00 GMT')).toBeUndefined();
  });

  it('is given up when no status line comes in time', async () => {
    receiver.answerWith(() => {});
    expect(await post(receiver.url)).toMatchObject({
      statusCode: null,
      error: 'No response within 0.5 seconds.',
    });
  });

  it('is decided by the status line, whatever becomes of the body', async () => {
    receiver.answerWith((response) => response.write('a'));
    expect(await post(receiver.url), 'never ends').toMatchObject({ statusCode: 200, responseExcerpt: 'a' });
    receiver.answerWith((response) => {
      response.writeHead(204, { 'content-length': '10' }).flushHeaders();
      response.socket?.end();
    });
    expect(await post(receiver.url), 'ends early').toMatchObject({ statusCode: 204, error: null });
    receiver.answerWith((response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('half', () => response.socket?.resetAndDestroy());
    });
    expect(await post(receiver.url), 'is reset').toMatchObject({ statusCode: 200, error: null });
  });

  it.each([
    [
      'switches to another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
      101,
    ],
    ['says that it goes on, and nothing else', 'HTTP/1.1 100 Continue\r\n\r\n', null],
    ['sends early hints for ever', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n', null],
    ['says half a status line', 'HTTP/1.1 20', null],
    ['speaks something else', '220 mail.example.com ESMTP\r\n', null],
    ['hangs up', '', null],
  ])('to a receiver that %s ends within its time', async (_, answer, statusCode) => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => {}));
      socket.once('data', () => (answer === '' ? socket.end() : socket.write(answer)));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ statusCode });
    for (const socket of sockets) socket.destroy();
    await once(server.close(), 'close');
  });

  it('returns the reason there was no response', async () => {
    expect(await post('http://127.0.0.1:1/')).toMatchObject({
      statusCode: null,
      error: expect.stringMatching(/^ECONNREFUSED/),
    });
  });
});

describe('an address in a private network', () => {
  it.each([
    'https://127.0.0.1',
    'https://[::1]',
    'https://localhost',
    'https://0.0.0.0',
    'https://[::ffff:127.0.0.1]',
    'https://2130706433',
    'https://[::127.0.0.1]',
    'https://[::a00:1]',
    'https://[fe00::1]',
    'https://[64:ff9b::7f00:1]',
    'https://[2002:7f00:1::]',
  ])('is not connected to: %s, whatever was allowed when it was saved', async (origin) => {
    const answer = await post(`${origin}:${receiver.port}/`, production);
    expect(answer).toMatchObject({ statusCode: null, error: 'The address is in a private network.' });
    expect(receiver.posted).toEqual([]);
  });

  it('is refused when it is saved, by number and by name, also when only one of several is', async () => {
    const refuse = (url: string, addresses = ['93.184.216.34']) => {
      const poster = createWebhookPoster({ allowPrivate: false, lookup: async () => addresses });
      return poster.refuseWebhookUrl(new URL(url));
    };
    const inside = 'PRIVATE_NETWORK';
    for (const host of ['10.0.0.1', '169.254.169.254', '[fd00::1]', '[::ffff:10.0.0.1]', '0x7f.1'])
      expect(await refuse(`https://${host}/`), host).toBe(inside);
    expect(await refuse('https://hooks.example.com/', ['93.184.216.34', '192.168.1.1'])).toBe(inside);
    expect(await refuse('https://hooks.example.com/', [])).toBe('HOST_NOT_FOUND');
    expect(await refuse('http://hooks.example.com/')).toBe('URL_NOT_HTTPS');
    expect(await refuse('https://me:secret@hooks.example.com/')).toBe('URL_WITH_PASSWORD');
    expect(await refuse('https://hooks.example.com/#a')).toBe('URL_WITH_FRAGMENT');
    expect(await refuse('https://hooks.example.com/a?b=c')).toBeNull();
    expect(await development.refuseWebhookUrl(new URL('http://127.0.0.1/'))).toBeNull();
  });

  it.each([
    ['100.64.0.1', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['198.19.0.1', true],
    ['224.0.0.1', true],
    ['255.255.255.255', true],
    ['1.1.1.1', false],
    ['fe80::1', true],
    ['fc00::1', true],
    ['64:ff9b::a00:1', true],
    ['2002:a00:1::', true],
    ['2001:db8::1', true],
    ['2606:4700::1111', false],
    ['not an address', true],
  ])('%s is private: %s', (address, expected) => {
    expect(isPrivateAddress(address)).toBe(expected);
  });
});
