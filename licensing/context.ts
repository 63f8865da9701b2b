import type { Database } from '../db/client';
import type { Sql } from 'postgres';
import type { Attempts } from './attempts';
import type { ChangePublisher } from './change-publisher';
import type { Live } from './live/live';
import type { RenewalBatcher } from './renewal-batcher';

export type PortalRole = 'VENDOR_ADMIN' | 'SUPPORT' | 'CUSTOMER_ADMIN' | 'CUSTOMER_VIEWER';

/** The vendor's own people and audit entries lead their keys with this customer. */
export const VENDOR_CUSTOMER_ID = '00000000-0000-0000-0000-000000000000';

/** Who is acting. A device's token is checked by the same statement that does what it asks for. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'device'; customerId: string; deviceId: string; tokenHash: Buffer }
  | PortalActor
  | { kind: 'system'; name: string };

export type PortalActor = {
  kind: 'portal';
  customerId: string;
  portalUserId: string;
  role: PortalRole;
  displayName: string;
  email: string;
  via: 'session' | 'api-token';
  /** The session's or the token's id. */
  credentialId: string;
};

/** What pino's loggers and the console have in common. */
export type Log = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** What one process shares among all calls. Made by `openRuntime`. */
export type Runtime = {
  db: Database;
  client: Sql;
  log: Log;
  /** Renews leases of many devices in one statement. */
  renewals: RenewalBatcher;
  /** Publishes changes of usage to all processes, soon and merged. */
  changes: ChangePublisher;
  /** Counts failed attempts to sign in or log in, across processes. */
  attempts: Attempts;
  /** Watches pools and devices for subscribers. */
  live: Live;
};

export type Context = Runtime & {
  actor: Actor;
  /** The caller's network address, for limits and the audit trail. */
  address: string;
};

/** What every verb takes. */
export type Call<Input> = { ctx: Context; input: Input };
