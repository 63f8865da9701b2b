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
  /** Folder that holds the cluster, its password and its log. Made when absent. */
  dataDir: string;
  log?: EmbeddedPostgresLog;
  /** A fixed port. Otherwise the one used last, or a free one. */
  port?: number;
  /** PostgreSQL settings, for example `{ fsync: 'off' }` in tests. They apply when this call starts the server. */
  settings?: Record<string, string>;
  /** Database that is made in the cluster and named in the URL. */
  database?: string;
};

export type EmbeddedPostgres = {
  url: string;
  port: number;
  /** Stops PostgreSQL (fast shutdown, data left clean) unless another living process still uses it. */
  stop(): Promise<void>;
};

const START_TIMEOUT_MS = 60_000;
const RELAUNCH_PAUSE_MS = 1000;
const WATCH_INTERVAL_MS = 1000;
const SILENT: EmbeddedPostgresLog = { info() {}, warn() {} };

/**
 * Starts the PostgreSQL that comes with the npm package, or joins the one that already serves `dataDir`.
 *
 * Any number of Node processes may use one folder, starting and stopping at the same time. Each leaves a mark in it;
 * the first starts PostgreSQL, the others join it, and the last living one to stop takes PostgreSQL down. PostgreSQL
 * is in a process group of its own, so neither Ctrl-C nor the death of Node touches it: after `kill -9` it goes on
 * running, the next start joins it and then counts as a user like any other. If PostgreSQL itself dies, a process
 * that uses it starts it again on the same port.
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
          log.info(`Joined the PostgreSQL that runs on port ${running.port}`);
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
        log.info(`PostgreSQL runs on port ${port}`);
        return { port, child: launched };
      }
      // Another process was quicker, or the remains of a crash are not gone yet, or the port was taken in between.
      const mayPass = /lock file "postmaster.pid"|shared memory block/.test(exited);
      const portTaken = /could not bind|could not create any TCP/.test(exited);
      const worthRetrying = mayPass || (portTaken && !portIsFixed);
      if (!worthRetrying || Date.now() > deadline) throw new Error(describeFailure(exited));
      await delay(100);
    }
  }

  /** Brings PostgreSQL back when it ends without having been told to (out of memory, killed by hand). */
  function watch({ child, port: samePort }: StartedPostmaster) {
    const bringBack = () => {
      if (!stopping) relaunching = relaunch(samePort);
    };
    if (child) return void child.process.once('exit', bringBack);
    // Joined: nobody tells us. Whoever notices first starts it again, the others join.
    const timer = setInterval(() => {
      if (!stopping && findPostmaster(cluster.pgdata)) return;
      clearInterval(timer);
      bringBack();
    }, WATCH_INTERVAL_MS).unref();
  }

  async function relaunch(samePort: number) {
    log.warn(
      `PostgreSQL ended unexpectedly; starting it again. Its last lines:\n${readNewestLogLines(cluster)}`,
    );
    while (!stopping) {
      try {
        return watch(await startOrJoin(samePort, true));
      } catch (error) {
        log.warn(`PostgreSQL did not start again: ${String(error)}`);
        await delay(RELAUNCH_PAUSE_MS);
      }
    }
  }

  async function stop() {
    await relaunching;
    // From the mark's removal to the signal nothing may be awaited: a process joining in between would be missed.
    membership.leave();
    if (membership.hasOthers()) {
      log.info('PostgreSQL stays up: another process uses it');
      return;
    }
    await stopPostmaster(cluster.pgdata, log);
  }
}

type StartedPostmaster = { port: number; child?: ReturnType<typeof launchPostmaster> };

/** Undefined when ready; otherwise what PostgreSQL logged before it ended. */
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
        describeFailure(`No answer within ${START_TIMEOUT_MS / 1000} s.\n${launched.output()}`),
      );
    }
    await delay(25);
  }
}

function describeFailure(output: string) {
  return `The embedded PostgreSQL did not start. Its last words:\n${output.trim() || '(none)'}`;
}

function describeStuckPostmaster(cluster: Cluster, running: RunningPostmaster) {
  return (
    `A PostgreSQL (process ${running.pid}, port ${running.port}) holds ${cluster.pgdata} but does not answer. ` +
    `Stop that process and start again. Its last words:\n${readNewestLogLines(cluster)}`
  );
}
