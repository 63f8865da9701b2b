import * as licensing from '../licensing';
import type { Actor, Context, LicenseDecision } from '../licensing';

type Registered = Extract<Awaited<ReturnType<typeof licensing.registerDevice>>, { kind: 'registered' }>;
export type ScenarioDevice = ReturnType<typeof scenarioDevice>;

/** A registered device that makes the calls of an app, with the token of its registration. */
export function scenarioDevice(
  as: (actor: Actor) => Context,
  registration: Registered,
  user: { id: string; userName: string; opaqueId: string },
) {
  const { device, deviceToken } = registration;
  const token = licensing.parseToken('device', deviceToken);
  if (!token) throw new Error('the device token does not parse');
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
      if (!found) throw new Error('the device does not exist');
      return found;
    },
  };
}

/** Repeats a call as apps do: on a busy machine a contended seat may answer UNAVAILABLE. */
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

/** The lease of a grant. */
export function leaseOf(decision: LicenseDecision): licensing.SeatLease {
  if (decision.kind !== 'granted' || !decision.lease)
    throw new Error(`no seat was granted: ${JSON.stringify(decision)}`);
  return decision.lease;
}
