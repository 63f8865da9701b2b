import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSeatwiseClient, memoryStorage, MFS } from '../src';
import { endpointOf } from '../src/server-address';
import { loggedInMfsClient } from './logged-in-client';

const clientAt = (url: string) =>
  createSeatwiseClient({
    url,
    profile: MFS,
    storage: memoryStorage(),
    listen: false,
    retry: { attempts: 2, firstDelayMs: 1 },
  });

describe("the server's address", () => {
  it.each([
    ['https://seats.example.com', 'https://seats.example.com/graphql'],
    ['https://seats.example.com/', 'https://seats.example.com/graphql'],
    [' https://seats.example.com\n', 'https://seats.example.com/graphql'],
    ['http://10.0.2.2:3000/graphql', 'http://10.0.2.2:3000/graphql'],
    ['https://example.com/seats/', 'https://example.com/seats/graphql'],
    ['http://[::1]:3000', 'http://[::1]:3000/graphql'],
    ['https://example.com/api/graphql', 'https://example.com/api/graphql'],
    ['HTTPS://Seats.Example.com', 'HTTPS://Seats.Example.com/graphql'],
  ])('%j resolves to %s', (url, endpoint) => expect(endpointOf(url)).toBe(endpoint));

  it.each([
    ['seats.example.com', 'has no scheme: use https://seats.example.com'],
    ['seats.example.com:8443', 'has no scheme: use https://seats.example.com:8443'],
    ['localhost:3000', 'has no scheme: use http://localhost:3000'],
    ['10.0.2.2:3000', 'has no scheme: use http://10.0.2.2:3000'],
    ['//seats.example.com', 'has no scheme'],
    ['', 'is empty'],
    ['  ', 'is empty'],
    ['wss://seats.example.com', 'must begin with https:// or http://'],
    ['ftp://seats.example.com', 'must begin with https:// or http://'],
    [
      'https://seats.example.com/api',
      'ends in /api, which is not an endpoint of the server: use https://seats.example.com',
    ],
    ['https://seats.example.com/api/', 'ends in /api'],
    ['https://', 'is not a valid address'],
    ['https:seats.example.com', 'is not a valid address'],
    ['https://seats.example.com?x=1', 'is not a valid address'],
    ['https://seats.example.com/#top', 'is not a valid address'],
    ['https://ann:secret@seats.example.com', 'is not a valid address'],
    ['https://seats.example.com:port', 'is not a valid address'],
    ['https://seats example.com', 'is not a valid address'],
    [undefined as unknown as string, 'has no scheme'],
  ])('creating a client for %j throws: the address %s', (url, problem) => {
    expect(() => clientAt(url)).toThrow(`createSeatwiseClient: url ${problem}`);
  });
});

describe('a reply that does not come from the server', () => {
  const closing: (() => void)[] = [];
  afterEach(() => closing.splice(0).forEach((close) => close()));

  async function serve(answer: RequestListener): Promise<{ url: string; requests: string[] }> {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close().closeAllConnections());
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
  }

  const redirect = (status: number, location: string) =>
    serve((_, response) => response.writeHead(status, { location }).end('<html>moved</html>'));
  const register = async (url: string) => {
    const client = clientAt(url);
    const outcome = await client.register({ registrationKey: 'k', name: 'n' });
    await client.close();
    return outcome;
  };

  it.each([
    [301, 'https://127.0.0.1:8443/graphql', 'https://127.0.0.1:8443/graphql'],
    [302, '/graphql/', '/graphql/'],
    [307, '/sign-in?back=1', '/sign-in'],
    [308, 'https://seats.example.com/graphql', 'https://seats.example.com/graphql'],
  ])(
    'a %i redirect to %s fails as REDIRECTED after one request and is not followed',
    async (status, location, target) => {
      const { url, requests } = await redirect(status, location);
      const outcome = await register(url);
      expect(outcome).toMatchObject({ outcome: 'failed', code: 'REDIRECTED', mayProceed: false });
      expect(outcome).toMatchObject({ message: expect.stringContaining(`${target}.`) as string });
      expect(requests).toEqual(['POST /graphql']);
    },
  );

  it.each<[string, RequestListener]>([
    ['the sign-in page of a hotspot', (_, response) => response.end('<html>Sign in</html>')],
    ['a list', (_, response) => response.end('[]')],
    [
      'a redirect to the page of a hotspot',
      (_, response) =>
        response.writeHead(302, { location: 'http://hotspot.example/login?to=/graphql' }).end(),
    ],
    ['a redirect to nowhere', (_, response) => response.writeHead(302).end()],
    ['nothing at all', (_, response) => response.end()],
  ])('%s counts as unreachable and reports the status', async (_, answer) => {
    const { url, requests } = await serve(answer);
    const outcome = await register(url);
    expect(outcome).toMatchObject({ outcome: 'unreachable', mayProceed: false, attempts: 2 });
    expect(outcome).toHaveProperty('status');
    expect(requests).toHaveLength(2);
  });

  it('reports the status 404 of a wrong path', async () => {
    const { url } = await serve((_, response) => response.writeHead(404).end('<html>not found</html>'));
    expect(await register(`${url}/portal`)).toMatchObject({ outcome: 'unreachable', status: 404 });
  });

  it('detects a redirect that the platform has followed', async () => {
    const following: typeof fetch = async () =>
      Object.defineProperties(new Response('<html></html>'), {
        url: { value: 'https://seats.example.com/graphql' },
      });
    const client = createSeatwiseClient({
      url: 'http://seats.example.com',
      profile: MFS,
      storage: memoryStorage(),
      listen: false,
      fetch: following,
    });
    expect(await client.register({ registrationKey: 'k', name: 'n' })).toMatchObject({ code: 'REDIRECTED' });
    await client.close();
  });

  it('a redirect does not stop work that may proceed offline', async () => {
    const { client, server } = await loggedInMfsClient();
    server.follow({ status: 301, text: '', headers: { location: '/elsewhere' } });
    expect(await client.checkpoint('ARRIVE')).toMatchObject({ code: 'REDIRECTED', mayProceed: true });
    expect(client.getState().checkPending).toBe(true);
    await client.close();
  });
});
