import { beforeAll, describe, expect, it } from 'vitest';
import * as licensing from '..';
import { makeDisplayLink, displayOf } from '../../test/verbs/display-verbs';
import { testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
let pool: ScenarioPool;

beforeAll(async () => {
  pool = await scenario.pool({ licensedQuantity: 2 });
});

const DAY_MS = 24 * 60 * 60 * 1000;
const whoIs = (token: string) => licensing.authenticateDisplay({ runtime: pool.admin, token });
const list = () => licensing.listDisplayLinks({ ctx: pool.admin, input: { customerId: pool.customerId } });
const revoke = (displayLinkId: string) =>
  licensing.revokeDisplayLink({ ctx: pool.admin, input: { displayLinkId } });
const auditOf = async (displayLinkId: string) =>
  scenario.sql<{ action: string; actor_name: string; changes: object[] }[]>`
    select action, actor_name, changes from audit_entries where subject_id = ${displayLinkId} order by id`;

describe('a display link', () => {
  it('acts for its customer; a token of another kind is refused', async () => {
    const { displayLink, token } = await makeDisplayLink(pool);
    expect(await whoIs(token)).toEqual({
      kind: 'display',
      customerId: pool.customerId,
      displayLinkId: displayLink.id,
    });
    expect(await whoIs(token.replace('sww_', 'swa_'))).toBeNull();
  });

  it('is stored as a hash only, and its secret is in no record', async () => {
    const { token, link, displayLinkId } = await makeDisplayLink(pool);
    expect(link).toMatch(/^\/display#sww_[\w-]{86}$/);
    const secret = Buffer.from(token.slice(4), 'base64url').subarray(32);
    const [row] = await scenario.sql<{ text: string }[]>`
      select (select json_agg(l) from display_links l)::text || (select json_agg(a) from audit_entries a)::text as text`;
    for (const form of [token, secret.toString('hex'), secret.toString('base64url')])
      expect(row?.text).not.toContain(form);
    expect(row?.text).toContain(displayLinkId);
  });

  it('with another secret, or cut off, is refused as unknown', async () => {
    const { token } = await makeDisplayLink(pool);
    const forged = `${token.slice(0, -5)}${token.at(-5) === 'A' ? 'B' : 'A'}${token.slice(-4)}`;
    for (const none of [forged, token.slice(0, 40), 'sww_'])
      await expect(whoIs(none)).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
        reason: 'DISPLAY_LINK_UNKNOWN',
      });
  });

  it('expires after ninety days unless another expiry or none is requested', async () => {
    const ends = async (expiresAt?: Date | null) => {
      const { displayLink } = await makeDisplayLink(pool, expiresAt === undefined ? {} : { expiresAt });
      return displayLink.expiresAt;
    };
    const soon = new Date(Date.now() + 5 * DAY_MS);
    expect(await ends()).toSatisfy((at: Date) => Math.abs(at.getTime() - Date.now() - 90 * DAY_MS) < 60_000);
    expect(await ends(soon)).toEqual(soon);
    expect(await ends(null)).toBeNull();
  });

  it.each([
    { days: -1, reason: 'EXPIRY_PAST' },
    { days: 367, reason: 'EXPIRY_TOO_LATE' },
  ])('does not end in $days days', async ({ days, reason }) => {
    await expect(
      makeDisplayLink(pool, { expiresAt: new Date(Date.now() + days * DAY_MS) }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'expiresAt', reason });
  });

  it('that has ended is refused, and still listed as ended', async () => {
    const { token, displayLink } = await makeDisplayLink(pool);
    await scenario.sql`
      update display_links set created_at = created_at - interval '2 days', expires_at = clock_timestamp() - interval '1 day' where id = ${displayLink.id}`;
    await expect(whoIs(token)).rejects.toMatchObject({ reason: 'DISPLAY_LINK_EXPIRED' });
    expect((await list()).find(({ id }) => id === displayLink.id)).toMatchObject({ isExpired: true });
  });

  it('that was revoked is refused as such, and is listed no more', async () => {
    const { token, displayLink, displayLinkId } = await makeDisplayLink(pool);
    await revoke(displayLinkId);
    await expect(whoIs(token)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'DISPLAY_LINK_REVOKED',
    });
    expect((await list()).map(({ id }) => id)).not.toContain(displayLink.id);
    await expect(revoke(displayLinkId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stays valid when its creator is disabled: it belongs to the customer', async () => {
    const admin = await scenario.person('CUSTOMER_ADMIN', pool.customerId);
    const { token } = await makeDisplayLink(pool, {}, admin);
    const portalUserId = admin.actor.kind === 'portal' ? admin.actor.portalUserId : '';
    await licensing.updatePortalUser({
      ctx: pool.admin,
      input: {
        portalUserId: licensing.encodeKey('portalUser', { customerId: pool.customerId, id: portalUserId }),
        disabled: true,
      },
    });
    expect(await whoIs(token)).toMatchObject({ kind: 'display' });
  });

  it('has its last use, written at most once a minute', async () => {
    const { token, displayLink } = await makeDisplayLink(pool);
    const lastUsed = async () => (await list()).find(({ id }) => id === displayLink.id)?.lastUsedAt;
    expect(await lastUsed()).toBeNull();
    await whoIs(token);
    const first = await lastUsed();
    expect(first).toBeInstanceOf(Date);
    await whoIs(token);
    expect(await lastUsed()).toEqual(first);
  });

  it('has one to twelve pools, all of its own customer, each once', async () => {
    const other = await scenario.pool();
    await expect(makeDisplayLink(pool, { seatPoolIds: [] })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const many = Array.from({ length: 13 }, () => pool.opaqueId);
    await expect(makeDisplayLink(pool, { seatPoolIds: many })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    for (const ctx of [pool.admin, scenario.vendor])
      await expect(makeDisplayLink(pool, { seatPoolIds: [other.opaqueId] }, ctx)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    const { displayLink } = await makeDisplayLink(pool, { seatPoolIds: [pool.opaqueId, pool.opaqueId] });
    expect(displayLink.seatPoolIds).toEqual([pool.id]);
  });

  it('is one of fifty that work at most; at once no more either', async () => {
    const full = await scenario.pool();
    const outcomes = await Promise.allSettled(Array.from({ length: 55 }, () => makeDisplayLink(full)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
    await expect(makeDisplayLink(full)).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'MOST_DISPLAY_LINKS',
    });
    const [first] = await licensing.listDisplayLinks({
      ctx: full.admin,
      input: { customerId: full.customerId },
    });
    if (!first) throw new Error('none was made');
    await licensing.revokeDisplayLink({
      ctx: full.admin,
      input: { displayLinkId: licensing.encodeKey('displayLink', first) },
    });
    expect(await makeDisplayLink(full)).toBeTruthy();
  });

  it('L24: what is done to it is in the audit trail', async () => {
    const second = await scenario.pool({ owner: pool.customer });
    const { displayLinkId } = await makeDisplayLink(pool, { name: 'IT room', expiresAt: null });
    const update = (wish: object) =>
      licensing.updateDisplayLink({ ctx: pool.admin, input: { displayLinkId, ...wish } });
    const { displayLink } = await update({
      name: 'Canteen',
      seatPoolIds: [second.opaqueId, pool.opaqueId],
    });
    expect(displayLink).toMatchObject({ name: 'Canteen', seatPoolIds: [second.id, pool.id] });
    await update({ name: 'Canteen' });
    await revoke(displayLinkId);
    const codes = [second.application.code, pool.application.code];
    expect(await auditOf(displayLinkId)).toMatchObject([
      {
        action: 'display-link.created',
        changes: [
          { field: 'seatPools', from: null, to: codes[1] },
          { field: 'expiresAt', from: null, to: null },
        ],
      },
      {
        action: 'display-link.updated',
        changes: [
          { field: 'name', from: 'IT room', to: 'Canteen' },
          { field: 'seatPools', from: codes[1], to: codes.join(', ') },
        ],
      },
      { action: 'display-link.revoked', changes: [] },
    ]);
  });

  it('is removed sixty days after it ended or was revoked', async () => {
    const [revoked, ended, open] = await Promise.all([
      makeDisplayLink(pool),
      makeDisplayLink(pool),
      makeDisplayLink(pool, { expiresAt: null }),
    ]);
    await revoke(revoked.displayLinkId);
    // Moves all clocks on by the rest of ninety days, sixty more days and a margin.
    await scenario.sql`
      update display_links set created_at = created_at - interval '151 days', revoked_at = revoked_at - interval '151 days',
        expires_at = expires_at - interval '151 days'`;
    await licensing.purgeExpiredRecords({ runtime: pool.admin });
    const left = await scenario.sql<{ id: string }[]>`select id from display_links`;
    const ids = left.map(({ id }) => id);
    expect(ids).toContain(open.displayLink.id);
    expect(ids).not.toContain(revoked.displayLink.id);
    expect(ids).not.toContain(ended.displayLink.id);
  });
});

describe('what a display shows', () => {
  it('are the figures of its pools, in their order, and no names of people or devices', async () => {
    const [first, named] = [
      await scenario.pool({ licensedQuantity: 1 }),
      { mode: 'NAMED', licensedQuantity: 3 } as const,
    ];
    const second = await scenario.pool({ owner: first.customer, ...named });
    const [ann, bob] = await first.devices(2);
    await ann.logsIn();
    expect(await bob.logsIn()).toMatchObject({ kind: 'refused' });
    const { ctx } = await displayOf(scenario, first, {
      seatPoolIds: [second.opaqueId, first.opaqueId],
      name: 'Hall',
    });
    const shown = await licensing.getDisplay({ ctx });
    expect(shown).toMatchObject({
      name: 'Hall',
      customerName: first.customer.name,
      pools: [
        { id: second.id, mode: 'NAMED', denialsLastHour: 0, usage: { inUse: 0, licensedQuantity: 3 } },
        { id: first.id, denialsLastHour: 1, usage: { inUse: 1, licensedQuantity: 1, free: 0 } },
      ],
    });
    const text = JSON.stringify(shown);
    expect(text).not.toMatch(/User \d|user-\d|Device \d|installation-/);
  });

  it('leaves out denials that are older than an hour', async () => {
    const crowded = await scenario.pool({ licensedQuantity: 0 });
    const [ann] = await crowded.devices(1);
    await ann.logsIn();
    await scenario.sql`update denials set at = call_lasts_until(at, -interval '61 minutes') where customer_id = ${crowded.customerId}`;
    const { ctx } = await displayOf(scenario, crowded);
    expect((await licensing.getDisplay({ ctx })).pools[0]?.denialsLastHour).toBe(0);
  });
});
