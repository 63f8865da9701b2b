import { describe, expect, it, vi } from 'vitest';
import { run } from '../test/graphql';
import { testScenario } from '../test/scenario';

const scenario = testScenario();
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const DATE = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const EVENT = 'id at kind device { id } deviceName userName action by note grantNumber';
const hourAgo = () => new Date(Date.now() - 3_600_000).toISOString();

describe('what is known of a pool over time', () => {
  it('L25–L27: its summary, counts, history and events are returned to everyone who may see it', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await ann.logsIn();
    const query = `query ($id: ID!, $since: DateTime!) { seatPool(id: $id) {
      denialSummary(timeZone: "Europe/Berlin") { since denialCount episodeCount deviceCount
        days { date startsAt endsAt denialCount episodeCount peakInUse fullSeconds } hours { weekday hour denialCount } actions { action denialCount } }
      denialCount(since: $since) peakInUse(since: $since)
      usageHistory(since: $since) { at inUse licensedQuantity }
      events(first: 5, since: $since) { ${PAGE_INFO} edges { cursor node { ${EVENT} } } } } }`;
    const variables = { id: pool.opaqueId, since: hourAgo() };
    for (const ctx of [pool.viewer, scenario.support]) {
      const { seatPool } = await run(ctx, query, variables);
      expect(seatPool).toMatchObject({
        denialSummary: {
          since: INSTANT,
          denialCount: 1,
          episodeCount: 1,
          deviceCount: 1,
          days: expect.arrayContaining([
            {
              date: DATE,
              startsAt: INSTANT,
              endsAt: INSTANT,
              denialCount: 1,
              episodeCount: 1,
              peakInUse: 1,
              fullSeconds: expect.any(Number),
            },
          ]),
          hours: [{ weekday: expect.any(Number), hour: expect.any(Number), denialCount: 1 }],
          actions: [{ action: 'LOGIN', denialCount: 1 }],
        },
        denialCount: 1,
        peakInUse: 1,
        usageHistory: [
          { at: INSTANT, inUse: 0, licensedQuantity: 0 },
          { at: INSTANT, inUse: 0, licensedQuantity: 1 },
          { at: INSTANT, inUse: 1, licensedQuantity: 1 },
        ],
        events: {
          pageInfo: { hasNextPage: false, hasPreviousPage: false },
          edges: [
            {
              node: {
                id: expect.stringMatching(/^evt_/),
                at: INSTANT,
                kind: 'DENIED',
                device: { id: ann.opaqueId },
                deviceName: ann.device.name,
                userName: ann.user.userName,
                action: 'LOGIN',
                by: null,
                note: null,
                grantNumber: null,
              },
            },
            { node: { kind: 'GRANTED', device: { id: tom.opaqueId }, grantNumber: 1 } },
          ],
        },
      });
    }
    expect(await run((await scenario.pool()).viewer, query, variables)).toEqual({ seatPool: null });
  });

  it('a change of its settings is previewed, and nothing is changed', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    const before = await scenario.storedRows();
    const query = `query ($id: ID!, $change: SeatPoolChangeInput!) { seatPool(id: $id) { changePreview(change: $change) {
      seatsHeld seatsLapsing seatsReturning seatsOver leasesEnding licensesTaken devicesToRemove refusal } } }`;
    const preview = (change: object) => run(scenario.vendor, query, { id: pool.opaqueId, change });
    const nothing = {
      seatsHeld: 1,
      seatsLapsing: 0,
      seatsReturning: 0,
      seatsOver: 0,
      leasesEnding: 0,
      licensesTaken: 0,
      devicesToRemove: 0,
      refusal: null,
    };
    expect(await preview({ licensedQuantity: 0, suspended: true })).toEqual({
      seatPool: { changePreview: { ...nothing, seatsOver: 1 } },
    });
    expect(await preview({ mode: 'NAMED', inactivityTimeoutSeconds: 10 })).toEqual({
      seatPool: {
        changePreview: {
          ...nothing,
          leasesEnding: 1,
          licensesTaken: 1,
          refusal: expect.stringMatching(/must be 300 to 3600/),
        },
      },
    });
    expect(await scenario.storedRows()).toEqual(before);
  });

  it('a device has a timeline, filtered by kind', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await tom.asks();
    const query = `query ($id: ID!, $kinds: [SeatEventKind!]) { device(id: $id) { timeline(first: 5, kinds: $kinds) { ${PAGE_INFO} edges { cursor node { ${EVENT} } } } } }`;
    const kindsOf = async (kinds?: string[]) => {
      const { device } = await run(pool.viewer, query, { id: tom.opaqueId, kinds });
      const { timeline } = device as { timeline: { edges: { node: { kind: string; device: object } }[] } };
      expect(timeline.edges.every(({ node }) => 'id' in node.device && node.device.id === tom.opaqueId)).toBe(
        true,
      );
      return timeline.edges.map(({ node }) => node.kind);
    };
    expect(await kindsOf()).toEqual(['CHECKED', 'GRANTED', 'REGISTERED']);
    expect(await kindsOf(['GRANTED'])).toEqual(['GRANTED']);
    expect(await run((await scenario.pool()).viewer, query, { id: tom.opaqueId })).toEqual({ device: null });
  });

  it('numbers of many pools are one query each, whatever instants are asked for', async () => {
    const pools = await Promise.all(Array.from({ length: 4 }, () => scenario.pool({ licensedQuantity: 0 })));
    const [first] = pools;
    await (await first?.device())?.logsIn();
    const query = `query ($day: DateTime!, $week: DateTime!) { seatPools(first: 100) { edges { node { id
      day: denialCount(since: $day) week: denialCount(since: $week) peakInUse(since: $day) } } } }`;
    // The database of this call only, because background work also runs queries.
    const execute = vi.fn();
    const { portal } = scenario.support;
    const watched: typeof portal = {
      ...portal,
      databaseFor(use) {
        const db = Object.create(portal.databaseFor(use)) as ReturnType<typeof portal.databaseFor>;
        const counted = db.execute.bind(db);
        db.execute = (query) => {
          execute();
          return counted(query);
        };
        return db;
      },
    };
    const { seatPools } = await run({ ...scenario.support, portal: watched }, query, {
      day: hourAgo(),
      week: '2020-01-01T00:00:00.000Z',
    });
    expect(execute).toHaveBeenCalledTimes(3);
    const { edges } = seatPools as { edges: { node: object }[] };
    expect(edges.map(({ node }) => node)).toEqual(
      expect.arrayContaining([
        { id: first?.opaqueId, day: 1, week: 1, peakInUse: 0 },
        { id: pools[1]?.opaqueId, day: 0, week: 0, peakInUse: 0 },
      ]),
    );
  });

  it.each([
    ['denialSummary(timeZone: "Nowhere") { since }', 'timeZone'],
    ['usageHistory(since: "2100-01-01T00:00:00.000Z") { at }', 'since'],
    ['usageHistory(since: "2020-01-01T00:00:00.000Z", mostSteps: 2001) { at }', 'mostSteps'],
    ['events(first: 101) { pageInfo { endCursor } }', 'first'],
    ['events(first: 5, after: "x") { pageInfo { endCursor } }', 'after'],
  ])('refuses %s', async (field, wrong) => {
    const pool = await scenario.pool();
    await expect(
      run(pool.viewer, `query ($id: ID!) { seatPool(id: $id) { ${field} } }`, { id: pool.opaqueId }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: wrong });
  });
});
