import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseDatabaseUrl } from '../../../db/database-url';
import { boundSql, poolsOf, type Driver, type Effort, type Run, type Work } from './work';

const execute = promisify(execFile);
/** The first version that tries a transaction again after a serialisation failure. */
const OLDEST = 15;

/** pgbench from beside the server's own programs, else from the PATH; null if there is none. */
export async function findPgbench(postmaster: number | null): Promise<Driver | null> {
  for (const program of [...besideServer(postmaster), 'pgbench']) {
    const version = await execute(program, ['--version']).then(
      ({ stdout }) => /(\d+)(\.\d+)?/.exec(stdout),
      () => null,
    );
    if (version && Number(version[1]) >= OLDEST) return pgbenchDriver(program, `pgbench ${version[0]}`);
  }
  return null;
}

function besideServer(postmaster: number | null): string[] {
  try {
    return [path.join(path.dirname(readlinkSync(`/proc/${postmaster}/exe`)), 'pgbench')];
  } catch {
    return [];
  }
}

const pgbenchDriver = (program: string, name: string): Driver => ({
  name,
  async drive(url, work, effort) {
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-pgbench-'));
    try {
      const script = path.join(folder, 'work.sql');
      const { text, variables } = scriptOf(work);
      writeFileSync(script, text);
      const log = ['--log', `--log-prefix=${path.join(folder, 'log')}`];
      const set = Object.entries(variables).flatMap(([key, value]) => ['-D', `${key}=${value}`]);
      await execute(program, ['-n', '-M', 'prepared', '-f', script, ...amount(effort), ...log, ...set], {
        env: { ...process.env, ...environmentOf(url) },
      });
      return readdirSync(folder)
        .filter((file) => file.startsWith('log'))
        .flatMap((file) => readRuns(readFileSync(path.join(folder, file), 'utf8')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

function amount(effort: Effort): string[] {
  const { connections } = effort;
  const length =
    'runs' in effort ? ['-t', String(effort.runs)] : ['-T', String(Math.max(1, Math.round(effort.seconds)))];
  const threads = Math.min(connections, availableParallelism());
  return ['-c', String(connections), '-j', String(threads), '--max-tries=100', ...length];
}

/** In the environment, because other users of the machine can read arguments. */
function environmentOf(url: string): Record<string, string> {
  const { address } = parseDatabaseUrl(url);
  const modes = { off: 'disable' } as Record<string, string>;
  return {
    PGHOST: address.host,
    PGPORT: String(address.port),
    PGUSER: address.user,
    PGPASSWORD: address.password,
    PGDATABASE: address.database,
    PGSSLMODE: modes[address.tls.mode] ?? address.tls.mode,
    ...(address.options && { PGOPTIONS: address.options }),
  };
}

/** The statements with the device chosen by pgbench. What is the same in every call is bound, as the product binds it. */
function scriptOf(work: Work): { text: string; variables: Record<string, string> } {
  const { calls, choice, population } = work;
  const [from, to] = poolsOf(work);
  const variables: Record<string, string> = {};
  const statements = calls.map(({ text, parameters }, call) =>
    text.replaceAll(/\$(\d+)/g, (_match, number: string) => {
      const parameter = parameters[Number(number) - 1] ?? { value: null };
      const expression = boundSql(parameter, population, ':n::int');
      if (expression !== undefined) return expression;
      const value = asText(parameter);
      if (value === null) return 'null';
      variables[`c${call}p${number}`] = value;
      return `:c${call}p${number}`;
    }),
  );
  const inPool = `${choice.first} + :client_id * ${choice.each} + random(0, ${choice.each - 1})`;
  const n = `\\set n (${inPool}) * ${population.pools} + random(${from}, ${to - 1})`;
  return { text: [n, ...statements.map((statement) => `${statement};`)].join('\n'), variables };
}

function asText(parameter: Work['calls'][number]['parameters'][number]): string | null {
  if ('list' in parameter) {
    const items = parameter.list.map((item) => asText(item) ?? '');
    return `{${items.map((item) => `"${item.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;
  }
  const value = 'value' in parameter ? parameter.value : null;
  if (value === null || value === undefined) return null;
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : String(value);
}

/** Lines of client, number, microseconds, script, and the end in seconds and microseconds. */
function readRuns(log: string): Run[] {
  const runs: Run[] = [];
  for (const line of log.split('\n')) {
    const [connection, , microseconds, , seconds, rest] = line.split(' ').map(Number);
    if (connection === undefined || !microseconds || seconds === undefined || rest === undefined) continue;
    runs.push({ connection, endedAt: seconds * 1000 + rest / 1000, microseconds });
  }
  return runs;
}
