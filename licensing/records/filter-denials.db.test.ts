import { beforeAll, describe, expect, it } from 'vitest';
import { getDenial, listDenialEpisodes, listDenials } from '..';
import { nodes, PAGE, testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
type Filter = { search?: string; actions?: string[]; since?: Date; until?: Date };
/**
 * Minutes ago, installation, device name, user name, check-point. More than five minutes between two make two
 * episodes.
 */
const told: [number, string, string, string | null, string][] = [
  [60, 'a', 'Reader A', 'tom', 'LOGIN'],
  [58, 'a', 'Reader A', 'ann', 'START_JOB'],
  [57, 'b', 'Printer_B', 'bob', 'REFRESH'],
  [54, 'a', 'Renamed A', 'ann', 'REFRESH'],
  [40, 'a', 'Renamed A', 'ann', 'REFRESH'],
  [35, 'a', 'Renamed A', 'ann', 'LOGIN'],
  [30, 'c', '100% C', null, 'REGISTER'],
  [29, 'b', 'Printer_B', 'bob', 'START_JOB'],
];
let pool: ScenarioPool;

beforeAll(async () => {
  pool = await scenario.pool();
  for (const [minutes, installation, deviceName, userName, action] of told)
    await scenario.sql`
      insert into denials (customer_id, seat_pool_id, at, installation_id, device_name, user_name, action, licensed_quantity, in_use)
      values (${pool.customerId}, ${pool.id}, ${ago(minutes)}, ${installation}, ${deviceName}, ${userName}, ${action}, 0, 0)`;
});

const now = Date.now();
const ago = (minutes: number) => new Date(now - minutes * 60_000);

/** Listed denials, as their positions in the table above. */
async function denials(filter: Filter) {
  const page = await listDenials({ ctx: pool.viewer, input: { ...PAGE, seatPool: pool.key, ...filter } });
  expect(page.totalCount).toBe(page.edges.length);
  return nodes(page).map(({ at }) => told.findIndex(([minutes]) => at.getTime() === ago(minutes).getTime()));
}

/** Listed episodes, as installation and number of denials, also in pages of one. */
async function episodes(filter: Filter) {
  const input = { seatPool: pool.key, ...filter };
  const whole = await listDenialEpisodes({ ctx: pool.viewer, input: { ...PAGE, ...input } });
  expect(whole.totalCount).toBe(whole.edges.length);
  const single = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await listDenialEpisodes({ ctx: pool.viewer, input: { first: 1, after, ...input } });
    expect(page.totalCount).toBe(whole.totalCount);
    single.push(...nodes(page));
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }
  expect(single).toEqual(nodes(whole));
  return nodes(whole).map(
    ({ deviceName, userName, denialCount }) => `${deviceName} ${userName} ${denialCount}`,
  );
}

describe('denials and their episodes', () => {
  it.each<[Filter, number[], string[]]>([
    [
      {},
      [7, 6, 5, 4, 3, 2, 1, 0],
      ['Printer_B bob 1', '100% C null 1', 'Renamed A ann 2', 'Printer_B bob 1', 'Renamed A ann 3'],
    ],
    [{ search: 'reader' }, [1, 0], ['Renamed A ann 3']],
    [{ search: 'TOM' }, [0], ['Renamed A ann 3']],
    [{ search: '%' }, [6], ['100% C null 1']],
    [{ search: 'r_b' }, [7, 2], ['Printer_B bob 1', 'Printer_B bob 1']],
    [
      { search: ' ' },
      [7, 6, 5, 4, 3, 2, 1, 0],
      ['Printer_B bob 1', '100% C null 1', 'Renamed A ann 2', 'Printer_B bob 1', 'Renamed A ann 3'],
    ],
    [{ actions: ['LOGIN', 'REGISTER'] }, [6, 5, 0], ['100% C null 1', 'Renamed A ann 2', 'Renamed A ann 3']],
    // One denial must match both: Ann was refused a login in the later episode only.
    [{ search: 'ann', actions: ['LOGIN'] }, [5], ['Renamed A ann 2']],
    [{ actions: [] }, [], []],
    [{ actions: ['NOTHING'] }, [], []],
    [{ search: 'nobody' }, [], []],
    [
      { since: ago(57.5), until: ago(29.5) },
      [6, 5, 4, 3, 2],
      ['100% C null 1', 'Renamed A ann 2', 'Printer_B bob 1'],
    ],
  ])('L28: with %j', async (filter, expectedDenials, expectedEpisodes) => {
    expect(await denials(filter)).toEqual(expectedDenials);
    expect(await episodes(filter)).toEqual(expectedEpisodes);
  });

  it('L28: an episode says when it began and ended', async () => {
    const page = await listDenialEpisodes({
      ctx: pool.viewer,
      input: { ...PAGE, seatPool: pool.key, search: 'tom' },
    });
    const [episode] = nodes(page);
    expect(episode).toMatchObject({ startedAt: ago(60), endedAt: ago(54) });
  });

  it('a search of more than 200 characters, or for more than 100 check-points, is refused', async () => {
    for (const filter of [{ search: 'x'.repeat(201) }, { actions: Array.from({ length: 101 }, () => 'X') }])
      for (const list of [listDenials, listDenialEpisodes])
        await expect(
          list({ ctx: pool.viewer, input: { ...PAGE, seatPool: pool.key, ...filter } }),
        ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('one denial', () => {
  it('L26, L31: is found in its own pool, within the sixty days', async () => {
    const [denial] = await pool.denials();
    const idOf = (id: number, customerId = pool.customerId) =>
      scenario.anonymous.recordIds.encode('denial', customerId, id);
    const get = (id: string, of = pool, ctx = of.viewer) =>
      getDenial({ ctx, input: { seatPool: of.key, id } });
    expect(await get(idOf(denial?.id ?? 0))).toEqual(denial);
    expect(await get(idOf(999_999))).toBeNull();
    const [other, sister] = [await scenario.pool(), await scenario.pool({ owner: pool.customer })];
    expect(await get(idOf(denial?.id ?? 0), other)).toBeNull();
    expect(await get(idOf(denial?.id ?? 0, other.customerId), other)).toBeNull();
    expect(await get(idOf(denial?.id ?? 0), sister)).toBeNull();
    await expect(get(idOf(denial?.id ?? 0), pool, other.admin)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(get('den_x')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const [old] = await scenario.sql<{ id: string }[]>`
      update denials set at = wall_clock() - interval '60 days' - interval '1 second' where id = ${denial?.id ?? 0} returning id`;
    expect(await get(idOf(Number(old?.id)))).toBeNull();
  });
});
