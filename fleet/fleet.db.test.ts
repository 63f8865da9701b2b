import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiToken } from '../licensing';
import { testDatabase } from '../test/database';
import { testPortal } from '../test/portal';
import { startServerProcesses } from '../test/server-processes';
import { openDisplay } from './display';
import { readOptions } from './options';
import { runFleet } from './run-fleet';

const database = testDatabase();
const portal = testPortal(database);

let servers: Awaited<ReturnType<typeof startServerProcesses>>;
let token = '';

beforeAll(async () => {
  servers = await startServerProcesses(database.url, 2);
  const { actor } = await portal.person({ role: 'VENDOR_ADMIN' });
  ({ token } = await createApiToken({ ctx: portal.context(actor), input: { name: 'Fleet' } }));
});
afterAll(() => servers.stop());

/** Runs the fleet against both processes with these options. `meddle` is called every 100 ms during the run. */
async function run(line: string, meddle: () => Promise<void> = async () => {}) {
  const options = readOptions(['--url', servers.urls.join(','), '--token', token, ...line.split(' ')]);
  if (!options) throw new Error('no options');
  let output = '';
  const display = openDisplay({ write: (text) => (output += text) });
  const controller = new AbortController();
  let over = false;
  const meddling = (async () => {
    while (!over) {
      await meddle();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  try {
    const passed = await runFleet(options, { token, interrupted: controller.signal, display });
    return { passed, output };
  } finally {
    over = true;
    await meddling;
  }
}

const timesIn = (output: string, pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? NaN);

describe('the fleet against two server processes on one database', { timeout: 60_000 }, () => {
  it('L1, L25: uses both, has full pools, denials and force logouts, and reports no findings', async () => {
    const { passed, output } = await run('--pools 4 --devices 32 --profile mixed --seconds 4 --pace 0.5');
    expect(output).toContain('All rules held');
    expect(passed).toBe(true);
    expect(output).toContain('32 devices of 4 pools with 8 licences');
    for (const pool of ['MIMS', 'MFS', 'MIMS 2', 'MFS 2']) {
      const [, licences, peak, seen, stored] =
        new RegExp(`^${pool} +(\\d+) +(\\d+) +(\\d+) +(\\d+) `, 'm').exec(output) ?? [];
      expect(Number(licences), pool).toBe(2);
      expect(Number(peak), pool).toBe(2);
      expect(Number(seen), pool).toBeGreaterThan(0);
      expect(Number(stored), pool).toBeGreaterThanOrEqual(Number(seen));
    }
    expect(timesIn(output, /^forced +(\d+)/m)).toBeGreaterThan(0);
  });

  it('L12, L20: lost calls cause no findings', async () => {
    const { passed, output } = await run(
      '--pools 2 --devices 24 --profile crews --seconds 4 --pace 0.3 --timeout 2 --seed 19',
    );
    expect(output).toContain('All rules held');
    expect(passed).toBe(true);
    expect(timesIn(output, /(\d+) calls lost on purpose/)).toBeGreaterThan(0);
    expect(timesIn(output, /(\d+) synchronised/)).toBeGreaterThan(0);
  });

  it('fails when a denial is not stored', async () => {
    let deleted = 0;
    // Excludes denials of the runs before.
    const [{ last } = { last: 0 }] = await database.sql<{ last: number }[]>`
      select coalesce(max(id), 0)::int as last from denials`;
    const { passed, output } = await run('--devices 12 --seconds 1 --pace 0.5', async () => {
      if (deleted > 0) return;
      const { count } = await database.sql`
        delete from denials where (customer_id, seat_pool_id, id) in
          (select customer_id, seat_pool_id, id from denials where id > ${last} limit 1)`;
      deleted = count;
    });
    expect(deleted).toBe(1);
    expect(output).toMatch(/BROKEN {4}L25 denials: .* is not among the denials\nFAILED: 1 findings/);
    expect(passed).toBe(false);
  });
});
