import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { TestModule } from 'vitest/node';
import { printSlowest } from './test/print-slowest';

const root = fileURLToPath(new URL('.', import.meta.url));

const FOLDERS = [
  'cli',
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
const DATABASE = ['**/*.db.test.ts'];
/** Tests that mock modules, change the state of their process or are about processes and sockets. */
const ISOLATED = [
  'db/driver-faults.db.test.ts',
  'embedded-postgres/**/*.test.ts',
  'graphql/transport/**/*.test.ts',
  'licensing/insight/worker/open-insight.db.test.ts',
  'licensing/password.test.ts',
  'licensing/people/invitations/accept-fairly.db.test.ts',
  'licensing/records/purge-daily.db.test.ts',
  'server/**/!(*.db).test.ts',
  'test/deployment/{metrics,proxies,release}.test.ts',
  'test/faults/**/*.test.ts',
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
          exclude: [...NEVER, ...DATABASE, ...ISOLATED],
          // Nothing is shared but modules, and loading them takes longer than the tests.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: DATABASE,
          exclude: [...NEVER, ...ISOLATED],
          // Each file has a database of its own, so here too only modules are shared.
          pool: 'forks',
          isolate: false,
          globalSetup: ['test/global-setup.ts'],
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
