import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { TestModule } from 'vitest/node';
import { printSlowest } from './test/print-slowest';

const root = fileURLToPath(new URL('.', import.meta.url));

const FOLDERS = [
  'licensing',
  'graphql',
  'server',
  'test',
  'db',
  'app',
  'client',
  'fleet',
  'scripts',
  'demo',
  'embedded-postgres',
];
const NEVER = ['**/node_modules/**', '.next/**', '.data/**', 'dist/**'];
/** Tests of processes, sockets and module-wide state: each file in a process of its own, as those with a database. */
const ISOLATED = [
  '**/*.db.test.ts',
  'embedded-postgres/**/*.test.ts',
  'graphql/transport/**/*.test.ts',
  'licensing/password.test.ts',
  'server/**/*.test.ts',
];

const durationsOf = ({ relativeModuleId, children }: TestModule) =>
  [...children.allTests()].map((test) => ({
    name: `${relativeModuleId} > ${test.fullName}`,
    ms: test.diagnostic()?.duration ?? 0,
  }));

export default defineConfig({
  resolve: {
    alias: [
      { find: '@', replacement: root.replace(/\/$/, '') },
      // Vite would load the ES module of graphql and its dependants the other one: two realms that refuse each other.
      { find: /^graphql$/, replacement: `${root}node_modules/graphql/index.js` },
    ],
  },
  test: {
    reporters: ['default', { onTestRunEnd: (modules) => printSlowest(modules.flatMap(durationsOf)) }],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: FOLDERS.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [...NEVER, ...ISOLATED],
          // Nothing is shared but modules, and loading them takes longer than the tests.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ISOLATED,
          exclude: NEVER,
          pool: 'forks',
          globalSetup: ['test/global-setup.ts'],
        },
      },
    ],
    // Vitest leaves a core to itself, and half of a test's work is done by PostgreSQL.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // A busy machine takes longer than the second that is the default.
    expect: { poll: { timeout: 10_000 } },
    restoreMocks: true,
    unstubEnvs: true,
  },
});
