import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { checkLicense, createApiToken } from '../../licensing';
import { quiet } from '../../test/open-test-runtime';
import { testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';
import { serveApi } from '../../test/serve-api';

const scenario = testScenario();
let pool: ScenarioPool;
let device: ScenarioDevice;
let token: string;
let api: Awaited<ReturnType<typeof serveApi>>;

beforeAll(async () => {
  pool = await scenario.pool();
  device = await (await scenario.pool()).device();
  ({ token } = await createApiToken({ ctx: pool.viewer, input: { name: 'searches' } }));
  api = await serveApi({ runtime: scenario.anonymous, log: quiet });
});

afterAll(() => api.close());

/** Statements of all connections of the server that wait for a lock. */
const waiting = async () => {
  const rows = await scenario.sql<{ application_name: string }[]>`
    select application_name from pg_stat_activity
    where datname = current_database() and application_name like 'seatwise%' and wait_event_type = 'Lock'`;
  return rows.map((row) => row.application_name);
};

function search(gone: AbortSignal) {
  const query = `{ seatPool(id: "${pool.opaqueId}") { devices(first: 10, search: "scanner") { totalCount } } }`;
  return fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: gone,
  });
}

it.each(['api_tokens', 'app_users'])(
  'a viewer who sends 50 searches at once leaves connections for devices, while %s is locked',
  async (table) => {
    const gone = new AbortController();
    const searches = await scenario.sql.begin(async (tx) => {
      await tx`lock table ${tx(table)} in access exclusive mode`;
      const sent = Array.from({ length: 50 }, () => search(gone.signal));
      const settled = Promise.allSettled(sent);
      await vi.waitUntil(async () => (await waiting()).length > 0, { timeout: 10_000, interval: 10 });
      await expect(checkLicense({ ctx: device.ctx, input: { action: 'START_JOB' } })).resolves.toBeDefined();
      expect(new Set(await waiting())).toEqual(new Set(['seatwise portal']));
      gone.abort();
      return settled;
    });
    expect(searches).toHaveLength(50);
  },
);
