import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findPostgresBinaries } from './binaries';
import { joinCluster, openCluster, type Cluster } from './cluster';
import type { EmbeddedPostgresLog } from './embedded-postgres-log';
import { findOperatingUser } from './operating-user';
import {
  findPostmaster,
  launchPostmaster,
  readNewestLogLines,
  stopPostmaster,
  type RunningPostmaster,
} from './postmaster';
import { chooseFreePort, ensureDatabase, probe } from './probe';

export type EmbeddedPostgresOptions = {
  /** Folder of the cluster, its password and its log. Created if absent. */
  dataDir: string;
  log?: EmbeddedPostgresLog;
  /** A fixed port. Default: the port used last, or a free one. */
  port?: number;
  /** PostgreSQL settings, for example `{ fsync: 'off' }` in tests. Ignored if the server already runs. */
  settings?: Record<string, string>;
  /** Database in the URL; created if absent. Default: `seatwise`. */
  database?: string;
};

export type EmbeddedPostgres = {
  url: string;
  port: number;
  /** Stops PostgreSQL with a fast shutdown unless another process uses it. */
  stop(): Promise<void>;
};

const START_TIMEOUT_MS = 60_000;
const RELAUNCH_PAUSE_MS = 1000;
const WATCH_INTERVAL_MS = 1000;
const SILENT: EmbeddedPostgresLog = { info() {}, warn() {} };

/**
 * Starts the PostgreSQL of the npm package, or joins the one that already serves `dataDir`. Any number of processes may
 * share a folder: the first starts PostgreSQL, the last one to stop stops it. It survives the death of Node, and is
 * restarted on the same port if it dies itself. See docs/decisions/0004-embedded-postgresql.md.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log = SILENT, settings = {}, database = 'seatwise' } = options;
  mkdirSync(options.dataDir, { recursive: true, mode: 0o711 });
  const dataDir = realpathSync(path.resolve(options.dataDir));
  const binaries = await findPostgresBinaries();
  const user = await findOperatingUser({ dataDir, binaries });
  const cluster = await openCluster({ dataDir, binaries, user, log, synchronous: settings.fsync !== 'off' });

  const membership = joinCluster(cluster);
  let stopping: Promise<void> | undefined;
  let relaunching: Promise<void> | undefined;
  let started: StartedPostmaster;
  try {
    started = await startOrJoin(options.port ?? cluster.readPort(), options.port !== undefined);
    await ensureDatabase(cluster.url(started.port, 'postgres'), database);
  } catch (error) {
    membership.leave();
    throw error;
  }
  const { port } = started;
  watch(started);
  return { url: cluster.url(port, database), port, stop: () => (stopping ??= stop()) };

  async function startOrJoin(
    wantedPort: number | undefined,
    portIsFixed: boolean,
  ): Promise<StartedPostmaster> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    for (;;) {
      const running = findPostmaster(cluster.pgdata);
      if (running) {
        const state = await probe(cluster.url(running.port, 'postgres'), cluster.pgdata);
        if (state === 'ready') {
          log.info(`Using the PostgreSQL that already runs on port ${running.port}`);
          return { port: running.port };
        }
        if (Date.now() > deadline) throw new Error(describeStuckPostmaster(cluster, running));
        await delay(100);
        continue;
      }
      const port = portIsFixed && wantedPort ? wantedPort : await chooseFreePort(wantedPort);
      const launched = launchPostmaster({ cluster, binaries, user, port, settings });
      const exited = await waitUntilReadyOrExited(cluster, launched, port, deadline);
      if (!exited) {
        cluster.rememberPort(port);
        log.info(`PostgreSQL started on port ${port}`);
        return { port, child: launched };
      }
      // Another process was faster, shared memory of a crash still exists, or the port was taken in between.
      const isTemporary = /lock file "postmaster.pid"|shared memory block/.test(exited);
      const portTaken = /could not bind|could not create any TCP/.test(exited);
      const worthRetrying = isTemporary || (portTaken && !portIsFixed);
      if (!worthRetrying || Date.now() > deadline) throw new Error(describeFailure(exited));
      await delay(100);
    }
  }

  /** Restarts PostgreSQL when it ends unexpectedly (out of memory, killed by hand). */
  function watch({ child, port: samePort }: StartedPostmaster) {
    const restart = () => {
      if (!stopping) relaunching = relaunch(samePort);
    };
    if (child) return void child.process.once('exit', restart);
    // Not a child of this process, so there is no exit event. The first process to notice restarts it.
    const timer = setInterval(() => {
      if (!stopping && findPostmaster(cluster.pgdata)) return;
      clearInterval(timer);
      restart();
    }, WATCH_INTERVAL_MS).unref();
  }

  async function relaunch(samePort: number) {
    log.warn(
      `PostgreSQL ended unexpectedly. Restarting it. Its last log lines:\n${readNewestLogLines(cluster)}`,
    );
    while (!stopping) {
      try {
        return watch(await startOrJoin(samePort, true));
      } catch (error) {
        log.warn(`PostgreSQL could not be restarted: ${String(error)}`);
        await delay(RELAUNCH_PAUSE_MS);
      }
    }
  }

  async function stop() {
    await relaunching;
    // No await between removing the marker and the signal: a process that joins in between would be missed.
    membership.leave();
    if (membership.hasOtherMembers()) {
      log.info('PostgreSQL keeps running: another process uses it');
      return;
    }
    await stopPostmaster(cluster.pgdata, log);
  }
}

type StartedPostmaster = { port: number; child?: ReturnType<typeof launchPostmaster> };

/** Undefined when ready; otherwise the log of PostgreSQL, which has exited. */
async function waitUntilReadyOrExited(
  cluster: Cluster,
  launched: ReturnType<typeof launchPostmaster>,
  port: number,
  deadline: number,
): Promise<string | undefined> {
  for (;;) {
    if (launched.hasExited()) return launched.output();
    if ((await probe(cluster.url(port, 'postgres'), cluster.pgdata)) === 'ready') return undefined;
    if (Date.now() > deadline) {
      launched.process.kill('SIGQUIT');
      throw new Error(
        describeFailure(
          `It did not accept connections within ${START_TIMEOUT_MS / 1000} s.\n${launched.output()}`,
        ),
      );
    }
    await delay(25);
  }
}

function describeFailure(output: string) {
  return `The embedded PostgreSQL did not start. Its last log lines:\n${output.trim() || '(none)'}`;
}

function describeStuckPostmaster(cluster: Cluster, running: RunningPostmaster) {
  return (
    `A PostgreSQL (process ${running.pid}, port ${running.port}) uses ${cluster.pgdata} but does not respond. ` +
    `Stop that process, then start again. Its last log lines:\n${readNewestLogLines(cluster)}`
  );
}
