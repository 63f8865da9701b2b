import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as licensing from '..';
import { appUserAccount, portalAccount } from '../password';
import { PAGE, nodes, testScenario } from '../../test/scenario';

const scenario = testScenario();
const { encodeKey } = licensing;

/** Fails until the account is held off at unknown places. */
async function failOften(kind: 'portal' | 'app-user', account: string): Promise<void> {
  for (let n = 0; n < 50; n++)
    await scenario.anonymous.rateLimits.guard({ kind, account, address: randomUUID() }, () =>
      Promise.resolve(false),
    );
}

describe('holding people off after failed attempts', () => {
  it('L32: is shown of an app user, and lifted by an administrator of the customer, with an audit entry', async () => {
    const pool = await scenario.pool({ userAuthentication: 'PASSWORD' });
    const [tom, ann] = [await pool.device(), await pool.appUser({ password: 'correct horse' })];
    await failOften('app-user', appUserAccount(ann));
    const login = () => tom.logsIn({ userName: ann.userName, password: 'correct horse' });
    await expect(login()).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 60 });
    const [until] = await licensing.getAppUserHoldOffs(pool.admin, [ann]);
    expect(until?.getTime()).toBeGreaterThan(Date.now());
    const [other] = await licensing.getAppUserHoldOffs(
      pool.admin,
      [tom.user].map((u) => ({ ...u, ...pool.key })),
    );
    expect(other).toBeNull();

    const input = { appUserId: ann.opaqueId };
    for (const ctx of [pool.viewer, scenario.support])
      await expect(licensing.liftAppUserHoldOff({ ctx, input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await licensing.liftAppUserHoldOff({ ctx: pool.admin, input });
    await licensing.liftAppUserHoldOff({ ctx: pool.admin, input });
    expect(await licensing.getAppUserHoldOffs(pool.admin, [ann])).toEqual([null]);
    expect(await login()).toMatchObject({ kind: 'granted' });
    expect(await pool.audit(ann.opaqueId)).toMatchObject([
      { action: 'app-user.hold-off-lifted', subjectName: ann.userName },
      { action: 'app-user.created' },
    ]);
  });

  it('L32: is shown of a portal user, and lifted by an administrator of the customer or the vendor', async () => {
    const pool = await scenario.pool();
    const { actor } = pool.viewer;
    if (actor.kind !== 'portal') throw new Error('not a portal user');
    const portalUserId = encodeKey('portalUser', { customerId: pool.customerId, id: actor.portalUserId });
    for (const ctx of [pool.admin, scenario.vendor]) {
      await failOften('portal', portalAccount(actor).toUpperCase());
      const [until] = await licensing.getPortalUserHoldOffs(ctx, [actor]);
      expect(until?.getTime()).toBeGreaterThan(Date.now());
      await expect(
        licensing.liftPortalUserHoldOff({ ctx: pool.viewer, input: { portalUserId } }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await licensing.liftPortalUserHoldOff({ ctx, input: { portalUserId } });
      expect(await licensing.getPortalUserHoldOffs(ctx, [actor])).toEqual([null]);
    }
    const audit = nodes(
      await licensing.listAuditEntries({
        ctx: pool.admin,
        input: { ...PAGE, customerId: pool.customerId, subjectId: portalUserId },
      }),
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'portal-user.hold-off-lifted',
      'portal-user.hold-off-lifted',
    ]);
  });

  it('L31: of people out of reach does not exist', async () => {
    const [pool, foreign] = [await scenario.pool(), await scenario.pool()];
    const ann = await pool.appUser();
    await expect(
      licensing.liftAppUserHoldOff({ ctx: foreign.admin, input: { appUserId: ann.opaqueId } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { actor } = scenario.vendor;
    if (actor.kind !== 'portal') throw new Error('not a portal user');
    const ofVendor = encodeKey('portalUser', { customerId: actor.customerId, id: actor.portalUserId });
    await expect(
      licensing.liftPortalUserHoldOff({ ctx: foreign.admin, input: { portalUserId: ofVendor } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
