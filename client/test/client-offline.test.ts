import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atMfsWork, atWork, timed } from './at-work';
import { grantedAnswer, refusedAnswer, type Script } from './offline-server';

const GATEWAY: Script = { status: 503, text: '<html>down</html>' };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
});
afterEach(() => vi.useRealTimers());

describe('a logout that was not told', () => {
  it('L14: is told again without being asked to, ever less often, until it arrives', async () => {
    const { client, server } = await atWork();
    server.follow(GATEWAY);
    expect((await timed(client.logout())).outcome).toMatchObject({ outcome: 'unreachable' });
    server.requests.length = 0;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(server.requests.length).toBeGreaterThan(10);
    expect(server.requests.length).toBeLessThan(20);
    server.follow({ body: { data: { logout: { changed: true, serverTime: 'now' } } } });
    server.requests.length = 0;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(server.operations()).toEqual(['Logout']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not told by a client that was closed', async () => {
    const { client, server } = await atWork();
    server.follow(GATEWAY);
    await timed(client.logout());
    await client.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the work permit of an app that may go on without network', () => {
  it.each(['NO_LICENSE_AVAILABLE', 'POOL_SUSPENDED'])('says no after the server did: %s', async (reason) => {
    const { client, server } = await atMfsWork();
    await vi.advanceTimersByTimeAsync(1_800_000);
    expect(client.workPermit()).toMatchObject({ allowed: true, reason: 'OFFLINE_WORK' });
    server.follow(refusedAnswer('checkLicense', reason));
    await client.checkpoint('TRAVEL');
    expect(client.workPermit().allowed).toBe(false);
    server.follow(grantedAnswer('checkLicense', 'REGAINED'));
    await client.checkpoint('TRAVEL');
    expect(client.workPermit()).toMatchObject({ allowed: true, reason: 'SEAT_HELD' });
    await client.close();
  });

  it('says yes again when the next check-point was passed without network', async () => {
    const { client, server } = await atMfsWork();
    server.follow(refusedAnswer('checkLicense', 'NO_LICENSE_AVAILABLE'));
    await client.checkpoint('TRAVEL');
    server.follow('BROKEN');
    expect((await timed(client.checkpoint('TRAVEL'))).outcome).toMatchObject({ mayProceed: true });
    expect(client.workPermit()).toMatchObject({ allowed: true, reason: 'OFFLINE_WORK' });
    await client.close();
  });
});
