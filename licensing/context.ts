import type { Database } from '../db/client';
import type { Sql } from 'postgres';
import type { Actor } from './actor';
import type { Outgoing } from './alerts/outgoing';
import type { RateLimits } from './rate-limits';
import type { UsagePublisher } from './usage-publisher';
import type { Insight } from './insight/worker/open-insight';
import type { Live } from './live/live';
import type { Log } from './log';
import type { CallFacts, Measurements } from './measurements';
import type { PortalDatabase } from './portal-database';
import type { RecordIds } from './record-ids';
import type { RenewalBatcher } from './renewal-batcher';

/** Services that all calls of a process share. Created by `openRuntime`. */
export type Runtime = {
  db: Database;
  client: Sql;
  log: Log;
  /** Receives what this process measures. */
  measure: Measurements;
  /** Renews leases of many devices in one statement. */
  renewals: RenewalBatcher;
  /** Publishes usage changes of this process to all processes, in batches. */
  usagePublisher: UsagePublisher;
  /** Limits failed sign-ins and logins, and messages sent on request, across processes. */
  rateLimits: RateLimits;
  /** Devices that one registration key may add within an hour. */
  registrationsPerHour: number;
  /** Connections for portal users and reports; the others are for devices. */
  portal: PortalDatabase;
  /** Reads and replays histories in a worker thread. */
  insight: Insight;
  /** Encrypts row numbers in the ids of denials, leases and similar records. */
  recordIds: RecordIds;
  /** Streams of pools and devices for subscribers. */
  live: Live;
  /** Sends e-mails and posts webhooks. */
  outgoing: Outgoing;
};

export type Context = Runtime & {
  actor: Actor;
  /** Network address of the caller, for limits and the audit trail. */
  address: string;
  /** Deadline of the response, on the clock of `performance.now()`. */
  giveUpAt?: number;
  /** Aborted when the caller disconnects. Reads are then cancelled; changes are completed. */
  signal?: AbortSignal;
  /** Collects facts of the call for the log. */
  facts?: CallFacts;
};

/** Arguments of a verb. */
export type Call<Input> = { ctx: Context; input: Input };
