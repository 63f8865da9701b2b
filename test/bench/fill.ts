import { parseArgs } from 'node:util';
import { migrateDatabase } from '../../db/migrate';
import { startEmbeddedPostgres } from '../../embedded-postgres/start-embedded-postgres';
import { DATABASE_FOLDER, openClient } from './harness/bench-server';
import { fillLargeDatabase, largePopulation } from './harness/fill-history';
import { deviceCount } from './harness/population';

/* Fills the empty database of DATABASE_URL, or of an embedded data folder, with a large installation's rows. */

const { values: options } = parseArgs({
  options: {
    devices: { type: 'string', default: '1000000' },
    pools: { type: 'string' },
    days: { type: 'string', default: '60' },
    'data-dir': { type: 'string' },
  },
});
const folder = options['data-dir'];
const given = process.env.DATABASE_URL;
if (!given && !folder) {
  console.error(
    'Set DATABASE_URL to an empty database, or name the data folder of an embedded one: --data-dir .data',
  );
  process.exit(1);
}
const embedded = folder ? await startEmbeddedPostgres({ dataDir: folder }) : null;
const url = embedded?.url ?? given ?? '';
const sql = openClient(url, 1);
const startedAt = performance.now();
try {
  await migrateDatabase(url, DATABASE_FOLDER);
  const population = largePopulation('BENCH', {
    devices: Number(options.devices),
    pools: options.pools ? Number(options.pools) : undefined,
  });
  await fillLargeDatabase(sql, population, {
    days: Number(options.days),
    progress: (what) => console.log(`${seconds().padStart(5)} s: ${what}`),
  });
  console.log(`${deviceCount(population)} devices in ${population.pools} pools, in ${seconds()} seconds`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await sql.end({ timeout: 5 });
  await embedded?.stop();
}

function seconds(): string {
  return ((performance.now() - startedAt) / 1000).toFixed(0);
}
