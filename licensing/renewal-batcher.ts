import { sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Database } from '../db/client';
import { executePrepared } from '../db/execute-prepared';
import type { Log } from './log';
import { nothingMeasured, type Measurements } from './measurements';
import { outageLog } from './live/outage-log';
import { withinTime } from './within-time';

export type Renewal = {
  customerId: string;
  deviceId: string;
  tokenHash: Buffer;
  action: string;
  /** Whether `action` must be a check-point of the application. */
  isCheckpoint: boolean;
};

export type EngineLease = {
  grantNumber: number;
  lapsesAt: Date;
  lapsesAfterSeconds: number;
  serverTime: Date;
};

export type RenewalBatcher = {
  /**
   * Renews the lease of a device that holds its seat. Null if it was not renewed here, for any reason: check this
   * device alone with the seat engine.
   */
  renew(renewal: Renewal): Promise<EngineLease | null>;
  /** Marks the device as holding its seat, so that its next renewal is tried here. */
  expectHeld(deviceId: string): void;
  /** Whether a renewal here is likely to succeed. A guess, never a permission. */
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
 * Renews leases of many devices with one statement. A batch is what arrived while others were in progress; there is
 * no timer, so a single call is not delayed. A device is in one batch at a time; a repeated call joins the pending
 * renewal.
 */
export function openRenewalBatcher({
  db,
  log,
  measure = nothingMeasured,
}: {
  db: Database;
  log: Log;
  measure?: Pick<Measurements, 'renewalBatch'>;
}): RenewalBatcher {
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
      // Moved to the end of the queue with the remaining calls.
      waitingByDevice.delete(deviceId);
      if (calls.length > 0) waitingByDevice.set(deviceId, calls);
    }
    return batch;
  }

  async function run(batch: Waiting[]) {
    const startedAt = performance.now();
    const leases = await renewAll(batch.map(({ renewal }) => renewal));
    measure.renewalBatch(batch.length, (performance.now() - startedAt) / 1000);
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
      // Each call continues alone, so that one bad call cannot fail the others.
      outage.failed(error);
      return new Map<string, EngineLease>();
    }
  }

  return {
    renew(renewal) {
      const calls = waitingByDevice.get(renewal.deviceId) ?? [];
      const same = calls.find((waiting) => isSame(waiting.renewal, renewal));
      if (same) return same.answered;
      // Forged tokens for a device must not delay its own call.
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
  // As text, because the driver treats an array of Buffers or booleans as a single value.
  const column = (of: (renewal: Renewal) => string) => sql.param(renewals.map(of));
  const rows = await executePrepared<RenewedRow>(
    db,
    sql`
    select device_id, grant_number, lapses_at, lapses_after_seconds, server_time from renew_leases(
      ${column((renewal) => renewal.customerId)}::uuid[],
      ${column((renewal) => renewal.deviceId)}::uuid[],
      ${column((renewal) => `\\x${renewal.tokenHash.toString('hex')}`)}::text[]::bytea[],
      ${column((renewal) => renewal.action)}::text[],
      ${column((renewal) => String(renewal.isCheckpoint))}::text[]::boolean[])`,
  );
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
