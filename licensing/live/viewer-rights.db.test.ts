import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/database';
import { makeCustomer, makePool, type Pool } from '../../test/factories';
import type { DisplayActor, PortalActor } from '../actor';
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

/** A display of one pool. */
async function makeDisplay({ customerId, seatPoolId }: Pool): Promise<DisplayActor> {
  const displayLinkId = randomUUID();
  await database.sql`
    insert into display_links (customer_id, id, name, token_hash, creator_name)
    values (${customerId}, ${displayLinkId}, 'Hall', sha256('x'), 'Ann')`;
  await database.sql`
    insert into display_link_pools (customer_id, display_link_id, seat_pool_id, position)
    values (${customerId}, ${displayLinkId}, ${seatPoolId}, 0)`;
  return { kind: 'display', customerId, displayLinkId };
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

  it.each(['expires_at', 'revoked_at'])(
    'and so does a display whose link has come to its %s, without any notification',
    async (column) => {
      const pool = await makePool(database.sql);
      const display = await makeDisplay(pool);
      const stream = collect(here.live.watchDisplayUsages(display));
      await expect.poll(() => stream.values.length, { timeout: 1000, interval: 10 }).toBe(1);
      await database.sql`
        update display_links set ${database.sql(column)} = clock_timestamp() where id = ${display.displayLinkId}`;
      await expect.poll(() => stream.error, within2Seconds).toMatchObject({ code: 'UNAUTHENTICATED' });
      await stream.close();
    },
  );

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

  it('and the holder of the socket is notified once', async () => {
    const [gone, stays] = [await makeViewer(database.sql), await makeViewer(database.sql)];
    const notified: PortalActor[] = [];
    const stops = [gone, stays].map((viewer) => here.live.guardViewer(viewer, () => notified.push(viewer)));
    await database.sql`delete from portal_sessions where id = ${gone.credentialId}`;
    for (const viewer of [gone, stays]) await announce(viewer);
    await expect.poll(() => notified, within2Seconds).toEqual([gone]);
    for (const stop of stops) stop();
  });
});
