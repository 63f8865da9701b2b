import { drizzle } from 'drizzle-orm/postgres-js';
import { setTimeout as delay } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import type { Database } from './client';
import { addressOf } from './client';
import { postgresOptions } from './connection-options';

/** Limits of a portal statement. */
export type StatementBounds = {
  /** Deadline of the response (milliseconds of `performance.now()`). */
  giveUpAt: number;
  /** Aborted when the caller has disconnected: their running statement is cancelled in the database. */
  signal?: AbortSignal;
  /** Waits for a free connection and runs the job. */
  queue<Result>(job: () => Promise<Result>): Promise<Result>;
};

export type PortalConnections = {
  /**
   * A database whose statements and transactions each wait for a connection and are cancelled with their caller.
   * `bounds` is called for each.
   */
  databaseFor(bounds: () => StatementBounds): Database;
  close(): Promise<void>;
};

type StatementArguments = Parameters<Sql['unsafe']>;

const STATEMENT_MS = 4000;
/** A connection without a response this long after the statement's time-out is dead. */
const GRACE_MS = 2000;
const CANCEL_AGAIN_MS = 25;

/**
 * Opens `count` connections separate from those of device calls. Each is a client of its own, because the statement
 * time-out is set just before the statement on the same connection. The queue must not run more than `count` jobs at
 * once.
 */
export function openPortalConnections(client: Sql, count: number): PortalConnections {
  const free = Array.from({ length: count }, () => openConnection(client));
  const all = new Set(free);
  // Connects when the first caller disconnects.
  const canceller = openConnection(client);

  async function withConnection<Result>(
    bounds: StatementBounds,
    lastsAtMostMs: () => number,
    job: (connection: Sql) => Promise<Result>,
  ): Promise<Result> {
    return bounds.queue(async () => {
      const connection = free.pop();
      if (!connection) throw new Error('more statements run than there are connections for the portal');
      const work = job(connection);
      const isAlive = await settlesWithin(work, lastsAtMostMs() + GRACE_MS);
      free.push(isAlive ? connection : replace(connection));
      if (!isAlive)
        throw Object.assign(new Error('a connection did not answer'), { code: 'CONNECTION_CLOSED' });
      return work;
    });
  }

  function replace(connection: Sql): Sql {
    all.delete(connection);
    connection.end({ timeout: 0 }).catch(() => {});
    const fresh = openConnection(client);
    all.add(fresh);
    return fresh;
  }

  async function runStatement(
    connection: Sql,
    bounds: StatementBounds,
    asValues: boolean,
    query: StatementArguments,
  ) {
    let backend: number | undefined;
    let isDone = false;
    let cancelled: Promise<void> | undefined;
    const cancel = () => {
      if (backend) cancelled ??= cancelUntilDone(backend, () => isDone);
    };
    // Sent together, answered in order.
    const limit = connection.unsafe(`set statement_timeout = ${limitOf(bounds)}`).then(({ state }) => {
      backend = state.pid;
      if (bounds.signal?.aborted) cancel();
    });
    bounds.signal?.addEventListener('abort', cancel);
    try {
      const statement = connection.unsafe(...query);
      const [, rows] = await Promise.all([limit, asValues ? statement.values() : statement]);
      return rows;
    } finally {
      isDone = true;
      bounds.signal?.removeEventListener('abort', cancel);
      // Before releasing the connection, because a late cancellation would hit its next statement.
      await cancelled;
    }
  }

  /** Repeats the cancellation, because one that arrives before its statement has no effect. */
  async function cancelUntilDone(backend: number, isDone: () => boolean): Promise<void> {
    while (!isDone()) {
      await canceller`select pg_cancel_backend(${backend})`.catch(() => {});
      if (!isDone()) await delay(CANCEL_AGAIN_MS);
    }
  }

  /** The part of a client that drizzle uses. */
  function clientFor(boundsNow: () => StatementBounds) {
    return {
      options: { parsers: {}, serializers: {} },
      unsafe(...query: StatementArguments) {
        const run = (asValues: boolean) => {
          const bounds = boundsNow();
          return withConnection(
            bounds,
            () => limitOf(bounds),
            (connection) => runStatement(connection, bounds, asValues, query),
          );
        };
        return {
          then: (...then: Parameters<Promise<unknown>['then']>) => run(false).then(...then),
          values: () => run(true),
        };
      },
      // Transactions are not cancelled when their caller disconnects: a requested change is completed.
      begin(work: (tx: postgres.TransactionSql) => Promise<unknown>) {
        const bounds = boundsNow();
        return withConnection(
          bounds,
          () => Math.max(STATEMENT_MS, bounds.giveUpAt - performance.now()),
          (connection) =>
            connection.begin((tx) => {
              // Sent with the first statement of the work; if it fails, so does the transaction.
              tx.unsafe(`set local statement_timeout = ${limitOf(bounds)}`).catch(() => {});
              return work(tx);
            }),
        );
      },
    };
  }

  return {
    databaseFor: (bounds) => drizzle(clientFor(bounds) as unknown as Sql) as unknown as Database,
    async close() {
      await Promise.all([canceller, ...all].map((connection) => connection.end({ timeout: 5 })));
    },
  };
}

function openConnection(client: Sql): Sql {
  const address = addressOf(client);
  const options = postgresOptions(address);
  const connection = postgres({
    ...options,
    max: 1,
    connect_timeout: address.connectTimeoutSeconds ?? 3,
    idle_timeout: 300,
    max_lifetime: 60 * 60,
    backoff: client.options.backoff,
    connection: {
      ...options.connection,
      application_name: `${client.options.connection.application_name ?? 'seatwise'} portal`,
      TimeZone: 'UTC',
      lock_timeout: 2000,
      statement_timeout: STATEMENT_MS,
      idle_in_transaction_session_timeout: 10_000,
      // A list uses one processor at most and is not worth JIT compilation.
      max_parallel_workers_per_gather: 0,
      jit: false,
    },
    onnotice: () => {},
  });
  // Sets the client's parsers to those of drizzle.
  drizzle(connection);
  return connection;
}

/** Time left for a statement that starts now, in milliseconds; never 0, which would mean no limit. */
const limitOf = ({ giveUpAt }: StatementBounds) =>
  Math.max(1, Math.min(STATEMENT_MS, Math.ceil(giveUpAt - performance.now())));

/** Whether the promise settles before the limit. */
function settlesWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMs);
    const settled = () => {
      clearTimeout(timer);
      resolve(true);
    };
    work.then(settled, settled);
  });
}
