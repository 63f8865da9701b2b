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
    /** The migrated database that the test files clone. */
    templateDatabase: string;
    /** Whether the test files make distributed databases instead (`CITUS_URL`): Citus cannot clone one. */
    isOnCitus: boolean;
  }
}

type TestTemplate = { clusterUrl: string; templateDatabase: string; close(): Promise<void> };

/** Each project loads this file anew, so the template that they share is a property of the process. */
const shared: { template?: Promise<TestTemplate>; users: number } = ((
  globalThis as { seatwiseTests?: { users: number } }
).seatwiseTests ??= { users: 0 });

/**
 * One PostgreSQL for the whole run: `TEST_DATABASE_URL` (of a superuser), else an embedded one that is removed.
 * It contains a migrated template, which the test files clone.
 */
export async function setup(project: TestProject) {
  shared.users++;
  const { clusterUrl, templateDatabase, close } = await (shared.template ??= openTemplate());
  project.provide('clusterUrl', clusterUrl);
  project.provide('templateDatabase', templateDatabase);
  project.provide('isOnCitus', process.env.CITUS_URL !== undefined);
  return async function teardown() {
    if (--shared.users === 0) await close();
  };
}

async function openTemplate(): Promise<TestTemplate> {
  patchPackages();
  const citusUrl = process.env.CITUS_URL;
  if (citusUrl) return { clusterUrl: citusUrl, templateDatabase: '', close: async () => {} };
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
  return {
    clusterUrl: cluster.url,
    templateDatabase,
    async close() {
      await administer(cluster.url, `alter database ${templateDatabase} with is_template false`);
      await administer(cluster.url, `drop database ${templateDatabase} with (force)`);
      await cluster.close();
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
