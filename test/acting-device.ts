import * as licensing from '../licensing';
import type { Actor, Context, LicenseDecision } from '../licensing';

type Registered = Extract<Awaited<ReturnType<typeof licensing.registerDevice>>, { kind: 'registered' }>;
export type ActingDevice = ReturnType<typeof actingDevice>;

/** What an app does with the token it was given. */
export function actingDevice(
  as: (actor: Actor) => Context,
  registration: Registered,
  user: { id: string; userName: string; opaqueId: string },
) {
  const { device, deviceToken } = registration;
  const token = licensing.parseToken('device', deviceToken);
  if (!token) throw new Error('a device token that is none');
  const { customerId, id: deviceId } = device;
  const ctx = as({ kind: 'device', customerId, deviceId, tokenHash: token.hash });
  return {
    ...registration,
    customerId,
    deviceId,
    opaqueId: licensing.encodeKey('device', device),
    user,
    ctx,
    logsIn: (person: { userName: string; password?: string } = user) =>
      persisting(() =>
        licensing.login({ ctx, input: { userName: person.userName, password: person.password } }),
      ),
    asks: (action = 'START_JOB') => persisting(() => licensing.checkLicense({ ctx, input: { action } })),
    syncs: () => licensing.recordActivity({ ctx, input: { activity: 'SYNC' } }),
    logsOut: () => licensing.logout({ ctx }),
    state: async () => {
      const [found] = await licensing.getDevices(ctx.db, [{ customerId, id: deviceId }]);
      if (!found) throw new Error('a device that is not there');
      return found;
    },
  };
}

/** On a busy machine contended seats may take longer than a call waits; an app is then told to try again. */
async function persisting<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const isBusy = error instanceof licensing.LicensingError && error.code === 'UNAVAILABLE';
      if (!isBusy || attempt === 20) throw error;
    }
  }
}

/** The seat of a grant. */
export function leaseOf(decision: LicenseDecision): licensing.SeatLease {
  if (decision.kind !== 'granted' || !decision.lease)
    throw new Error(`no seat was granted: ${JSON.stringify(decision)}`);
  return decision.lease;
}
