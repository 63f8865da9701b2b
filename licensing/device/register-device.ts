import { sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../actor';
import { rateLimited } from '../rate-limits';
import type { Call } from '../context';
import { LicensingError } from '../errors';
import { optionalText, parse, pastedKey, text } from '../input';
import type { LicenseRefused } from '../outcomes';
import { encodeKey } from '../ids';
import { recordAudit } from '../records/record-audit';
import { callSeatEngine, refusedFrom, remainingSeconds } from '../seat-engine';
import { formatToken, makeSecret, parseToken } from '../tokens';
import { getDevices, type DeviceRecord } from './get-device';

export type RegisterDeviceInput = z.input<typeof schema>;
export type DeviceRegistered = {
  kind: 'registered';
  device: DeviceRecord;
  deviceToken: string;
  reregisterBy: Date | null;
  reregisterInSeconds: number | null;
  serverTime: Date;
};

/**
 * Registers an installation or renews its registration (L7 to L10). Only the current token of the device keeps a
 * running login. A NAMED pool without a free licence records a denial. `BAD_USER_INPUT` for an invalid registration
 * key, `RATE_LIMITED` for too many new devices within an hour.
 */
export async function registerDevice({
  ctx,
  input,
}: Call<RegisterDeviceInput>): Promise<DeviceRegistered | LicenseRefused> {
  const { registrationKey, installationId, name, platform, appVersion } = parse(schema, input);
  const key = parseToken('registration', registrationKey);
  if (!key) throw unknownKey();

  const { secret, hash } = makeSecret();
  const presented = ctx.actor.kind === 'device' ? ctx.actor.tokenHash : null;
  const answer = await callSeatEngine(
    ctx.db,
    sql`register_device(${key.customerId}::uuid, ${key.id}::uuid, ${key.hash}::bytea, ${installationId}, ${name}, ${platform}, ${appVersion}, ${randomUUID()}::uuid, ${hash}::bytea, ${presented}::bytea, ${ctx.registrationsPerHour}::int)`,
    async (tx, { changed, device_id: id }) => {
      if (!changed || !id) return;
      // Audited like a force logout: the login was ended from outside, without the current token of the device.
      await recordAudit(tx, ctx.actor.kind === 'portal' ? ctx.actor : KEY_HOLDER, {
        customerId: key.customerId,
        action: 'device.reregistered',
        subjectId: encodeKey('device', { customerId: key.customerId, id }),
        subjectName: name,
      });
    },
  );
  if (answer.outcome === 'UNKNOWN_KEY') throw unknownKey();
  ctx.usagePublisher.schedule();
  if (answer.outcome === 'RATE_LIMITED') {
    throw rateLimited(
      answer.retry_after_seconds ?? 1,
      'Too many devices were registered with this key within an hour.',
    );
  }
  if (answer.outcome === 'REFUSED') return refusedFrom(answer);

  // A known installation keeps its id, so the device of the token is known only now.
  const [device] = answer.device_id
    ? await getDevices(ctx.db, [{ customerId: key.customerId, id: answer.device_id }])
    : [];
  if (!device) throw new Error('a device vanished while it was registered');
  return {
    kind: 'registered',
    device,
    deviceToken: formatToken('device', device, secret),
    reregisterBy: device.reregisterBy,
    reregisterInSeconds: device.reregisterBy && remainingSeconds(device.reregisterBy, device.asOf),
    serverTime: device.asOf,
  };
}

const KEY_HOLDER: Actor = { kind: 'system', name: 'Someone with the registration key' };

const schema = z.object({
  registrationKey: pastedKey,
  installationId: text(128),
  name: text(200),
  platform: optionalText(100),
  appVersion: optionalText(100),
});

const unknownKey = () =>
  new LicensingError(
    'BAD_USER_INPUT',
    'registrationKey is not valid, or was replaced. Ask IT for the present one.',
    { field: 'registrationKey' },
  );
