import http from 'node:http';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createApiToken } from '../../licensing';
import { quiet } from '../../test/open-test-runtime';
import { PAGE, testScenario, type ScenarioPool } from '../../test/scenario';
import { serveApi } from '../../test/serve-api';

const scenario = testScenario();
let pool: ScenarioPool;
let token: string;
let api: Awaited<ReturnType<typeof serveApi>>;

beforeAll(async () => {
  pool = await scenario.pool();
  ({ token } = await createApiToken({ ctx: pool.admin, input: { name: 'reads' } }));
  api = await serveApi({ runtime: scenario.vendor, log: quiet });
});

afterAll(() => api.close());

/** Statements that wait for the locked table, and not those that authenticate the caller before. */
const underWay = async () => {
  const [row] = await scenario.sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'seatwise portal' and wait_event_type = 'Lock'`;
  return row?.count ?? 0;
};
const until = (isSo: (count: number) => boolean) =>
  vi.waitUntil(async () => isSo(await underWay()), { timeout: 10_000, interval: 10 });

/** Sends a request and disconnects while a lock on the table delays it. */
async function hangUpOn({ table, ...request }: { table: string; path: string; body?: object }) {
  await scenario.sql.begin(async (tx) => {
    await tx`lock table ${tx(table)} in access exclusive mode`;
    const call = http.request({
      port: api.port,
      path: request.path,
      method: request.body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    call.on('error', () => {});
    call.end(request.body && JSON.stringify(request.body));
    await until((count) => count > 0);
    call.destroy();
    if (request.body && JSON.stringify(request.body).includes('mutation')) return;
    // The lock lasts twice as long, so the statement ends because of the disconnect.
    const startedAt = performance.now();
    await until((count) => count === 0);
    expect(performance.now() - startedAt).toBeLessThan(1500);
  });
}

it('what is read for a caller who hangs up is cancelled in the database', async () => {
  const query = `{ seatPool(id: "${pool.opaqueId}") { denials(first: ${PAGE.first}) { totalCount edges { node { id } } } } }`;
  await hangUpOn({ table: 'denials', path: '/graphql', body: { query } });
});

it('so is what is exported for them', async () => {
  await hangUpOn({ table: 'denials', path: `/exports/denials.csv?seatPoolId=${pool.opaqueId}` });
});

it('what they have ordered is done all the same', async () => {
  const query = `mutation { createAppUser(input: { customerId: "${pool.customer.opaqueId}", userName: "ordered", displayName: "Ordered" }) { appUser { id } } }`;
  await hangUpOn({ table: 'app_users', path: '/graphql', body: { query } });
  const created = async () =>
    (await scenario.sql`select id from app_users where user_name = 'ordered'`).length;
  await vi.waitUntil(async () => (await created()) === 1, { timeout: 10_000, interval: 20 });
});
