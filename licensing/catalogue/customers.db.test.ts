import { describe, expect, it } from 'vitest';
import {
  VENDOR_CUSTOMER_ID,
  createApplication,
  createCustomer,
  encodeId,
  getCustomer,
  listApplications,
  listAuditEntries,
  listCustomers,
  updateCustomer,
} from '..';
import { PAGE, nodes, testScenario } from '../../test/scenario';

const scenario = testScenario();

describe('customers', () => {
  it('have a code of their own', async () => {
    const { customer } = await createCustomer({
      ctx: scenario.vendor,
      input: { code: 'ACME', name: ' Acme Ltd ' },
    });
    expect(customer).toMatchObject({ code: 'ACME', name: 'Acme Ltd' });
    const again = createCustomer({ ctx: scenario.vendor, input: { code: 'ACME', name: 'Another' } });
    await expect(again).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'code',
      message: 'code is already used by another customer. Choose another code.',
    });
    const entries = nodes(
      await listAuditEntries({ ctx: scenario.vendor, input: { ...PAGE, customerId: customer.id } }),
    );
    expect(entries).toMatchObject([
      { action: 'customer.created', subjectName: 'Acme Ltd', subjectId: encodeId('customer', customer.id) },
    ]);
  });

  it('L24: are renamed by the vendor, recorded in both audit trails', async () => {
    const customer = await scenario.customer();
    const rename = (name: string | null) =>
      updateCustomer({ ctx: scenario.vendor, input: { customerId: customer.opaqueId, name } });
    expect((await rename(' New Ltd ')).customer).toMatchObject({ code: customer.code, name: 'New Ltd' });
    for (const name of ['New Ltd', null]) await rename(name);
    for (const name of ['', 'x'.repeat(201), 'a\0b'])
      await expect(rename(name)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'name' });
    for (const customerId of [null, customer.id]) {
      const input = { ...PAGE, customerId, subjectId: customer.opaqueId };
      expect(nodes(await listAuditEntries({ ctx: scenario.support, input }))).toMatchObject([
        {
          action: 'customer.updated',
          subjectName: 'New Ltd',
          changes: [{ field: 'name', from: customer.name, to: 'New Ltd' }],
        },
        { action: 'customer.created', subjectName: customer.name },
      ]);
    }
    for (const id of [VENDOR_CUSTOMER_ID, crypto.randomUUID()]) {
      const input = { customerId: encodeId('customer', id), name: 'N' };
      await expect(updateCustomer({ ctx: scenario.vendor, input })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('are found by id, except the vendor', async () => {
    const customer = await scenario.customer();
    for (const ctx of [scenario.vendor, scenario.support]) {
      expect(await getCustomer({ ctx, input: { id: customer.opaqueId } })).toMatchObject({ id: customer.id });
      expect(await getCustomer({ ctx, input: { id: encodeId('customer', VENDOR_CUSTOMER_ID) } })).toBeNull();
      expect(await getCustomer({ ctx, input: { id: encodeId('customer', crypto.randomUUID()) } })).toBeNull();
    }
    const everybody = nodes(await listCustomers({ ctx: scenario.vendor, input: PAGE }));
    expect(everybody.map(({ id }) => id)).toContain(customer.id);
    expect(everybody.map(({ id }) => id)).not.toContain(VENDOR_CUSTOMER_ID);
  });

  it('L31: their people see only their own', async () => {
    const [pool, foreign] = [await scenario.pool(), await scenario.pool()];
    for (const ctx of [pool.admin, pool.viewer]) {
      expect(nodes(await listCustomers({ ctx, input: PAGE })).map(({ id }) => id)).toEqual([pool.customerId]);
      expect(await getCustomer({ ctx, input: { id: foreign.customer.opaqueId } })).toBeNull();
      expect(nodes(await listCustomers({ ctx, input: { ...PAGE, search: foreign.customer.code } }))).toEqual(
        [],
      );
    }
  });

  it('are listed by name, page by page, and searched in name and code', async () => {
    for (const code of ['PAGE-C', 'PAGE-A', 'PAGE-B'])
      await createCustomer({
        ctx: scenario.vendor,
        input: { code, name: `Same 50% name ${code === 'PAGE-A' ? '' : '!'}` },
      });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listCustomers>> = await listCustomers({
        ctx: scenario.support,
        input: { first: 1, after, search: 'page-' },
      });
      expect(page.totalCount).toBe(3);
      seen.push(...nodes(page).map(({ code }) => code));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen[0]).toBe('PAGE-A');
    expect([...seen].sort()).toEqual(['PAGE-A', 'PAGE-B', 'PAGE-C']);
    const find = async (search: string) =>
      (await listCustomers({ ctx: scenario.support, input: { ...PAGE, search } })).totalCount;
    expect([await find('50%'), await find('5_%'), await find("'; drop table customers --")]).toEqual([
      3, 0, 0,
    ]);
  });
});

describe('applications', () => {
  it('L4, L17: have bounds of 5 to 60 minutes and no check-points unless the vendor sets others', async () => {
    const { application } = await createApplication({
      ctx: scenario.vendor,
      input: { code: 'PLAIN', name: 'Plain' },
    });
    expect(application).toMatchObject({
      supportsConcurrent: true,
      checkpoints: [],
      minInactivityTimeoutSeconds: 300,
      maxInactivityTimeoutSeconds: 3600,
    });
    const mfs = await scenario.application({
      checkpoints: ['REFRESH', 'TRAVEL', 'REFRESH'],
      maxInactivityTimeoutSeconds: 28_800,
      supportsConcurrent: false,
    });
    expect(mfs).toMatchObject({
      checkpoints: ['REFRESH', 'TRAVEL'],
      maxInactivityTimeoutSeconds: 28_800,
      supportsConcurrent: false,
    });
  });

  it('have a code of their own, and are in the audit trail of the vendor', async () => {
    const input = { code: 'MIMS', name: 'Mims' };
    const answers = await Promise.allSettled(
      [1, 2].map(() => createApplication({ ctx: scenario.vendor, input })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(createApplication({ ctx: scenario.vendor, input })).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'code',
    });
    const entries = nodes(
      await listAuditEntries({ ctx: scenario.support, input: { ...PAGE, customerId: null } }),
    );
    expect(entries.filter(({ subjectName }) => subjectName === 'MIMS')).toMatchObject([
      { action: 'application.created' },
    ]);
  });

  it('L31: customers see those they have, by code; the vendor all', async () => {
    const owner = await scenario.customer();
    for (const code of ['X-LAST', 'B-FIRST'])
      await scenario.pool({ owner, app: await scenario.application({ code }) });
    await scenario.application({ code: 'NOBODYS' });
    const viewer = await scenario.person('CUSTOMER_VIEWER', owner.id);
    expect((await listApplications({ ctx: viewer })).map(({ code }) => code)).toEqual(['B-FIRST', 'X-LAST']);
    expect((await listApplications({ ctx: scenario.support })).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['B-FIRST', 'NOBODYS', 'X-LAST']),
    );
  });
});
