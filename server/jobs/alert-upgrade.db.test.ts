import { describe, expect, it } from 'vitest';
import { linkIn, testAlerts } from './test-alerts';

const test = testAlerts();
const { scenario, on, after, evaluate, deliver, watchedPool } = test;

/** E-mails that a process of the version before confirmations would take: it gives up kinds it does not support. */
const takenByOldVersion = (at: Date) => scenario.sql`
  update alert_mails set status = 'GIVEN_UP', finished_at = ${at} where status = 'PENDING' and next_attempt_at <= ${at}`;

describe('beside processes of the version before', () => {
  it('no confirmation mail is lost', async () => {
    const { pool, change } = await watchedPool();
    const address = `stranger-${pool.id}@example.com`;
    await change({ recipients: [{ email: address }] });
    await takenByOldVersion(after(1));
    await deliver(2);
    const [mail] = test.smtp.mails.filter(({ to }) => to.includes(address));
    expect(linkIn(mail?.mail)).toMatch(/^swc_/);
  });

  it('a kind of mail that a later version adds is left to it', async () => {
    const { pool } = await watchedPool();
    const [{ id } = { id: '' }] = await scenario.sql<{ id: string }[]>`
      insert into alert_mails (customer_id, kind, to_address, subject, text, html, created_at, next_attempt_at)
      values (${pool.customerId}, 'LATER', 'someone@example.com', '', '', '', ${after(0)}, ${after(0)}) returning id`;
    await deliver(1);
    const [mail] = await scenario.sql`select status, attempts from alert_mails where id = ${id}`;
    expect(mail).toEqual({ status: 'PENDING', attempts: 0 });
  });

  it('an alert whose state they dropped is resolved in time, and sent once', async () => {
    const { pool, alerts, mails } = await watchedPool();
    const register = () =>
      pool.register({ installationId: crypto.randomUUID() }, pool.registrationKey, {
        ...on(scenario.anonymous),
        registrationsPerHour: 1,
      });
    await register();
    await expect(register()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await evaluate(1);
    await deliver(5);
    await scenario.sql`
      update alert_pool_states set state = state - 'REGISTRATION_LIMIT', look_again_at = ${after(10)} where seat_pool_id = ${pool.id}`;
    await evaluate(10);
    await deliver(30);
    expect(mails()).toHaveLength(1);
    await scenario.sql`
      update alert_pool_states set state = state - 'REGISTRATION_LIMIT', look_again_at = ${after(75)} where seat_pool_id = ${pool.id}`;
    await evaluate(75);
    expect(await alerts()).toMatchObject([{ kind: 'REGISTRATION_LIMIT', clearedAt: expect.any(Date) }]);
  });

  it('what a later version remembers of a pool stays', async () => {
    const { pool } = await watchedPool();
    await evaluate(0);
    await scenario.sql`
      update alert_pool_states set state = state || '{"LATER": {"isOpen": true}}', look_again_at = ${after(1)} where seat_pool_id = ${pool.id}`;
    await evaluate(1);
    const [row] =
      await scenario.sql`select state -> 'LATER' as later from alert_pool_states where seat_pool_id = ${pool.id}`;
    expect(row?.later).toEqual({ isOpen: true });
  });
});
