import { describe, expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import * as licensing from '../../licensing';
import type { AlertWebhookEvent } from '../../licensing/alerts/webhooks/webhook-event';
import type { ScenarioPool } from '../../test/scenario';
import { full, testAlerts } from './test-alerts';

const test = testAlerts();
const { scenario, on, after, clock, evaluate, deliver, midnight, watchedPool } = test;

describe('a pool that becomes full', () => {
  it('is sent once: in the portal, by one e-mail with the denial that followed, by a signed webhook each', async () => {
    const { pool, alerts, mails, posts, secret } = await watchedPool();
    await evaluate(0);
    await full(pool);
    await evaluate(0.1);
    const bob = await pool.device({ name: 'Scanner <4>' });
    await bob.logsIn();
    await evaluate(0.2);
    await evaluate(0.3);

    expect(await alerts()).toMatchObject([
      {
        kind: 'FIRST_DENIAL_OF_DAY',
        deviceName: 'Scanner <4>',
        userName: bob.user.userName,
        clearedAt: null,
      },
      { kind: 'FULL', inUse: 1, licensedQuantity: 1, toldAt: after(0.1), clearedAt: null },
    ]);
    await deliver(0.3);
    expect(mails()).toEqual([]);
    await deliver(1);
    await deliver(2);
    const [mail, ...more] = mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`2 alerts: ${pool.application.name}`);
    expect(mail?.text).toContain(`${pool.application.name}: the only licence is in use`);
    expect(mail?.text).toContain(`first denial of the day: ${bob.user.userName} on Scanner <4>`);
    expect(mail?.html).toContain('on Scanner &lt;4&gt;');
    expect(mail?.text).toContain(`https://seats.example.com/pools/${pool.opaqueId}`);
    expect(mail?.text).toContain(`Time zone: ${test.zone}.`);

    expect(posts()).toHaveLength(2);
    const events = posts().map(({ headers, body }) => {
      const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
      const signed = {
        'webhook-id': String(id),
        'webhook-timestamp': String(timestamp),
        'webhook-signature': String(signature),
      };
      return new Webhook(secret).verify(body, signed);
    });
    expect(events).toMatchObject([
      {
        type: 'alert.raised',
        version: 1,
        data: {
          kind: 'FULL',
          inUse: 1,
          licensedQuantity: 1,
          denial: null,
          customer: { id: pool.customer.opaqueId },
          seatPool: { id: pool.opaqueId, url: `https://seats.example.com/pools/${pool.opaqueId}` },
        },
      },
      { type: 'alert.raised', data: { kind: 'FIRST_DENIAL_OF_DAY', denial: { deviceName: 'Scanner <4>' } } },
    ]);
  });

  it('that is over is resolved without a write, and posted to the webhook', async () => {
    const { pool, alerts, posts } = await watchedPool();
    const tom = await full(pool);
    await evaluate(0);
    await scenario.sql`update seats set last_call_at = clock_timestamp() - lapses_after - interval '1 second' where device_id = ${tom.deviceId}`;
    await scenario.sql`update alert_pool_states set look_again_at = ${after(0)} where seat_pool_id = ${pool.id} and look_again_at > ${after(0)}`;
    await evaluate(1);
    expect(await alerts()).toMatchObject([{ kind: 'FULL', clearedAt: null }]);
    await evaluate(6);
    expect(await alerts()).toMatchObject([{ kind: 'FULL', clearedAt: after(1) }]);
    await deliver(7);
    expect(posts().map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      'alert.raised',
      'alert.cleared',
    ]);
  });

  it('in quiet hours waits until they end, in one mail', async () => {
    const { pool, change, mails } = await watchedPool();
    await change({ quietFrom: clock(-30), quietUntil: clock(60) });
    await full(pool);
    await evaluate(0);
    await (await pool.device()).logsIn();
    await evaluate(20);
    await deliver(50);
    expect(mails()).toEqual([]);
    await deliver(61);
    expect(mails()).toHaveLength(1);
    expect(mails()[0]?.subject).toMatch(/^2 alerts: /);
  });

  it('is looked at by one process at a time, and not at all while nothing happens', async () => {
    await evaluate(100);
    // Seats of earlier tests lapse by the database's clock, which is behind the clock of this test.
    await scenario.sql`update alert_pool_states set look_again_at = null`;
    expect(await evaluate(100.1)).toMatchObject({ checked: 0 });
    const { sql } = scenario;
    await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('seatwise.evaluate_alerts'))`;
      expect(await evaluate(101)).toMatchObject({ checked: null });
    });
    const pool = await scenario.pool();
    await full(pool);
    expect(await evaluate(102)).toMatchObject({ checked: 1, raised: 1 });
  });
});

describe('the first refusal of a day', () => {
  const SECOND = 1 / 60;
  const refusedAt = async (pool: ScenarioPool, minutes: number) => {
    const device = await pool.device();
    await device.logsIn();
    await scenario.sql`update denials set at = ${after(minutes)} where device_id = ${device.deviceId}`;
    return device;
  };
  const denialsOf = async ({ alerts }: Awaited<ReturnType<typeof watchedPool>>) =>
    (await alerts()).filter(({ kind }) => kind === 'FIRST_DENIAL_OF_DAY');

  it('after the last evaluation of a day is sent on the next, as is the first one of that day', async () => {
    const watched = await watchedPool();
    const { pool, posts } = watched;
    await full(pool);
    await evaluate(midnight - 5 * SECOND);
    const bob = await refusedAt(pool, midnight - 3 * SECOND);
    await evaluate(midnight + 5 * SECOND);
    const late = {
      userName: bob.user.userName,
      raisedAt: after(midnight - 3 * SECOND),
      toldAt: after(midnight + 5 * SECOND),
      clearedAt: after(midnight + 5 * SECOND),
    };
    expect(await denialsOf(watched)).toMatchObject([late]);
    await evaluate(midnight + 15 * SECOND);
    const ann = await refusedAt(pool, midnight + 120);
    await evaluate(midnight + 120);
    expect(await denialsOf(watched)).toMatchObject([
      { userName: ann.user.userName, raisedAt: after(midnight + 120), toldAt: after(midnight + 120) },
      late,
    ]);
    await deliver(midnight + 121);
    const told = posts()
      .map(({ body }) => JSON.parse(body) as AlertWebhookEvent)
      .filter(({ data }) => data.kind === 'FIRST_DENIAL_OF_DAY');
    expect(told.map(({ type, data }) => [type, data.denial?.userName])).toEqual([
      ['alert.raised', bob.user.userName],
      ['alert.cleared', bob.user.userName],
      ['alert.raised', ann.user.userName],
    ]);
  });

  it('is sent once, also when others follow until midnight', async () => {
    const watched = await watchedPool();
    await full(watched.pool);
    await refusedAt(watched.pool, 0);
    await evaluate(0.1);
    await evaluate(midnight - 5 * SECOND);
    await refusedAt(watched.pool, midnight - 3 * SECOND);
    await evaluate(midnight + 5 * SECOND);
    await refusedAt(watched.pool, midnight - 1 * SECOND);
    await evaluate(midnight + 15 * SECOND);
    expect(await denialsOf(watched)).toHaveLength(1);
  });
});

describe('idle licences', () => {
  /** Forty days old. */
  async function oldPool() {
    const watched = await watchedPool({ licensedQuantity: 5 });
    const { pool } = watched;
    await full(pool);
    await evaluate(0);
    await scenario.sql`update seat_pools set created_at = now() - interval '40 days' where id = ${pool.id}`;
    await scenario.sql`alter table audit_entries disable trigger user`;
    await scenario.sql`update audit_entries set at = now() - interval '40 days' where subject_id = ${pool.opaqueId}`;
    await scenario.sql`alter table audit_entries enable trigger user`;
    return watched;
  }
  const runtime = () => on(scenario.vendor);

  it('are found in pools that are thirty days old, once a day', async () => {
    const { alerts } = await oldPool();
    expect(await licensing.findIdleLicenses({ runtime: runtime(), at: new Date() })).toEqual({
      checked: 1,
    });
    expect(await licensing.findIdleLicenses({ runtime: runtime(), at: new Date() })).toEqual({
      checked: 0,
    });
    await evaluate(1);
    expect(await alerts()).toMatchObject([{ kind: 'IDLE_LICENSES', idleLicenses: 4, licensedQuantity: 5 }]);
  });

  it('are looked for again soon when a look failed, and others are looked through meanwhile', async () => {
    const [one, other] = [await oldPool(), await oldPool()];
    const look = (minutes: number, portal = scenario.vendor.portal) =>
      licensing.findIdleLicenses({ runtime: { ...runtime(), portal }, at: after(minutes) });
    const idle = async () => {
      await evaluate(20);
      const found = [...(await one.alerts()), ...(await other.alerts())];
      return found.filter(({ kind }) => kind === 'IDLE_LICENSES').length;
    };
    const busy = {
      ...scenario.vendor.portal,
      databaseFor: () => {
        throw new Error('busy');
      },
    };
    await expect(look(0, busy)).rejects.toThrow('busy');
    expect(await look(0)).toEqual({ checked: 1 });
    expect(await idle()).toBe(1);
    expect(await look(9)).toEqual({ checked: 0 });
    expect(await look(11)).toEqual({ checked: 1 });
    expect(await idle()).toBe(2);
    expect(await look(12)).toEqual({ checked: 0 });
  });
});
