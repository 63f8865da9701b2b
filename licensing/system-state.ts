import { readSystemStateRow } from '../db/queries/system-state';
import type { Runtime } from './context';
import { PURGE_JOB } from './records/purge-daily';

/** Sums over all customers, and the state of the background work. Ages are seconds. */
export type SystemState = {
  pools: number;
  poolsFull: number;
  seatsLicensed: number;
  seatsHeld: number;
  /** Seats held above the quantity after it was lowered (L13). */
  seatsOver: number;
  mailsWaiting: number;
  /** For how long the message that waits longest has been due. Null: none waits. */
  mailsOverdueSeconds: number | null;
  webhooksWaiting: number;
  webhooksOverdueSeconds: number | null;
  /** When expired records are removed next (L26). Null: never yet. */
  purgeDueAt: Date | null;
  /** Clock of the database minus that of this process. */
  clockDifferenceSeconds: number;
};

const SYSTEM = { customer: 'system', person: 'system state' };

/** Reads the state of the system for its operator, over the connections of the portal. */
export async function readSystemState({ portal }: Pick<Runtime, 'portal'>): Promise<SystemState> {
  const startedAt = Date.now();
  const row = await readSystemStateRow(portal.databaseFor(SYSTEM), PURGE_JOB);
  // The database read its clock between these two.
  const halfway = (startedAt + Date.now()) / 2;
  return {
    pools: row.pools,
    poolsFull: row.pools_full,
    seatsLicensed: row.licensed,
    seatsHeld: row.held,
    seatsOver: row.over,
    mailsWaiting: row.mails_waiting,
    mailsOverdueSeconds: row.mails_oldest_seconds,
    webhooksWaiting: row.webhooks_waiting,
    webhooksOverdueSeconds: row.webhooks_oldest_seconds,
    purgeDueAt: row.purge_due_at === null ? null : new Date(row.purge_due_at * 1000),
    clockDifferenceSeconds: row.clock - halfway / 1000,
  };
}
