import type { Database } from '../db/client';
import type { Sql } from 'postgres';
import type { Actor } from './actor';
import type { Outgoing } from './alerts/outgoing';
import type { Attempts } from './attempts';
import type { ChangePublisher } from './change-publisher';
import type { Insight } from './insight/worker/open-insight';
import type { Live } from './live/live';
import type { Log } from './log';
import type { PortalDatabase } from './portal-database';
import type { RecordIds } from './record-ids';
import type { RenewalBatcher } from './renewal-batcher';

/** What one process shares among all calls. Made by `openRuntime`. */
export type Runtime = {
  db: Database;
  client: Sql;
  log: Log;
  /** Renews leases of many devices in one statement. */
  renewals: RenewalBatcher;
  /** Publishes changes of usage to all processes, soon and merged. */
  changes: ChangePublisher;
  /** Counts failed attempts to sign in or log in, and what people have sent, across processes. */
  attempts: Attempts;
  /** How many devices one registration key may add within an hour. */
  registrationsPerHour: number;
  /** The few connections that people of the portal and reports share; the others are for devices. */
  portal: PortalDatabase;
  /** Reads and replays histories in a thread of its own. */
  insight: Insight;
  /** Encrypts the numbers in ids of denials, leases and the like. */
  recordIds: RecordIds;
  /** Watches pools and devices for subscribers. */
  live: Live;
  /** Sends mails and posts webhooks. */
  outgoing: Outgoing;
};

export type Context = Runtime & {
  actor: Actor;
  /** The caller's network address, for limits and the audit trail. */
  address: string;
  /** When the caller is answered whatever happens, on the clock of `performance.now()`. */
  giveUpAt?: number;
  /** Aborted when the caller is gone. What is read for them is cancelled then; what they have ordered is done. */
  signal?: AbortSignal;
};

/** What every verb takes. */
export type Call<Input> = { ctx: Context; input: Input };
