import { expect, it } from 'vitest';
import { listAlerts } from '..';
import { alerts, alertKinds } from '../../db/schema';
import { testScenario } from '../../test/scenario';

const scenario = testScenario();

it('lists the worst alerts first, of a kind the newest first, page by page', async () => {
  const pool = await scenario.pool();
  const open = alertKinds.map((kind) => ({ kind, clearedAt: null }));
  const past = alertKinds.map((kind) => ({ kind, clearedAt: new Date() }));
  await scenario.vendor.db.insert(alerts).values(
    [...past, ...open].map((alert) => ({
      ...alert,
      customerId: pool.customerId,
      seatPoolId: pool.key.id,
      raisedAt: new Date(Date.now() - 60_000),
      inUse: 1,
      licensedQuantity: 1,
    })),
  );
  const read: { kind: string; isOpen: boolean }[] = [];
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof listAlerts>> = await listAlerts({
      ctx: pool.viewer,
      input: { first: 3, after, seatPoolId: pool.opaqueId, orderBy: 'SEVERITY' },
    });
    read.push(...page.edges.map(({ node }) => ({ kind: node.kind, isOpen: node.clearedAt === null })));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(read).toEqual(
    [
      'OVER_QUANTITY',
      'FULL',
      'REGISTRATION_LIMIT',
      'FIRST_DENIAL_OF_DAY',
      'NEARLY_FULL',
      'IDLE_LICENSES',
    ].flatMap((kind) => [
      { kind, isOpen: true },
      { kind, isOpen: false },
    ]),
  );
});

it('refuses a cursor of another order', async () => {
  const pool = await scenario.pool();
  await (await pool.device()).logsIn();
  const input = { first: 1, seatPoolId: pool.opaqueId };
  const row = { customerId: pool.customerId, seatPoolId: pool.key.id, inUse: 1, licensedQuantity: 1 };
  await scenario.vendor.db.insert(alerts).values({ ...row, kind: 'FULL', raisedAt: new Date() });
  const { pageInfo } = await listAlerts({ ctx: pool.viewer, input });
  await expect(
    listAlerts({ ctx: pool.viewer, input: { ...input, after: pageInfo.endCursor, orderBy: 'SEVERITY' } }),
  ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
});
