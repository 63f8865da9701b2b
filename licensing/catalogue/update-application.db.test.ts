import { describe, expect, it } from 'vitest';
import {
  countSeatPools,
  createSeatPool,
  encodeId,
  LicensingError,
  listAuditEntries,
  updateApplication,
  type Context,
} from '..';
import { untilCallsWait } from '../../test/interleaving';
import { nodes, PAGE, testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();

type Wanted = Omit<Parameters<typeof updateApplication>[0]['input'], 'applicationId'>;

const update = async (app: { opaqueId: string }, wanted: Wanted, ctx: Context = scenario.vendor) =>
  (await updateApplication({ ctx, input: { applicationId: app.opaqueId, ...wanted } })).application;

const entriesOf = async (app: { opaqueId: string }) =>
  nodes(
    await listAuditEntries({
      ctx: scenario.vendor,
      input: { ...PAGE, customerId: null, subjectId: app.opaqueId },
    }),
  );

describe('changing an application', () => {
  it('L17: new check-points count from the next call on, and what is left out stays', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    const changed = await update(pool.application, { checkpoints: ['START_JOB', 'TRAVEL', 'TRAVEL'] });
    expect(changed).toMatchObject({
      code: pool.application.code,
      name: pool.application.name,
      checkpoints: ['START_JOB', 'TRAVEL'],
      supportsConcurrent: true,
      minInactivityTimeoutSeconds: 300,
    });
    expect(await tom.asks('TRAVEL')).toMatchObject({ grant: 'RENEWED' });
    await expect(tom.asks('REFRESH')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('L24: is in the vendor’s audit trail, from what to what; a change of nothing is not', async () => {
    const app = await scenario.application();
    await update(app, { name: 'New name', maxInactivityTimeoutSeconds: 7200 });
    await update(app, { name: 'New name', supportsConcurrent: true });
    const [entry, created, ...others] = await entriesOf(app);
    expect(entry).toMatchObject({
      action: 'application.updated',
      subjectName: app.code,
      actorRole: 'VENDOR_ADMIN',
      changes: [
        { field: 'name', from: app.name, to: 'New name' },
        { field: 'maxInactivityTimeoutSeconds', from: '3600', to: '7200' },
      ],
    });
    expect(created?.action).toBe('application.created');
    expect(others).toEqual([]);
  });

  it('L5: supporting CONCURRENT or not reaches its pools', async () => {
    const app = await scenario.application();
    const pool = await scenario.pool({ app, mode: 'NAMED' });
    const other = await scenario.pool({ app });
    await expect(update(app, { supportsConcurrent: false })).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'supportsConcurrent',
      message: '1 pool is CONCURRENT. Switch it to NAMED first.',
    });
    await other.update({ mode: 'NAMED' });
    await update(app, { supportsConcurrent: false });
    await expect(pool.update({ mode: 'CONCURRENT' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await update(app, { supportsConcurrent: true });
    expect(await pool.update({ mode: 'CONCURRENT' })).toMatchObject({ mode: 'CONCURRENT' });
  });

  it('L4: bounds hold for the pools there are, and for changes from then on', async () => {
    const app = await scenario.application();
    const pool = await scenario.pool({ app, inactivityTimeoutSeconds: 900 });
    await scenario.pool({ app, inactivityTimeoutSeconds: 1200 });
    await expect(update(app, { minInactivityTimeoutSeconds: 1000 })).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'minInactivityTimeoutSeconds',
      message: expect.stringContaining('The time-out of 1 pool would be outside 1000 to 3600 seconds'),
    });
    await expect(update(app, { maxInactivityTimeoutSeconds: 600 })).rejects.toMatchObject({
      message: expect.stringContaining('The time-outs of 2 pools'),
    });
    await update(app, { minInactivityTimeoutSeconds: 900, maxInactivityTimeoutSeconds: 1200 });
    await expect(pool.update({ inactivityTimeoutSeconds: 899 }, pool.admin)).rejects.toMatchObject({
      message: `inactivityTimeoutSeconds must be 900 to 1200 for ${app.code}.`,
    });
  });

  it.each<Wanted>([
    { name: '' },
    { name: 'x'.repeat(201) },
    { checkpoints: ['lower'] },
    { checkpoints: Array.from({ length: 51 }, (_, n) => `C${n}`) },
    { minInactivityTimeoutSeconds: 0 },
    { maxInactivityTimeoutSeconds: 604_801 },
    { minInactivityTimeoutSeconds: 3601 },
    { minInactivityTimeoutSeconds: 1.5 },
  ])('refuses %j and changes nothing', async (wanted) => {
    const app = await scenario.application();
    await expect(update(app, wanted)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await entriesOf(app)).toHaveLength(1);
  });

  it('that does not exist is refused', async () => {
    const nowhere = { opaqueId: encodeId('application', crypto.randomUUID()) };
    for (const wanted of [{ name: 'N' }, { supportsConcurrent: false }])
      await expect(update(nowhere, wanted)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an application and its pools changed at once', () => {
  /** Outcome of each call: done, or the code of its refusal. Anything else is a fault. */
  const settle = async (calls: Promise<unknown>[]) =>
    Promise.all(
      calls.map((call) =>
        call.then(
          () => 'done',
          (error: unknown) => {
            if (error instanceof LicensingError) return error.code;
            throw error;
          },
        ),
      ),
    );

  it('L5: never leave a CONCURRENT pool of an application without it', async () => {
    const app = await scenario.application();
    const pools: ScenarioPool[] = [];
    while (pools.length < 6) pools.push(await scenario.pool({ app, mode: 'NAMED', licensedQuantity: 3 }));
    for (let round = 0; round < 12; round++) {
      const newcomer = await scenario.customer();
      const answers = await settle([
        ...pools.map((pool, n) => pool.update({ mode: (n + round) % 3 === 0 ? 'CONCURRENT' : 'NAMED' })),
        update(app, { supportsConcurrent: round % 2 === 1 }),
        ...pools.map((pool) => pool.update({ licensedQuantity: 3 + (round % 2) })),
        createSeatPool({
          ctx: scenario.vendor,
          input: {
            customerId: newcomer.opaqueId,
            applicationId: app.opaqueId,
            mode: 'CONCURRENT',
            licensedQuantity: 1,
          },
        }),
      ]);
      for (const answer of answers) expect(['done', 'BAD_USER_INPUT', 'CONFLICT']).toContain(answer);
      const wrong = await scenario.sql`
        select p.mode, p.supports_concurrent, a.supports_concurrent as of_application from seat_pools p join applications a on a.id = p.application_id
        where p.supports_concurrent <> a.supports_concurrent or (p.mode = 'CONCURRENT' and not a.supports_concurrent)`;
      expect([...wrong]).toEqual([]);
      await scenario.sql`update seat_pools set mode = 'NAMED' where application_id = ${app.id} and mode = 'CONCURRENT'`;
    }
  });

  it('L5: wait for each other in one order, the pool before the application', async () => {
    const app = await scenario.application();
    const pool = await scenario.pool({ app, mode: 'NAMED' });
    const change = await scenario.sql.begin(async (tx) => {
      await tx`select from seat_pools where id = ${pool.id} for no key update`;
      const answer = settle([update(app, { supportsConcurrent: false })]);
      await untilCallsWait(scenario.sql, 1);
      // As in `updateSeatPool`, which must find the application unlocked.
      await tx`select from applications where id = ${app.id} for share nowait`;
      await tx`update seat_pools set mode = 'CONCURRENT' where id = ${pool.id}`;
      return { answer };
    });
    expect(await change.answer).toEqual(['CONFLICT']);
  });

  it('L4: never leave a time-out out of bounds', async () => {
    const app = await scenario.application();
    const pools = [await scenario.pool({ app }), await scenario.pool({ app }), await scenario.pool({ app })];
    for (let round = 0; round < 10; round++) {
      const bound = 1800 + (round % 4) * 300;
      const answers = await settle([
        ...pools.map((pool, n) => pool.update({ inactivityTimeoutSeconds: 1800 + n * 300 }, pool.admin)),
        update(app, { maxInactivityTimeoutSeconds: bound }),
        ...pools.map((pool) => pool.update({ inactivityTimeoutSeconds: 1800 }, pool.admin)),
      ]);
      for (const answer of answers) expect(['done', 'BAD_USER_INPUT', 'CONFLICT']).toContain(answer);
      const outside = await scenario.sql`
        select from seat_pools p join applications a on a.id = p.application_id
        where p.inactivity_timeout_seconds not between a.min_inactivity_timeout_seconds and a.max_inactivity_timeout_seconds`;
      expect(outside).toHaveLength(0);
    }
  });
});

describe('how many customers have an application', () => {
  it('L31: is all of them for the vendor, and their own for customer people', async () => {
    const app = await scenario.application();
    const [pool] = [await scenario.pool({ app }), await scenario.pool({ app })];
    const elsewhere = await scenario.pool();
    const count = async (ctx: Context) => countSeatPools(ctx, [app.id]);
    for (const ctx of [scenario.vendor, scenario.support])
      expect(await count(ctx)).toEqual([{ id: app.id, seatPoolCount: 2 }]);
    expect(await count(pool.viewer)).toEqual([{ id: app.id, seatPoolCount: 1 }]);
    expect(await count(elsewhere.admin)).toEqual([]);
    expect(await countSeatPools(scenario.vendor, [])).toEqual([]);
  });
});
