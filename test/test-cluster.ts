import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres';

/** The cluster that `TEST_DATABASE_URL` names (as a superuser), else an embedded one that is removed at the end. */
export async function openTestCluster(): Promise<{ url: string; close(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: async () => {} };

  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-test-'));
  // As root, PostgreSQL runs as another user, which needs access to the folder.
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
