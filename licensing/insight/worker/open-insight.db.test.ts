import { Worker } from 'node:worker_threads';
import { expect, it, vi } from 'vitest';
import { getWhatIf } from '../..';
import { testScenario } from '../../../test/scenario';

const scenario = testScenario();

it('a thread that breaks is told as unavailable, and the next question starts another', async () => {
  const pool = await scenario.pool({ licensedQuantity: 0 });
  await (await pool.device()).logsIn();
  const post = vi.spyOn(Worker.prototype, 'postMessage');
  const ask = (seats: number) =>
    getWhatIf({ ctx: pool.viewer, input: { seatPool: pool.key, seats, inactivityTimeoutSeconds: 600 } });
  expect(await ask(0)).toMatchObject({ denials: 1 });
  const thread = post.mock.contexts[0] as Worker;
  post.mockImplementationOnce(() => void thread.terminate());
  await expect(ask(1)).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: 1 });
  expect(await ask(1)).toMatchObject({ denials: 0 });
  expect(post.mock.contexts.at(-1)).not.toBe(thread);
});

it('a question that reaches the thread after its asker has given up is not begun', async () => {
  const pool = await scenario.pool({ licensedQuantity: 0 });
  await (await pool.device()).logsIn();
  const ask = (giveUpAt?: number) =>
    getWhatIf({
      ctx: { ...pool.viewer, giveUpAt },
      input: { seatPool: pool.key, seats: 0, inactivityTimeoutSeconds: 600 },
    });
  expect(await ask()).toMatchObject({ denials: 1 });
  const post = vi.spyOn(Worker.prototype, 'postMessage');
  const giveUpAt = performance.now() + 50;
  post.mockImplementationOnce(function (this: Worker, message: unknown) {
    vi.waitUntil(() => performance.now() > giveUpAt, { interval: 10 }).then(
      () => this.postMessage(message),
      () => undefined,
    );
  });
  await expect(ask(giveUpAt)).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: 5 });
  expect(post).toHaveBeenCalledTimes(2);
});

it('a fault of the database in the thread is unavailable', async () => {
  const pool = await scenario.pool({ licensedQuantity: 0 });
  await scenario.sql.begin(async (tx) => {
    await tx`lock table past_leases, denials in access exclusive mode`;
    const asked = getWhatIf({
      ctx: pool.viewer,
      input: { seatPool: pool.key, seats: 1, inactivityTimeoutSeconds: 600 },
    });
    const refused = expect(asked).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: 1 });
    const readers = () => tx<{ pid: number }[]>`
      select pid from pg_stat_activity
      where datname = current_database() and application_name = 'seatwise insight' and wait_event_type = 'Lock'`;
    await expect.poll(readers, { timeout: 1900, interval: 10 }).not.toEqual([]);
    for (const { pid } of await readers()) await tx`select pg_terminate_backend(${pid})`;
    await refused;
  });
});
