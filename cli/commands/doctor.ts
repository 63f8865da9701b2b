import path from 'node:path';
import { checkDatabase } from '../../db/check-database';
import { openDatabase } from '../../db/client';
import { StartError } from '../../db/start-error';
import type { Env } from '../../env';
import * as database from '../doctor/database';
import { attempt, formatFinding, ok, problem, type Finding } from '../doctor/finding';
import * as machine from '../doctor/machine';
import * as network from '../doctor/network';
import * as sessions from '../doctor/sessions';
import { EXIT, printJson, UsageError, type Io } from '../io';
import { withDatabaseUrl } from '../open-database';

export type Options = { processes: string; json?: boolean };

/** Checks everything that a server needs. Exit code 1 if there is a problem. */
export async function run(io: Io, { processes, json }: Options): Promise<number> {
  if (!/^[1-9]\d{0,3}$/.test(processes)) throw new UsageError('--processes must be a whole number from 1.');
  const findings = await findAll(io, Number(processes));
  if (json) printJson(io, findings);
  else for (const finding of findings) io.out(formatFinding(finding));
  const problems = findings.filter(({ status }) => status === 'problem').length;
  const warnings = findings.filter(({ status }) => status === 'warning').length;
  io.err(`${findings.length} checks: ${problems} problems, ${warnings} warnings.`);
  return problems > 0 ? EXIT.failed : EXIT.ok;
}

export async function findAll(io: Io, processes: number): Promise<Finding[]> {
  const node = machine.checkNode(process.versions.node);
  const { env, findings } = machine.checkEnvironment(io.variables);
  if (!env) return [node, ...findings];
  const onMachine = [node, ...findings, machine.checkAuthSecret(env)];
  if (!env.database.url || !env.auth.secret) onMachine.push(...machine.checkDataFolder(env.dataDir));
  const { publicUrl } = env.http;
  const inNetwork = await Promise.all([
    attempt('mail', () => network.checkMail(env.mail)),
    attempt('single sign-on', () => network.checkOidc(env.auth.oidc)),
    attempt('PUBLIC_URL', () => network.checkPublicUrl(publicUrl)),
    publicUrl?.startsWith('https:')
      ? attempt('certificate', () => network.checkCertificate(publicUrl))
      : Promise.resolve([]),
  ]);
  const inDatabase = await attempt('database', () =>
    withDatabaseUrl(io, (url) => checkAll(url, env, processes)),
  );
  return [...onMachine, ...inDatabase, ...inNetwork.flat()];
}

async function checkAll(url: string, env: Env, processes: number): Promise<Finding[]> {
  try {
    await checkDatabase(url);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return [problem('database', error.message, 'Correct this first; the other checks need the database.')];
  }
  const pool = openDatabase({ url, poolSize: 1, applicationName: 'seatwise-doctor' });
  const sql = pool.client;
  try {
    const parts = [
      [ok('database', 'accepts connections and keeps sessions')],
      await attempt('PostgreSQL', () => database.checkServer(sql)),
      await attempt('privileges', () => database.checkPrivileges(sql)),
      await attempt('migrations', () => database.checkMigrations(sql, path.resolve('db'))),
      await attempt('clock', () => database.checkClock(sql)),
      await attempt('notifications', () => sessions.checkNotifications(url)),
      await attempt('prepared statements', () => sessions.checkPreparedStatements(url)),
      await attempt('advisory locks', () => sessions.checkAdvisoryLocks(url)),
      await attempt('durability', () => database.checkDurability(sql)),
      await attempt('connections', () =>
        database.checkConnectionLimit(sql, { poolSize: env.database.poolSize, processes }),
      ),
      await attempt('autovacuum', () => database.checkAutovacuum(sql)),
      await attempt('disk', async () => {
        const [row] = await sql<{ bytes: string }[]>`
          select pg_database_size(current_database()) as bytes`;
        return machine.checkDisk(env.database.url ? null : env.dataDir, Number(row?.bytes ?? 0));
      }),
    ];
    return parts.flat();
  } finally {
    await pool.close();
  }
}
