import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeDevice } from '../../licensing';
import { lapse } from '../../test/factories';
import { run } from '../../test/graphql';
import { testScenario, type ScenarioPool } from '../../test/scenario';
import { bearerOf, startTestExports } from './test-exports';

const scenario = testScenario();
let pool: ScenarioPool;
let exports: Awaited<ReturnType<typeof startTestExports>>;
let admin: { authorization: string };

beforeAll(async () => {
  exports = await startTestExports(scenario.vendor);
  pool = await scenario.pool({ licensedQuantity: 3 });
  const [tom, ann, eve, bob, gone] = await pool.devices(5);
  for (const device of [tom, ann, eve, bob]) await device.logsIn();
  await lapse(scenario.sql, ann);
  await eve.logsOut();
  await removeDevice({ ctx: pool.admin, input: { deviceId: gone.opaqueId } });
  // Enough rows for several pages.
  await scenario.sql`
    insert into devices (customer_id, seat_pool_id, installation_id, name, token_hash, registered_at)
    select ${pool.customerId}, ${pool.id}, 'bulk-' || n, 'Bulk ' || lpad((n % 7)::text, 3, '0'), sha256(n::text::bytea), clock_timestamp() - n * interval '1 second'
    from generate_series(1, 230) n`;
  await scenario.sql`
    insert into denials (customer_id, seat_pool_id, at, installation_id, device_name, user_name, action, licensed_quantity, in_use)
    select ${pool.customerId}, ${pool.id}, clock_timestamp() - (300 - n) * interval '2 minutes', 'bulk-' || n % 9, 'Bulk ' || n % 9, 'person' || n % 4,
      (array['LOGIN', 'START_JOB', 'REFRESH'])[n % 3 + 1], 0, 0 from generate_series(1, 300) n`;
  admin = await bearerOf(pool.admin);
});
afterAll(() => exports.close());

const ofPool = (table: string, parameters: Record<string, string>) =>
  `/exports/${table}.csv?${new URLSearchParams({ seatPoolId: pool.opaqueId, ...parameters })}`;

type Filters = Record<string, string>;
const deviceFilters: Filters[] = [
  {},
  { search: 'bulk' },
  { search: 'BULK 00_' },
  { states: 'LOGGED_OUT' },
  { states: 'HOLDING_SEAT,LAPSED' },
  { states: 'REMOVED' },
  ...['NAME', 'PERSON', 'STATE', 'LAPSES', 'LOGGED_IN', 'LAST_USED', 'REGISTERED', 'REREGISTER_BY'].flatMap(
    (field): Filters[] => [{ orderBy: `${field}.ASC` }, { orderBy: `${field}.DESC`, search: 'i' }],
  ),
];
const denialFilters: Filters[] = [
  {},
  { search: 'bulk 3' },
  { search: 'PERSON1', actions: 'LOGIN' },
  { actions: 'START_JOB,REFRESH' },
  { actions: 'NOTHING' },
  { since: new Date(Date.now() - 3_600_000).toISOString() },
  { until: new Date(Date.now() - 3_600_000).toISOString(), search: 'bulk' },
  { since: '2999-01-01T00:00:00Z' },
];

/** All ids of a list of the API, page by page. */
async function idsOf(field: string, types: string, id: string, variables: object) {
  const ids: unknown[] = [];
  for (let after: string | null = null; ;) {
    const answer = await run(
      pool.admin,
      `query ($id: ID!, $after: String, ${types}) { seatPool(id: $id) { list: ${field} { pageInfo { hasNextPage endCursor } edges { node { ${id} } } } } }`,
      { id: pool.opaqueId, after, ...variables },
    );
    const { list } = answer.seatPool as {
      list: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: object }[] };
    };
    ids.push(...list.edges.map(({ node }) => Object.values(node)[0]));
    if (!list.pageInfo.hasNextPage) return ids;
    after = list.pageInfo.endCursor;
  }
}

describe('the rows of an export', () => {
  it.each(deviceFilters)('are those of the API’s list of devices: %j', async (filter) => {
    const { rows } = await exports.ask(ofPool('devices', filter), admin);
    const [field = 'NAME', direction = 'ASC'] = filter.orderBy?.split('.') ?? [];
    const ids = await idsOf(
      'devices(first: 70, after: $after, search: $search, states: $states, orderBy: $orderBy)',
      '$search: String, $states: [DeviceState!], $orderBy: DeviceOrder',
      'id',
      {
        search: filter.search,
        states: filter.states?.split(','),
        orderBy: { field, direction },
      },
    );
    expect(rows.map((row) => row.device_id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(denialFilters)('are those of the API’s lists of denials and episodes: %j', async (filter) => {
    const variables = { ...filter, actions: filter.actions?.split(',') };
    const types = '$search: String, $actions: [String!], $since: DateTime, $until: DateTime';
    const given =
      'first: 70, after: $after, search: $search, actions: $actions, since: $since, until: $until';
    const denials = await exports.ask(ofPool('denials', filter), admin);
    expect(denials.rows.map((row) => row.denial_id)).toEqual(
      await idsOf(`denials(${given})`, types, 'id', variables),
    );
    const episodes = await exports.ask(ofPool('denial-episodes', filter), admin);
    expect(episodes.rows.map((row) => row.started_at_utc)).toEqual(
      await idsOf(`denialEpisodes(${given})`, types, 'startedAt', variables),
    );
  });
});
