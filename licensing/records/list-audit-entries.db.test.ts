import { describe, expect, it } from 'vitest';
import { encodeId, listAuditEntries, updateAppUser } from '..';
import { PAGE, nodes, testScenario } from '../../test/scenario';

const scenario = testScenario();

describe('the audit trail', () => {
  it.each([
    { field: 'mode', wanted: { mode: 'NAMED' }, from: 'CONCURRENT', to: 'NAMED' },
    { field: 'licensedQuantity', wanted: { licensedQuantity: 9 }, from: '1', to: '9' },
    { field: 'inactivityTimeoutSeconds', wanted: { inactivityTimeoutSeconds: 900 }, from: '1800', to: '900' },
    { field: 'reregistrationDelayHours', wanted: { reregistrationDelayHours: 24 }, from: '720', to: '24' },
    { field: 'forceLogoutHoldOffSeconds', wanted: { forceLogoutHoldOffSeconds: 0 }, from: '60', to: '0' },
    {
      field: 'userAuthentication',
      wanted: { userAuthentication: 'PASSWORD' },
      from: 'TRUSTED',
      to: 'PASSWORD',
    },
    { field: 'suspended', wanted: { suspended: true }, from: 'false', to: 'true' },
  ] as const)(
    'L24: holds who changed $field, when, from what, to what',
    async ({ field, wanted, from, to }) => {
      const pool = await scenario.pool();
      await pool.update(wanted);
      const [entry] = await pool.audit(pool.opaqueId);
      expect(entry).toMatchObject({
        action: 'seat-pool.updated',
        subjectName: pool.application.code,
        actorName: expect.stringMatching(/^vendor_admin \d+ \(.+@example\.com\)$/),
        actorId: scenario.vendor.actor.kind === 'portal' && scenario.vendor.actor.portalUserId,
        changes: [{ field, from, to }],
      });
      const [clock] = await scenario.sql<
        { age: number }[]
      >`select extract(epoch from clock_timestamp() - ${entry?.at ?? ''}::timestamptz)::float as age`;
      expect(clock?.age).toBeLessThan(10);
    },
  );

  it('L24: holds one entry for one change of several settings, and none for a change of nothing or one refused', async () => {
    const pool = await scenario.pool();
    await pool.update({ licensedQuantity: 2, inactivityTimeoutSeconds: 600, mode: 'CONCURRENT' });
    await pool.update({ licensedQuantity: 2 });
    await pool.update({ inactivityTimeoutSeconds: 1 }).catch(() => null);
    await pool.update({ licensedQuantity: 50 }, pool.admin).catch(() => null);
    const entries = await pool.audit(pool.opaqueId);
    expect(entries.map(({ action }) => action)).toEqual(['seat-pool.updated', 'seat-pool.created']);
    expect(entries[0]?.changes.map(({ field }) => field).sort()).toEqual([
      'inactivityTimeoutSeconds',
      'licensedQuantity',
    ]);
  });

  it('L24: tells which of many changes at once came from what: each starts where the one before ended', async () => {
    const pool = await scenario.pool();
    await Promise.all([2, 3, 4, 5, 6].map((licensedQuantity) => pool.update({ licensedQuantity })));
    const changes = (await pool.audit(pool.opaqueId))
      .reverse()
      .flatMap((entry) => entry.changes.filter(({ field }) => field === 'licensedQuantity'));
    expect(changes).toHaveLength(6);
    for (const [n, change] of changes.entries()) if (n > 0) expect(change.from).toBe(changes[n - 1]?.to);
  });

  it('L24: never holds a secret', async () => {
    const pool = await scenario.pool();
    const ann = await pool.appUser({ password: 'correct horse' });
    await updateAppUser({
      ctx: pool.admin,
      input: { appUserId: ann.opaqueId, password: 'battery staple', displayName: 'Ann' },
    });
    const [entry] = await pool.audit(ann.opaqueId);
    expect(entry?.changes).toEqual([
      { field: 'displayName', from: expect.stringMatching(/^User /), to: 'Ann' },
      { field: 'password', from: null, to: null },
    ]);
    expect(JSON.stringify(await scenario.sql`select * from audit_entries`)).not.toMatch(
      /correct horse|battery staple|argon2/,
    );
  });

  it('L31: of a customer holds nothing of another, nor of the vendor', async () => {
    const [pool, foreign] = [await scenario.pool(), await scenario.pool()];
    const subjects = async (customerId: string | null) =>
      nodes(await listAuditEntries({ ctx: scenario.support, input: { ...PAGE, customerId } })).map(
        ({ subjectId }) => subjectId,
      );
    expect(await subjects(pool.customerId)).toContain(pool.opaqueId);
    expect(await subjects(pool.customerId)).not.toContain(foreign.opaqueId);
    expect(await subjects(null)).not.toContain(pool.opaqueId);
    expect(await subjects(null)).toContain(encodeId('application', pool.applicationId));
  });

  it('is read newest first, page by page, nothing twice and nothing missed', async () => {
    const pool = await scenario.pool();
    for (const licensedQuantity of [2, 3, 4, 5]) await pool.update({ licensedQuantity });
    const all = await pool.audit();
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listAuditEntries>> = await listAuditEntries({
        ctx: pool.viewer,
        input: { first: 2, after, customerId: pool.customerId },
      });
      expect(page.totalCount).toBe(all.length);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...nodes(page).map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
  });
});
