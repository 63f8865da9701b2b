// Fails if the migrations and db/schema differ, or if drizzle would skip a migration because of the journal.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const source = 'db/migrations';
const { entries } = JSON.parse(readFileSync(join(source, 'meta/_journal.json'), 'utf8'));
const files = readdirSync(source).filter((name) => name.endsWith('.sql'));
const problems = [];

if (files.length !== entries.length)
  problems.push(`${files.length} SQL files, but ${entries.length} entries in the journal.`);
for (const [n, entry] of entries.entries()) {
  if (!files.includes(`${entry.tag}.sql`))
    problems.push(`${entry.tag}.sql is in the journal, but not in ${source}.`);
  // drizzle silently skips a migration that is older than the last one applied.
  if (n > 0 && entry.when <= entries[n - 1].when)
    problems.push(`${entry.tag} must be dated after ${entries[n - 1].tag}.`);
}

const copy = mkdtempSync(join(tmpdir(), 'migrations-'));
try {
  cpSync(source, copy, { recursive: true });
  const out = relative(process.cwd(), copy);
  const options = [
    '--dialect',
    'postgresql',
    '--schema',
    './db/schema/index.ts',
    '--out',
    out,
    '--name',
    'drift',
  ];
  const run = spawnSync('npx', ['drizzle-kit', 'generate', ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const added = readdirSync(copy).filter((name) => name.endsWith('.sql') && !files.includes(name));
  if (run.status !== 0) problems.push(`drizzle-kit failed:\n${run.stdout}${run.stderr}`);
  for (const name of added) {
    problems.push(
      `db/schema has changes without a migration. Run: npm run db:generate -- --name what_changes\n${readFileSync(join(copy, name), 'utf8')}`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${entries.length} migrations are in order and match db/schema.`);
