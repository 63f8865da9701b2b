import { describe, expect, it } from 'vitest';
import { listAuditEntries, type AuditEntryRecord, type Context } from '..';
import { nodes, testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();

type Filter = NonNullable<Parameters<typeof listAuditEntries>[0]['input']['filter']>;

const list = (pool: ScenarioPool, filter: Filter, page: { first?: number; after?: string | null } = {}) =>
  listAuditEntries({
    ctx: pool.viewer,
    input: { first: 100, ...page, customerId: pool.customerId, filter },
  });

const names = async (pool: ScenarioPool, filter: Filter) =>
  nodes(await list(pool, filter)).map(({ subjectName }) => subjectName);

/** A customer with its own audit trail: entry n is from minute n of an hour. */
async function trail() {
  const pool = await scenario.pool();
  const { customerId } = pool;
  await scenario.sql`
    insert into audit_entries (customer_id, at, actor_id, actor_name, action, subject_id, subject_name)
    select ${customerId}, '2026-01-01 10:00+00'::timestamptz + n * interval '1 minute', 'a',
      case n % 2 when 0 then 'Even Ann (ann@example.com)' else 'Odd_Bob (bob@example.com)' end,
      case n % 3 when 0 then 'x.third' else 'x.other' end, 's', 'subject ' || n || ' 100%'
    from generate_series(0, 11) n`;
  return { pool, at: (minute: number) => new Date(Date.UTC(2026, 0, 1, 10, minute)) };
}

describe('a filtered audit trail', () => {
  it('finds part of the name of who did it or of what it was done to, whatever the characters', async () => {
    const { pool } = await trail();
    expect(await names(pool, { search: 'SUBJECT 7' })).toEqual(['subject 7 100%']);
    expect(await names(pool, { search: 'odd_b' })).toHaveLength(6);
    expect(await names(pool, { search: 'bob@' })).toHaveLength(6);
    expect(await names(pool, { search: '0%' })).toHaveLength(12);
    expect(await names(pool, { search: 'subject_7' })).toEqual([]);
    expect((await names(pool, { search: ' ' })).length).toBeGreaterThan(12);
  });

  it('holds the actions asked for only, from one instant on, before another', async () => {
    const { pool, at } = await trail();
    expect(await names(pool, { actions: ['x.third'] })).toHaveLength(4);
    expect(await names(pool, { actions: ['x.third', 'x.other'] })).toHaveLength(12);
    expect(await names(pool, { actions: [] })).toEqual([]);
    expect(await names(pool, { actions: ['no.such'] })).toEqual([]);
    expect(await names(pool, { since: at(9), until: at(11) })).toEqual(['subject 10 100%', 'subject 9 100%']);
    expect(await names(pool, { until: at(1) })).toEqual(['subject 0 100%']);
    expect(await names(pool, { since: at(0), until: at(12), actions: ['x.third'], search: 'ann' })).toEqual([
      'subject 6 100%',
      'subject 0 100%',
    ]);
  });

  it('is read page by page with one count, nothing twice and nothing missed', async () => {
    const { pool, at } = await trail();
    // Two entries at one instant, with microseconds that a Date cannot hold.
    await scenario.sql`
      insert into audit_entries (customer_id, at, actor_id, actor_name, action, subject_id, subject_name)
      select ${pool.customerId}, '2026-01-01 10:05:00.000001+00', 'a', 'Odd', 'x.other', 's', 'twin ' || n from generate_series(1, 3) n`;
    const filter = { actions: ['x.other'], until: at(30) };
    const all = await names(pool, filter);
    expect(all).toHaveLength(11);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(pool, filter, { first: 2, after });
      expect(page.totalCount).toBe(11);
      seen.push(...nodes(page).map(({ subjectName }) => subjectName));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all);
    expect(all.slice(4, 7)).toEqual(['twin 3', 'twin 2', 'twin 1']);
  });

  it.each<[string, Filter]>([
    ['a search that is no text', { search: 'a\0b' }],
    ['a search that is too long', { search: 'x'.repeat(201) }],
    ['an action that is no text', { actions: ['x', '\ud800'] }],
    ['too many actions', { actions: Array.from({ length: 101 }, (_, n) => `a${n}`) }],
  ])('refuses %s', async (_, filter) => {
    const { pool } = await trail();
    await expect(list(pool, filter)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('L31: of a customer finds nothing of another', async () => {
    const { pool } = await trail();
    const foreign = await scenario.pool();
    expect(await names(foreign, { search: 'subject' })).toEqual([]);
    const input = { first: 5, customerId: pool.customerId, filter: { search: 'subject' } };
    await expect(listAuditEntries({ ctx: foreign.admin, input })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('L32: the trail over all customers', () => {
  const all = async (ctx: Context, filter: Filter, page: { first?: number; after?: string | null } = {}) =>
    listAuditEntries({ ctx, input: { first: 100, ...page, customerId: 'ALL', filter } });
  const everyPage = async (filter: Filter, first = 100) => {
    const entries: AuditEntryRecord[] = [];
    let after: string | null | undefined;
    do {
      const page = await all(scenario.support, filter, { first, after });
      entries.push(...nodes(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    return entries;
  };

  it('holds the entries of every customer and of the vendor, to the vendor’s people only', async () => {
    const [one, other] = [await trail(), await trail()];
    const filter = { since: one.at(3), until: one.at(4), search: 'subject 3 100%' };
    for (const ctx of [scenario.vendor, scenario.support]) {
      const found = nodes(await all(ctx, filter)).map(({ customerId }) => customerId);
      expect(found).toEqual(expect.arrayContaining([one.pool.customerId, other.pool.customerId]));
    }
    for (const ctx of [one.pool.admin, one.pool.viewer])
      await expect(all(ctx, filter)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('finds the same by part of a name as each customer’s own trail, short texts included', async () => {
    const { pool } = await trail();
    for (const search of ['SUBJECT 7', 'odd_b', 'bob@', '0%', '7 ', 'subject_7']) {
      const own = (await names(pool, { search })).length;
      const found = (await everyPage({ search })).filter(({ customerId }) => customerId === pool.customerId);
      expect(found, search).toHaveLength(own);
    }
  });

  it('comes page by page, every entry once, whatever customers entries of one instant belong to', async () => {
    const [one, other] = [await trail(), await trail()];
    const seen = (await everyPage({ until: one.at(12) }, 5)).map(
      ({ customerId, id }) => `${customerId} ${id}`,
    );
    expect(new Set(seen).size).toBe(seen.length);
    for (const { pool } of [one, other])
      expect(seen.filter((key) => key.startsWith(pool.customerId))).toHaveLength(12);
  });

  it('is read by indexes', async () => {
    const plan = await scenario.sql.begin(async (sql) => {
      await sql`set local enable_seqscan = off`;
      const rows = await sql<{ 'QUERY PLAN': string }[]>`
        explain select * from audit_entries order by at desc, id desc limit 100`;
      const searched = await sql<{ 'QUERY PLAN': string }[]>`
        explain select * from audit_entries
        where search_grams('00000000-0000-0000-0000-000000000000'::uuid, (actor_name || chr(10) || subject_name))
          @> search_grams('00000000-0000-0000-0000-000000000000'::uuid, 'scanner'::text)`;
      return [...rows, ...searched].map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('audit_entries_all_idx');
    expect(plan).toContain('audit_entries_search_idx');
  });
});
