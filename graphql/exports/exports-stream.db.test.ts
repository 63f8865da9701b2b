import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeKey, revokeApiToken } from '../../licensing';
import { testScenario, type ScenarioPool } from '../../test/scenario';
import { bearerOf, startTestExports } from './test-exports';

const scenario = testScenario();
const DENIALS = 10_000;
const PAGES = DENIALS / 100;
let pool: ScenarioPool;
let path = '';
let exports: Awaited<ReturnType<typeof startTestExports>>;

beforeAll(async () => {
  exports = await startTestExports(scenario.vendor);
  pool = await scenario.pool();
  path = `/exports/denials.csv?seatPoolId=${pool.opaqueId}`;
  await scenario.sql`
    insert into denials (customer_id, seat_pool_id, at, installation_id, device_name, user_name, action, licensed_quantity, in_use)
    select ${pool.customerId}, ${pool.id}, clock_timestamp() - (${DENIALS}::int - n) * interval '1 second', 'i' || n % 500, repeat('Device ', 300) || n, 'person',
      'LOGIN', 0, 0 from generate_series(1, ${DENIALS}::int) n`;
});
afterAll(() => exports.close());

/** Starts a download and reads nothing until the server stops writing. */
async function beginStalled(headers: Record<string, string>, on = exports): Promise<IncomingMessage> {
  const answer = await on.begin(path, headers);
  answer.on('error', () => {});
  await vi.waitFor(() => expect(on.last.response?.writableNeedDrain).toBe(true), {
    timeout: 15_000,
    interval: 20,
  });
  return answer;
}

/** Reads to the end without keeping anything; false if the connection broke. */
async function readOn(answer: IncomingMessage): Promise<{ lines: number; complete: boolean }> {
  let lines = 0;
  answer.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines += 1;
  });
  await new Promise((resolve) => answer.once('close', resolve));
  return { lines, complete: answer.complete };
}

describe('a long export', () => {
  it('reads no further than it is taken, and has every row in the end', { timeout: 60_000 }, async () => {
    const answer = await beginStalled(await bearerOf(pool.admin));
    expect(exports.last.pages).toBeLessThan(PAGES * 0.8);
    expect(await readOn(answer)).toEqual({ lines: DENIALS + 1, complete: true });
    expect(exports.last.pages).toBe(PAGES);
  });

  it('ends where its reader goes away', async () => {
    const answer = await beginStalled(await bearerOf(pool.admin));
    answer.destroy();
    await exports.last.done;
    expect(exports.last.pages).toBeLessThan(PAGES * 0.8);
    expect(exports.log).toEqual([]);
  });

  it('L30: breaks off, and does not look complete, once its reader’s token is revoked', async () => {
    const ctx = await scenario.person('CUSTOMER_VIEWER', pool.customerId);
    const headers = await bearerOf(ctx);
    const answer = await beginStalled(headers);
    const [token] = await scenario.sql<{ id: string }[]>`
      select id from api_tokens where portal_user_id = ${ctx.actor.kind === 'portal' ? ctx.actor.portalUserId : ''}`;
    const apiTokenId = encodeKey('apiToken', { customerId: pool.customerId, id: token?.id ?? '' });
    await revokeApiToken({ ctx, input: { apiTokenId } });
    expect(await readOn(answer)).toMatchObject({ complete: false });
    await exports.last.done;
    expect(exports.log.splice(0)).toMatchObject([{ message: 'an export broke off' }]);
  });

  it('is given up when nothing of it is taken for too long', async () => {
    const impatient = await startTestExports(scenario.vendor, { stallMs: 300 });
    const answer = await beginStalled(await bearerOf(pool.admin), impatient);
    await impatient.last.done;
    expect(await readOn(answer)).toMatchObject({ complete: false });
    await impatient.close();
  });

  it('is aborted when it takes too long in total, without logging the search text', async () => {
    const impatient = await startTestExports(scenario.vendor, { lastsAtMostMs: 1000 });
    const answer = await impatient.begin(path, await bearerOf(pool.admin));
    answer.on('error', () => {});
    await impatient.last.done;
    expect(await readOn(answer)).toMatchObject({ complete: false });
    expect(impatient.log).toMatchObject([
      { message: 'an export broke off', fields: { path: '/exports/denials.csv' } },
    ]);
    await impatient.close();
  });

  it('is one of at most four at once of a customer; the vendor’s people are not counted together', async () => {
    const running: { answer: IncomingMessage; done: Promise<void> | undefined }[] = [];
    async function begin(headers: Record<string, string>) {
      const answer = await exports.begin(path, headers);
      answer.on('error', () => {});
      running.push({ answer, done: exports.last.done });
      return answer.statusCode;
    }
    const [admin, viewer] = [await bearerOf(pool.admin), await bearerOf(pool.viewer)];
    const [support, vendor] = [await bearerOf(scenario.support), await bearerOf(scenario.vendor)];
    expect([await begin(admin), await begin(admin), await begin(viewer), await begin(viewer)]).toEqual([
      200, 200, 200, 200,
    ]);
    expect(await begin(viewer)).toBe(429);
    for (const headers of [support, support, support, vendor, vendor, vendor])
      expect(await begin(headers)).toBe(200);
    expect(await begin(vendor)).toBe(429);
    for (const { answer } of running) answer.destroy();
    await Promise.all(running.map(({ done }) => done));
  });

  it('is one of at most three at once of a person; another person is not kept waiting', async () => {
    const headers = await bearerOf(pool.admin);
    const running: IncomingMessage[] = [];
    const done: (Promise<void> | undefined)[] = [];
    for (let n = 0; n < 3; n++) {
      running.push(await exports.begin(path, headers));
      done.push(exports.last.done);
    }
    const refused = await exports.ask(path, headers);
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '10' } });
    const waiting = exports.begin(path, headers);
    const other = await exports.begin(path, await bearerOf(pool.viewer));
    expect(other.statusCode).toBe(200);
    for (const answer of [...running, other]) answer.on('error', () => {}).destroy();
    const next = await waiting;
    expect(next.statusCode).toBe(200);
    next.on('error', () => {}).destroy();
    await Promise.all([...done, exports.last.done]);
  });
});
