import { z } from 'zod';
import { isWithinRecords, readLedger, readLicensedAt, type LedgerRow } from '../../db/queries/ledger';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { LicensingError, notFound } from '../errors';
import type { Key } from '../ids';
import { parse } from '../input';
import { insightPool } from './period-input';

/** A seat held at an instant. */
export type LedgerSeatRecord = {
  customerId: string;
  deviceId: string;
  deviceName: string;
  userName: string | null;
  displayName: string | null;
  since: Date;
  grantNumber: number;
  lastCallAt: Date;
  idleSeconds: number;
  endedAt: Date | null;
  endReason: LedgerRow['end_reason'];
};

/** Holders of the seats of a pool at an instant. */
export type LedgerRecord = { at: Date; licensedQuantity: number; inUse: number; seats: LedgerSeatRecord[] };

const inputSchema = z.object({ at: z.date() });

/**
 * Holders of each seat of a pool at an instant within the last sixty days (L26), longest idle first; otherwise
 * `BAD_USER_INPUT`.
 */
export async function getLedger({ ctx, input }: Call<{ seatPool: Key; at: Date }>): Promise<LedgerRecord> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const { at } = parse(inputSchema, input);
  const { customerId } = input.seatPool;
  const [licensedQuantity, isKnown, rows] = await Promise.all([
    readLicensedAt(ctx.db, insightPool(input.seatPool), at),
    isWithinRecords(ctx.db, at),
    readLedger(ctx.db, input.seatPool, at),
  ]);
  if (licensedQuantity === null) throw notFound('seat pool');
  if (!isKnown)
    throw new LicensingError(
      'BAD_USER_INPUT',
      'at must be within the last sixty days, and not in the future.',
      { field: 'at', reason: 'TIME_OUTSIDE' },
    );
  return {
    at,
    licensedQuantity,
    inUse: rows.length,
    seats: rows.map((row) => ({
      customerId,
      deviceId: row.device_id,
      deviceName: row.device_name,
      userName: row.user_name,
      displayName: row.display_name,
      since: new Date(row.since),
      grantNumber: row.grant_number,
      lastCallAt: new Date(row.last_call_at),
      idleSeconds: row.idle_seconds,
      endedAt: row.ended_at === null ? null : new Date(row.ended_at),
      endReason: row.end_reason,
    })),
  };
}
