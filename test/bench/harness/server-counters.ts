import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';

/** What a server has done until an instant (milliseconds since 1970); null where it cannot be seen. */
export type Counters = { at: number; walBytes: number | null; cpuMicroseconds: number | null };

const EVERY_MS = 200;
/** Linux counts the time of processes in hundredths of a second. */
const TICK_MICROSECONDS = 10_000;

/** The process id of the server's postmaster if it runs on this machine, else null. */
export async function findPostmaster(sql: postgres.Sql): Promise<number | null> {
  const [own] = await sql<{ pid: number; database: string }[]>`
    select pg_backend_pid() as pid, current_database() as database`;
  try {
    const title = readFileSync(`/proc/${own?.pid}/cmdline`, 'utf8');
    if (!own || !title.startsWith('postgres') || !title.includes(own.database)) return null;
    return Number(statOf(own.pid)[1]);
  } catch {
    return null;
  }
}

/** Reads the counters of a server five times a second until `work` is done. */
export async function countDuring<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<{ result: Result; counters: Counters[] }> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const counters: Counters[] = [];
  let isDone = false;
  let postmaster: number | null = null;
  const look = async () => {
    while (!isDone) {
      counters.push(await readCounters(sql, postmaster));
      await delay(EVERY_MS);
    }
  };
  try {
    // Each time, because the server may have been restarted.
    postmaster = await findPostmaster(sql);
    const [result] = await Promise.all([work().finally(() => (isDone = true)), look()]);
    counters.push(await readCounters(sql, postmaster));
    return { result, counters };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function readCounters(sql: postgres.Sql, postmaster: number | null): Promise<Counters> {
  const wal = await sql<{ bytes: string }[]>`
    select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as bytes`.catch(() => []);
  return {
    at: performance.timeOrigin + performance.now(),
    walBytes: wal[0] ? Number(wal[0].bytes) : null,
    cpuMicroseconds: postmaster === null ? null : cpuOf(postmaster) * TICK_MICROSECONDS,
  };
}

/** Ticks of the postmaster, its children, and those that have ended. */
function cpuOf(postmaster: number): number {
  const [, , ...own] = statOf(postmaster);
  let ticks = sum(own.slice(9, 13));
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const [, parent, ...rest] = statOf(Number(entry));
      if (Number(parent) === postmaster) ticks += sum(rest.slice(9, 11));
    } catch {
      // The process has ended.
    }
  }
  return ticks;
}

/** The state, the parent, and so on: what follows the name, which may have spaces, in /proc/…/stat. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

const sum = (ticks: string[]) => ticks.reduce((total, tick) => total + Number(tick), 0);
