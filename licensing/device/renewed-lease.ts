import type { Actor } from '../actor';
import type { Runtime } from '../context';
import type { SeatLease } from '../outcomes';
import { leaseTimes } from '../seat-engine';

type Device = Extract<Actor, { kind: 'device' }>;

/** Renews the lease of a device that is expected to hold its seat, in a batch. Null if it must be checked alone. */
export async function renewedLease(
  runtime: Pick<Runtime, 'renewals'>,
  { customerId, deviceId, tokenHash }: Device,
  action: string,
  isCheckpoint: boolean,
): Promise<{ lease: SeatLease; serverTime: Date } | null> {
  if (!runtime.renewals.isExpectedHeld(deviceId)) return null;
  const renewed = await runtime.renewals.renew({ customerId, deviceId, tokenHash, action, isCheckpoint });
  if (!renewed) return null;
  return {
    lease: {
      grantNumber: renewed.grantNumber,
      ...leaseTimes({
        lapsesAt: renewed.lapsesAt,
        lapsesAfterSeconds: renewed.lapsesAfterSeconds,
        now: renewed.serverTime,
      }),
    },
    serverTime: renewed.serverTime,
  };
}
