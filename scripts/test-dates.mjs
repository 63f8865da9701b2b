// Runs tests on other dates and in other time zones: npm run test:dates [-- arguments of vitest]
// libfaketime (Debian and Ubuntu: apt-get install faketime) shifts the clock of every process, PostgreSQL included.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Instants (UTC) shortly before a change of month, year or daylight saving time. */
const MOMENTS = [
  { what: 'the last of a month after one of 31 days', at: '2027-08-31T20:30:00Z', zone: 'UTC' },
  { what: 'clocks go back', at: '2026-10-25T00:50:00Z', zone: 'Europe/Berlin' },
  { what: 'clocks go forward', at: '2027-03-28T00:50:00Z', zone: 'Europe/Berlin' },
  { what: 'the leap day ends', at: '2028-02-29T18:20:00Z', zone: 'Asia/Kolkata' },
  { what: 'the 28th of February', at: '2027-02-28T23:50:00Z', zone: 'UTC' },
  { what: 'the year ends', at: '2027-01-01T07:50:00Z', zone: 'America/Los_Angeles' },
];

/** Tests that depend on the date. */
const BY_DATE = [
  'licensing/alerts',
  'licensing/records',
  'licensing/insight',
  'licensing/rules',
  'graphql/',
  'app/',
];

const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (platform) => `/usr/lib/${platform}/faketime/libfaketimeMT.so.1`,
);
const library = process.env.FAKETIME_LIBRARY ?? libraries.find(existsSync);
if (!library) {
  console.log(
    'SKIPPED: libfaketime was not found. Install the package faketime, or set FAKETIME_LIBRARY to its file.',
  );
  process.exit(0);
}

const vitestArguments = process.argv.slice(2);
const failed = [];
for (const { what, at, zone } of MOMENTS) {
  const offsetSeconds = Math.round((Date.parse(at) - Date.now()) / 1000);
  console.log(`\n${what}: ${at} in ${zone}`);
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--reporter=dot', ...(vitestArguments.length > 0 ? vitestArguments : BY_DATE)],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        TZ: zone,
        LD_PRELOAD: library,
        FAKETIME: `${offsetSeconds >= 0 ? '+' : ''}${offsetSeconds}s`,
        // Timers and time-outs run on the monotonic clock, which stays as it is.
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      },
    },
  );
  if (status !== 0) failed.push(`${what} (${at}, ${zone})`);
}
console.log(
  failed.length === 0 ? `All tests passed on ${MOMENTS.length} dates.` : `Failed: ${failed.join('; ')}`,
);
process.exit(failed.length === 0 ? 0 : 1);
