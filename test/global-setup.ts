import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../db/migrate';
import { patchPackages } from '../scripts/patch-packages.mjs';
import { startEmbeddedPostgres } from '../server/embedded-postgres';

const MIGRATIONS = fileURLToPath(new URL('../db/migrations', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the cluster this run uses, to connect to when making others. */
    clusterUrl: string;
    /** The migrated database that each test file clones. */
    templateDatabase: string;
  }
}

/**
 * One PostgreSQL for the whole run: `TEST_DATABASE_URL` (a superuser's), else an embedded one that keeps nothing.
 * A migrated template is made in it once; each test file clones that.
 */
export async function setup(project: TestProject) {
  patchPackages();
  const cluster = await openCluster();
  const templateDatabase = `seatwise_template_${process.pid}_${Date.now()}`;
  try {
    await administer(cluster.url, `create database ${templateDatabase}`);
    await migrateDatabase(withDatabase(cluster.url, templateDatabase), MIGRATIONS);
    await administer(
      cluster.url,
      `alter database ${templateDatabase} with is_template true allow_connections false`,
    );
  } catch (error) {
    await cluster.close();
    throw error;
  }
  project.provide('clusterUrl', cluster.url);
  project.provide('templateDatabase', templateDatabase);

  return async function teardown() {
    await administer(cluster.url, `alter database ${templateDatabase} with is_template false`);
    await administer(cluster.url, `drop database ${templateDatabase} with (force)`);
    await cluster.close();
  };
}

async function openCluster(): Promise<{ url: string; close(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: async () => {} };

  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-test-'));
  // PostgreSQL refuses to run as root and then runs as another user, who has to get into the folder.
  chmodSync(folder, 0o755);
  const cluster = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
      shared_buffers: '64MB',
      max_wal_size: '1GB',
      deadlock_timeout: '200ms',
      autovacuum_naptime: '5s',
    },
  });
  return {
    url: cluster.url,
    async close() {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function administer(url: string, statement: string) {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client.unsafe(statement);
  } finally {
    await client.end({ timeout: 5 });
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
