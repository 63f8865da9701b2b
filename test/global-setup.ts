import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../db/migrate';
import { patchPackages } from '../scripts/patch-packages.mjs';
import { openTestCluster } from './test-cluster';

const DATABASE_FOLDER = fileURLToPath(new URL('../db', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** Database of the run's cluster to connect to for creating others. */
    clusterUrl: string;
    /** The migrated database that each test file clones. */
    templateDatabase: string;
  }
}

/**
 * One PostgreSQL for the whole run: `TEST_DATABASE_URL` (of a superuser), else an embedded one that is removed.
 * It contains a migrated template, which each test file clones.
 */
export async function setup(project: TestProject) {
  patchPackages();
  const cluster = await openTestCluster();
  const templateDatabase = `seatwise_template_${process.pid}_${Date.now()}`;
  try {
    await administer(cluster.url, `create database ${templateDatabase}`);
    await migrateDatabase(withDatabase(cluster.url, templateDatabase), DATABASE_FOLDER);
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
