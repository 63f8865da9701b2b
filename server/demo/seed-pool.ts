import { and, eq } from 'drizzle-orm';
import { seatPools } from '../../db/schema';
import {
  createSeatPool,
  decodeId,
  encodeId,
  encodeKey,
  login,
  parseToken,
  registerDevice,
  rotateRegistrationKey,
  type Context,
} from '../../licensing';
import { DEMO_APP_PASSWORD } from './customers';
import type { DemoCustomer, DemoPool } from './world';

type Place = { customer: DemoCustomer; customerId: string; applicationId: string };

/** Makes the pool unless it is there, registers its devices, and lets their people log in one after the other. */
export async function seedPool(ctx: Context, place: Place, pool: DemoPool): Promise<void> {
  const registrationKey = await openPool(ctx, place, pool);
  const password = pool.userAuthentication === 'TRUSTED' ? null : DEMO_APP_PASSWORD;
  for (const [index, device] of pool.devices.entries()) {
    const { name, platform, user: userName, tries = 1 } = device;
    const installationId = `demo-${place.customer.code}-${pool.application}-${index + 1}`;
    const registered = await registerDevice({
      ctx: { ...ctx, actor: { kind: 'anonymous' } },
      input: { registrationKey, installationId, name, platform, appVersion: '4.2.0' },
    });
    if (registered.kind === 'refused' || !userName) continue;
    const caller = contextOfDevice(ctx, registered.deviceToken);
    for (let turn = 0; turn < tries; turn++) await login({ ctx: caller, input: { userName, password } });
  }
}

/** The pool's registration key. Of one that is there already, a new one: keys are shown once. */
async function openPool(ctx: Context, { customerId, applicationId }: Place, pool: DemoPool): Promise<string> {
  const [known] = await ctx.db
    .select()
    .from(seatPools)
    .where(
      and(
        eq(seatPools.customerId, customerId),
        eq(seatPools.applicationId, decodeId('application', applicationId)),
      ),
    );
  if (known) {
    const { registrationKey } = await rotateRegistrationKey({
      ctx,
      input: { seatPoolId: encodeKey('seatPool', known) },
    });
    return registrationKey;
  }
  const { mode, licensedQuantity, inactivityTimeoutSeconds, userAuthentication } = pool;
  const { registrationKey } = await createSeatPool({
    ctx,
    input: {
      customerId: encodeId('customer', customerId),
      applicationId,
      mode,
      licensedQuantity,
      inactivityTimeoutSeconds,
      userAuthentication,
    },
  });
  return registrationKey;
}

function contextOfDevice(ctx: Context, deviceToken: string): Context {
  const token = parseToken('device', deviceToken);
  if (!token) throw new Error('a device was given a token that is none');
  const { customerId, id: deviceId, hash: tokenHash } = token;
  return { ...ctx, actor: { kind: 'device', customerId, deviceId, tokenHash } };
}
