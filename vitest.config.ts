import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: '@', replacement: root.replace(/\/$/, '') },
      // Vite would load the ES module of graphql and its dependants the other one: two realms that refuse each other.
      { find: /^graphql$/, replacement: `${root}node_modules/graphql/index.js` },
    ],
  },
  test: {
    include: [
      'app',
      'client',
      'db',
      'demo',
      'embedded-postgres',
      'fleet',
      'graphql',
      'licensing',
      'scripts',
      'server',
      'test',
    ].map((folder) => `${folder}/**/*.test.{ts,tsx}`),
    exclude: ['**/node_modules/**', '.next/**', '.data/**', 'dist/**'],
    pool: 'forks',
    // Vitest leaves a core to itself, and half of a test's work is done by PostgreSQL.
    maxWorkers: Math.max(2, availableParallelism()),
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // A busy machine takes longer than the second that is the default.
    expect: { poll: { timeout: 10_000 } },
    restoreMocks: true,
    unstubEnvs: true,
  },
});
