import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/database';
import { makeCustomer, makePool, type Pool } from '../../test/factories';
import type { PortalActor } from '../actor';
import type { SeatUsage } from '../pool/seat-usage';
import { collect, makeViewer, openTestProcess, type Collected, type TestProcess } from './test-process';

const database = testDatabase();
const open: Collected<SeatUsage>[] = [];
let here: TestProcess;

beforeAll(async () => {
  here = openTestProcess(database.url, { timing: { rightsMs: 300 } });
  await vi.waitUntil(() => here.live.connected());
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
  expect(here.live.watchedPools()).toBe(0);
});

afterAll(() => here.close());

async function watch(pool: Pool, viewer: PortalActor) {
  const stream = collect(here.live.watchUsage({ customerId: pool.customerId, id: pool.seatPoolId }, viewer));
  open.push(stream);
  await expect.poll(() => stream.values.length, { timeout: 1000, interval: 10 }).toBe(1);
  return stream;
}

const announce = ({ customerId, portalUserId }: PortalActor) =>
  database.sql.notify('seatwise', `identity:${customerId}:${portalUserId}`);

const within2Seconds = { timeout: 2000, interval: 10 };

describe('L30: a person loses the stream', () => {
  it('when the session is ended', async () => {
    const pool = await makePool(database.sql);
    const [gone, stays] = [await makeViewer(database.sql), await makeViewer(database.sql)];
    const [lost, kept] = [await watch(pool, gone), await watch(pool, stays)];
    await database.sql`delete from portal_sessions where id = ${gone.credentialId}`;
    await announce(gone);
    await expect.poll(() => lost.error, within2Seconds).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(kept.ended).toBe(false);
  });

  it('when disabled, without any notification', async () => {
    const { customerId } = await makeCustomer(database.sql);
    const pool = await makePool(database.sql, { customerId });
    const viewer = await makeViewer(database.sql, { customerId });
    const stream = await watch(pool, viewer);
    await database.sql`update portal_users set disabled_at = clock_timestamp() where id = ${viewer.portalUserId}`;
    await expect.poll(() => stream.error, within2Seconds).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('when the session has run out', async () => {
    const pool = await makePool(database.sql);
    const viewer = await makeViewer(database.sql);
    const stream = await watch(pool, viewer);
    await database.sql`update portal_sessions set expires_at = clock_timestamp() where id = ${viewer.credentialId}`;
    await expect.poll(() => stream.error, within2Seconds).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('when the API token is revoked', async () => {
    const pool = await makePool(database.sql);
    const viewer = await makeViewer(database.sql, { via: 'api-token' });
    const stream = await watch(pool, viewer);
    await database.sql`update api_tokens set revoked_at = clock_timestamp() where id = ${viewer.credentialId}`;
    await announce(viewer);
    await expect.poll(() => stream.error, within2Seconds).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('when deleted or moved to another customer', async () => {
    const pool = await makePool(database.sql);
    const viewer = await makeViewer(database.sql);
    const stream = await watch(pool, viewer);
    await database.sql`delete from portal_users where id = ${viewer.portalUserId}`;
    await expect.poll(() => stream.error, within2Seconds).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('and whoever holds the socket is told of it', async () => {
    const viewer = await makeViewer(database.sql);
    const heard = vi.fn();
    const stop = here.live.onIdentityChange(heard);
    await announce(viewer);
    await expect
      .poll(() => heard.mock.calls, within2Seconds)
      .toContainEqual([{ customerId: viewer.customerId, id: viewer.portalUserId }]);
    stop();
  });
});
