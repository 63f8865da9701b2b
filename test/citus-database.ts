import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { distributeDatabase } from '../db/distribute-database';

const DATABASE_FOLDER = fileURLToPath(new URL('../db', import.meta.url));
/** Few, because making them is most of the time that a test file needs. */
const SHARDS = 4;

/**
 * Makes an empty database that is distributed over the nodes of a Citus cluster. `clusterUrl` names its coordinator.
 * Returns the address of the database there.
 */
export async function makeCitusDatabase(clusterUrl: string, name: string): Promise<string> {
  const url = within(clusterUrl, name);
  const nodes = await nodesOf(clusterUrl);
  for (const node of nodes) {
    await run(node.url, [`create database ${name}`]);
    await run(within(node.url, name), ['create extension citus']);
  }
  const [coordinator, ...workers] = nodes;
  if (!coordinator) throw new Error('CITUS_URL names no coordinator');
  await run(url, [
    `alter database ${name} set citus.shard_count = ${SHARDS}`,
    `select citus_set_coordinator_host('${coordinator.host}', ${coordinator.port})`,
    ...workers.map(({ host, port }) => `select citus_add_node('${host}', ${port})`),
  ]);
  await distributeDatabase(url, DATABASE_FOLDER);
  return url;
}

export async function dropCitusDatabase(clusterUrl: string, name: string): Promise<void> {
  for (const { url } of await nodesOf(clusterUrl)) {
    await run(url, [`drop database if exists ${name} with (force)`]);
  }
}

/** The coordinator comes first. */
async function nodesOf(clusterUrl: string) {
  const client = postgres(clusterUrl, { max: 1, onnotice: () => {} });
  try {
    const rows = await client<{ host: string; port: number }[]>`
      select nodename as host, nodeport as port from pg_dist_node where noderole = 'primary' order by groupid`;
    return rows.map(({ host, port }) => {
      const url = new URL(clusterUrl);
      url.hostname = host;
      url.port = String(port);
      return { host, port, url: url.href };
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}

function within(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function run(url: string, statements: string[]) {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    for (const statement of statements) await client.unsafe(statement);
  } finally {
    await client.end({ timeout: 5 });
  }
}
