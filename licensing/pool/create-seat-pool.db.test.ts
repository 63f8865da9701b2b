import { describe, expect, it } from 'vitest';
import {
  createSeatPool,
  encodeId,
  getSeatPool,
  listSeatPools,
  listSeatPoolsOfCustomers,
  rotateRegistrationKey,
} from '..';
import { NEW, PAGE, nodes, testScenario } from '../../test/scenario';

const scenario = testScenario();

describe('giving a customer an application', () => {
  it('L3: makes a pool with the settings asked for and the usual ones for the rest', async () => {
    const [customer, application] = [await scenario.customer(), await scenario.application()];
    const { seatPool, registrationKey } = await createSeatPool({
      ctx: scenario.vendor,
      input: {
        customerId: customer.opaqueId,
        applicationId: application.opaqueId,
        mode: 'CONCURRENT',
        licensedQuantity: 7,
      },
    });
    expect(seatPool).toMatchObject({
      customerId: customer.id,
      applicationId: application.id,
      mode: 'CONCURRENT',
      licensedQuantity: 7,
      inactivityTimeoutSeconds: 1800,
      reregistrationDelayHours: 720,
      forceLogoutHoldOffSeconds: 60,
      userAuthentication: 'PASSWORD',
      suspendedAt: null,
    });
    expect(registrationKey).toMatch(/^swr_/);
    const stored = JSON.stringify(await scenario.sql`select * from seat_pools where id = ${seatPool.id}`);
    expect(stored).not.toContain(registrationKey);
    const [seats] =
      await scenario.sql`select count(*)::int as n from seats where seat_pool_id = ${seatPool.id}`;
    expect(seats).toEqual({ n: 7 });
  });

  it('L4: the usual time-out is moved into the bounds of the application; another outside them is refused', async () => {
    const short = await scenario.application({
      minInactivityTimeoutSeconds: 10,
      maxInactivityTimeoutSeconds: 60,
    });
    const long = await scenario.application({
      minInactivityTimeoutSeconds: 7200,
      maxInactivityTimeoutSeconds: 28_800,
    });
    expect(await scenario.pool({ app: short })).toMatchObject({ inactivityTimeoutSeconds: 60 });
    expect(await scenario.pool({ app: long })).toMatchObject({ inactivityTimeoutSeconds: 7200 });
    await expect(scenario.pool({ app: short, inactivityTimeoutSeconds: 61 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('10 to 60'),
    });
  });

  it('L5: an application without concurrent licensing gets NAMED pools only', async () => {
    const app = await scenario.application({ code: 'POD', supportsConcurrent: false });
    await expect(scenario.pool({ app })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('POD'),
    });
    expect(await scenario.pool({ app, mode: 'NAMED' })).toMatchObject({ mode: 'NAMED' });
  });

  it('a customer has an application once, also when two ask at the same time', async () => {
    const [owner, app] = [await scenario.customer(), await scenario.application()];
    const input = {
      customerId: owner.opaqueId,
      applicationId: app.opaqueId,
      mode: 'CONCURRENT',
      licensedQuantity: 1,
    } as const;
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => createSeatPool({ ctx: scenario.vendor, input })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'CONFLICT' });
    expect(
      await listSeatPoolsOfCustomers({ ctx: scenario.vendor, input: { customerIds: [owner.id] } }),
    ).toHaveLength(1);
  });

  it('an application or a customer that does not exist is not found', async () => {
    const [owner, app] = [await scenario.customer(), await scenario.application()];
    const attempt = (customerId: string, applicationId: string) =>
      createSeatPool({
        ctx: scenario.vendor,
        input: { customerId, applicationId, mode: 'NAMED', licensedQuantity: 1 },
      });
    await expect(attempt(owner.opaqueId, encodeId('application', crypto.randomUUID()))).rejects.toMatchObject(
      { code: 'NOT_FOUND', message: 'The application was not found.' },
    );
    await expect(attempt(encodeId('customer', crypto.randomUUID()), app.opaqueId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'The customer was not found.',
    });
  });

  it('L24: is in the audit trail', async () => {
    const pool = await scenario.pool({ licensedQuantity: 7 });
    const [entry] = await pool.audit(pool.opaqueId);
    expect(entry).toMatchObject({
      action: 'seat-pool.created',
      subjectName: pool.application.code,
      actorName: expect.stringContaining('vendor_admin'),
    });
    expect(entry?.changes).toContainEqual({ field: 'licensedQuantity', from: null, to: '7' });
  });
});

describe('a new registration key', () => {
  it('replaces the old one for new registrations; registered devices stay', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const { registrationKey } = await rotateRegistrationKey({
      ctx: pool.admin,
      input: { seatPoolId: pool.opaqueId },
    });
    expect(registrationKey).not.toBe(pool.registrationKey);
    await expect(pool.register()).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'registrationKey' });
    await expect(pool.register({ installationId: tom.device.installationId })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await pool.register({}, registrationKey)).toMatchObject({ kind: 'registered' });
    expect(await tom.logsIn()).toMatchObject(NEW);
    const [entry] = await pool.audit(pool.opaqueId);
    expect(entry).toMatchObject({ action: 'seat-pool.registration-key-rotated' });
    expect(JSON.stringify(entry)).not.toContain(registrationKey);
  });

  it('is the key of that pool only', async () => {
    const owner = await scenario.customer();
    const [one, other] = [await scenario.pool({ owner }), await scenario.pool({ owner })];
    const answer = await one.register({}, other.registrationKey);
    expect(answer).toMatchObject({ kind: 'registered', device: { seatPoolId: other.id } });
  });
});

describe('finding pools', () => {
  it('lists by customer name and application code, page by page, and searches in both', async () => {
    const owner = await scenario.customer();
    const codes = ['ZED', 'ALPHA', 'MIDDLE'];
    for (const code of codes)
      await scenario.pool({ owner, app: await scenario.application({ code, name: `${code} 100%` }) });
    const elsewhere = await scenario.pool();
    const ctx = await scenario.person('CUSTOMER_VIEWER', owner.id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listSeatPools>> = await listSeatPools({
        ctx,
        input: { first: 2, after },
      });
      expect(page.totalCount).toBe(3);
      seen.push(...nodes(page).map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    const byCode = await listSeatPoolsOfCustomers({ ctx, input: { customerIds: [owner.id] } });
    expect(seen).toEqual(byCode.map(({ id }) => id));
    expect(seen).not.toContain(elsewhere.id);
    const find = async (search: string) =>
      nodes(await listSeatPools({ ctx: scenario.vendor, input: { ...PAGE, search } })).length;
    expect([
      await find('alpha'),
      await find('100%'),
      await find('%'),
      await find('_'),
      await find('\\'),
      await find(owner.name),
    ]).toEqual([1, 3, 3, 0, 0, 3]);
  });

  it('finds one by its id', async () => {
    const pool = await scenario.pool();
    for (const ctx of [scenario.vendor, scenario.support, pool.admin, pool.viewer]) {
      expect(await getSeatPool({ ctx, input: { id: pool.opaqueId } })).toMatchObject({
        id: pool.id,
        licensedQuantity: 1,
      });
    }
  });
});
