import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createAppUser,
  createCustomer,
  listApplications,
  listAppUsers,
  listCustomers,
  listDevices,
  listSeatPools,
  type Connection,
} from '.';
import { nodes, PAGE, testScenario } from '../test/scenario';
import { storedText } from './rules/canonical-text';

const scenario = testScenario();

const IN_ORDER = [
  'apfel',
  'Apfel',
  'Äpfel',
  'bay 2',
  'Bay 2',
  'Bay 10',
  'éclair',
  'Eclair 1',
  'Öl 3',
  'Öl 12',
  'Ötzi',
  'Zebra',
  'Zug',
];
const mixed = [...IN_ORDER].sort();

/** All rows of a list, in pages of this size. */
async function inPages<Node>(
  size: number,
  page: (first: number, after: string | null) => Promise<Connection<Node>>,
) {
  const found: Node[] = [];
  for (let after: string | null = null; ;) {
    const one = await page(size, after);
    found.push(...nodes(one));
    if (!one.pageInfo.hasNextPage) return found;
    after = one.pageInfo.endCursor;
  }
}

it('devices come in the order of their names, each exactly once in pages of any size, both ways', async () => {
  const pool = await scenario.pool();
  for (const name of mixed) await pool.register({ name });
  for (const size of [1, 2, 3, 5, 100]) {
    for (const direction of ['ASC', 'DESC'] as const) {
      const found = await inPages(size, (first, after) =>
        listDevices({
          ctx: pool.viewer,
          input: { first, after, seatPool: pool.key, orderBy: { field: 'NAME', direction } },
        }),
      );
      expect(found.map(({ name }) => name)).toEqual(direction === 'ASC' ? IN_ORDER : IN_ORDER.toReversed());
    }
  }
});

it('people, customers, pools and applications come in the order of names', async () => {
  const owner = await scenario.customer();
  const pool = await scenario.pool({ owner });
  // User names cannot differ only in case.
  const userNames = mixed.filter((name) => name !== 'apfel' && name !== 'bay 2');
  for (const userName of userNames) {
    await createAppUser({
      ctx: pool.admin,
      input: { customerId: owner.opaqueId, userName, displayName: userName },
    });
  }
  for (const size of [1, 4, 100]) {
    const people = await inPages(size, (first, after) =>
      listAppUsers({ ctx: pool.viewer, input: { first, after, customerId: pool.customerId } }),
    );
    expect(people.map(({ userName }) => userName)).toEqual(
      IN_ORDER.filter((name) => userNames.includes(name)),
    );
  }

  const made: string[] = [];
  for (const [n, name] of mixed.entries()) {
    const { customer } = await createCustomer({ ctx: scenario.vendor, input: { code: `ORDER${n}`, name } });
    made.push(customer.id);
  }
  for (const size of [1, 4, 100]) {
    const customers = await inPages(size, (first, after) =>
      listCustomers({ ctx: scenario.vendor, input: { first, after } }),
    );
    expect(customers.filter(({ id }) => made.includes(id)).map(({ name }) => name)).toEqual(IN_ORDER);
  }

  for (const code of ['APP10', 'APP2', 'APP1']) {
    await scenario.pool({ owner, app: await scenario.application({ code, name: code }) });
  }
  const codes = (await listApplications({ ctx: scenario.vendor })).map(({ code }) => code);
  expect(codes.filter((code) => code.startsWith('APP'))).toEqual(['APP1', 'APP2', 'APP10']);
  const pools = await listSeatPools({ ctx: scenario.vendor, input: { ...PAGE } });
  expect(new Set(nodes(pools).map(({ id }) => id)).size).toBe(pools.totalCount);
});

/** Random names, and different names that the order treats as equal or nearly equal. */
function namesOfAllKinds() {
  const alike = ['Tor 2', 'Tor 02', 'Tor 002', 'tor 2', 'ﬁn', 'fin', '①', '1', 'Å', 'A\u030a', '´', '`'];
  const random = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
  return [...alike, ...fc.sample(random, 60).filter((name) => !/\p{C}/u.test(name))];
}

it('every name is equal to itself only', async () => {
  const names = namesOfAllKinds();
  const pairs = await scenario.sql<{ one: string; other: string; equal: boolean }[]>`
    select one, other, one collate name_order = other collate name_order as equal
    from unnest(${names}::text[]) one, unnest(${names}::text[]) other`;
  expect(pairs).toHaveLength(names.length ** 2);
  expect(pairs.filter(({ one, other, equal }) => equal !== (one === other))).toEqual([]);
});

it('every device is in a list once, whatever its name', async () => {
  const pool = await scenario.pool();
  const names = namesOfAllKinds().map((name) => `n${name}`);
  for (const name of names) await pool.register({ name });
  const found = await inPages(7, (first, after) =>
    listDevices({
      ctx: pool.viewer,
      input: { first, after, seatPool: pool.key, orderBy: { field: 'NAME', direction: 'ASC' } },
    }),
  );
  expect(found.map(({ name }) => name).sort()).toEqual(names.map(storedText).sort());
});
