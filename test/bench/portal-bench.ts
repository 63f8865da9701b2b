import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrateDatabase } from '../../db/migrate';
import { startEmbeddedPostgres } from '../../embedded-postgres/start-embedded-postgres';
import { benchApi } from './portal-api';
import { benchSearchLoad } from './portal-search-load';
import { fillPortalDatabase } from './portal-bench-data';
import { benchScrolling } from './portal-scroll';
import { makeFolder } from './portal-server';

/* Measures the portal with 10,000 devices and 50,000 denials in a pool: response times of the pages' queries,
 * response times of devices beside many searches, and, unless --no-browser is given, long tasks while lists scroll. */

const { values: options } = parseArgs({ options: { 'no-browser': { type: 'boolean', default: false } } });

const folder = makeFolder();
const database = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
try {
  await migrateDatabase(database.url, path.resolve('db'));
  console.log('Filling the database (about half a minute) …');
  const data = await fillPortalDatabase(database.url);
  const misses = [
    ...(await benchApi(database.url, data)),
    ...(await benchSearchLoad(database.url, data)),
    ...(options['no-browser'] ? [] : await benchScrolling(database.url, data)),
  ];
  for (const miss of misses) console.log(`MISSED: ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
