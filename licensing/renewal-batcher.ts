import { sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Database } from '../db/client';
import type { Log } from './log';
import { outageLog } from './live/outage-log';
import { withinTime } from './within-time';

export type Renewal = {
  customerId: string;
  deviceId: string;
  tokenHash: Buffer;
  action: string;
  /** Whether `action` must be one of the application's check-points. */
  isCheckpoint: boolean;
};

/** A lease that was renewed. */
export type EngineLease = {
  grantNumber: number;
  lapsesAt: Date;
  lapsesAfterSeconds: number;
  serverTime: Date;
};

export type RenewalBatcher = {
  /**
   * Renews the lease of a device that holds its seat. Null means it was not renewed here, for whatever reason: the
   * caller then asks the seat engine about this device alone.
   */
  renew(renewal: Renewal): Promise<EngineLease | null>;
  /** The device has just been seen to hold its seat: its next renewal is worth trying here. */
  expectHeld(deviceId: string): void;
  /** Whether trying here is likely to spare the caller a question of its own. A guess, never a permission. */
  isExpectedHeld(deviceId: string): boolean;
};

type Waiting = {
  renewal: Renewal;
  answered: Promise<EngineLease | null>;
  answer: (lease: EngineLease | null) => void;
};

type RenewedRow = {
  device_id: string;
  grant_number: number;
  lapses_at: string;
  lapses_after_seconds: number;
  server_time: string;
};

const MOST_BATCHES = 2;
const MOST_IN_A_BATCH = 256;
const MOST_WAITING_OF_A_DEVICE = 4;
const MOST_REMEMBERED = 100_000;

/**
 * Renews the leases of many devices with one statement. A batch is whatever arrived while others were under way;
 * there is no timer, so a single call does not wait. A device is in one batch at a time; the same call sent again
 * before its batch has started is one renewal, and both get its answer.
 */
export function openRenewalBatcher({ db, log }: { db: Database; log: Log }): RenewalBatcher {
  const outage = outageLog(log, 'renewing leases in batches');
  const waitingByDevice = new Map<string, Waiting[]>();
  const devicesUnderWay = new Set<string>();
  const expectedHeld = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  let batchesUnderWay = 0;

  function start() {
    while (batchesUnderWay < MOST_BATCHES) {
      const batch = takeBatch();
      if (batch.length === 0) return;
      batchesUnderWay++;
      void run(batch).finally(() => {
        batchesUnderWay--;
        for (const { renewal } of batch) devicesUnderWay.delete(renewal.deviceId);
        start();
      });
    }
  }

  function takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    for (const [deviceId, calls] of waitingByDevice) {
      if (batch.length === MOST_IN_A_BATCH) break;
      if (devicesUnderWay.has(deviceId)) continue;
      devicesUnderWay.add(deviceId);
      batch.push(...calls.splice(0, 1));
      // To the end of the line with the rest.
      waitingByDevice.delete(deviceId);
      if (calls.length > 0) waitingByDevice.set(deviceId, calls);
    }
    return batch;
  }

  async function run(batch: Waiting[]) {
    const leases = await renewAll(batch.map(({ renewal }) => renewal));
    for (const { renewal, answer } of batch) {
      const lease = leases.get(renewal.deviceId) ?? null;
      if (!lease) expectedHeld.delete(renewal.deviceId);
      answer(lease);
    }
  }

  async function renewAll(renewals: Renewal[]) {
    try {
      const leases = await withinTime(renewLeases(db, renewals));
      outage.worked();
      return leases;
    } catch (error) {
      // Each of them goes on alone, so that one bad call cannot fail the others.
      outage.failed(error);
      return new Map<string, EngineLease>();
    }
  }

  return {
    renew(renewal) {
      const calls = waitingByDevice.get(renewal.deviceId) ?? [];
      const same = calls.find((waiting) => isSame(waiting.renewal, renewal));
      if (same) return same.answered;
      // Anybody can send made-up tokens for a device: its own call must not stand behind all of them.
      if (calls.length >= MOST_WAITING_OF_A_DEVICE) return Promise.resolve(null);
      let answer: Waiting['answer'] = () => {};
      const answered = new Promise<EngineLease | null>((resolve) => (answer = resolve));
      calls.push({ renewal, answered, answer });
      waitingByDevice.set(renewal.deviceId, calls);
      start();
      return answered;
    },
    expectHeld: (deviceId) => void expectedHeld.set(deviceId, true),
    isExpectedHeld: (deviceId) => expectedHeld.get(deviceId) === true,
  };
}

async function renewLeases(db: Database, renewals: Renewal[]): Promise<Map<string, EngineLease>> {
  // As text: the driver takes an array of Buffers or booleans for a single one.
  const column = (of: (renewal: Renewal) => string) => sql.param(renewals.map(of));
  const rows = await db.execute<RenewedRow>(sql`
    select device_id, grant_number, lapses_at, lapses_after_seconds, server_time from renew_leases(
      ${column((renewal) => renewal.customerId)}::uuid[],
      ${column((renewal) => renewal.deviceId)}::uuid[],
      ${column((renewal) => `\\x${renewal.tokenHash.toString('hex')}`)}::text[]::bytea[],
      ${column((renewal) => renewal.action)}::text[],
      ${column((renewal) => String(renewal.isCheckpoint))}::text[]::boolean[])`);
  return new Map(
    rows.map((row) => [
      row.device_id,
      {
        grantNumber: row.grant_number,
        lapsesAt: new Date(row.lapses_at),
        lapsesAfterSeconds: row.lapses_after_seconds,
        serverTime: new Date(row.server_time),
      },
    ]),
  );
}

const isSame = (a: Renewal, b: Renewal) =>
  a.deviceId === b.deviceId &&
  a.customerId === b.customerId &&
  a.action === b.action &&
  a.isCheckpoint === b.isCheckpoint &&
  a.tokenHash.equals(b.tokenHash);
