import { setTimeout as delay } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Breach } from './check';
import type { TorturePool } from './record';

type Usage = {
  seat_pool_id: string;
  version: string;
  in_use: number;
  licensed_quantity: number;
  unnoted_lapses: number;
};

/** Watches the usage of all pools as a live view does; its version may only grow, and must change with the usage. */
export function watchUsage(sql: postgres.Sql, pools: TorturePool[]) {
  const breaches: Breach[] = [];
  const last = new Map<string, Usage>();
  let watching = true;
  const done = watch();
  return {
    async stop() {
      watching = false;
      await done;
      return breaches;
    },
  };

  async function watch() {
    for (let turn = 0; watching; turn++) {
      try {
        for (const usage of await readUsage()) inspect(usage);
        if (turn % 5 === 0) await sql`select publish_usage_events()`;
      } catch (error) {
        const code = (error as { code?: string }).code;
        breaches.push({
          kind: code === '40P01' ? 'deadlock' : 'error',
          pool: -1,
          text: `watcher: ${String(error)}`,
        });
      }
      await delay(10);
    }
  }

  async function readUsage() {
    const customers = pools.map((pool) => pool.customerId);
    const ids = pools.map((pool) => pool.seatPoolId);
    const rows = await sql<Usage[]>`select * from seat_usage(${customers}::uuid[], ${ids}::uuid[])`;
    for (const { seat_pool_id, unnoted_lapses } of rows) {
      const pool = pools.find((p) => p.seatPoolId === seat_pool_id)!;
      if (unnoted_lapses > 0) await sql`select note_lapses(${pool.customerId}, ${seat_pool_id})`;
    }
    return rows;
  }

  function inspect(usage: Usage) {
    const before = last.get(usage.seat_pool_id);
    last.set(usage.seat_pool_id, usage);
    if (!before) return;
    const pool = pools.findIndex((p) => p.seatPoolId === usage.seat_pool_id);
    const report = (text: string) => breaches.push({ kind: 'usage-version', pool, text });
    if (BigInt(usage.version) < BigInt(before.version))
      report(`fell from ${before.version} to ${usage.version}`);
    const areLapsesNoted = usage.unnoted_lapses === 0 && before.unnoted_lapses === 0;
    if (
      areLapsesNoted &&
      usage.version === before.version &&
      (usage.in_use !== before.in_use || usage.licensed_quantity !== before.licensed_quantity)
    ) {
      report(
        `${usage.version} stands for ${before.in_use} of ${before.licensed_quantity} and of ${usage.in_use} of ${usage.licensed_quantity}`,
      );
    }
  }
}
