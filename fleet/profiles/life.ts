import type { FleetDevice, Person } from '../device';
import type { Random } from '../random';

/** What a device of the fleet lives with. */
export type Life = {
  random: Random;
  /** The people who may pick the device up. */
  people: readonly Person[];
  inactivityTimeoutSeconds: number;
  /** Waits for a time between two bounds; throws when the run is over. */
  pause(fromSeconds: number, toSeconds: number): Promise<void>;
};

/** Lives a working day after the other, until the run is over. */
export type Profile = (device: FleetDevice, life: Life) => Promise<never>;

/** Logs somebody in, trying again while refused as a person would; false when they gave up. */
export async function logInPatiently(device: FleetDevice, life: Life): Promise<boolean> {
  const person = life.random.pick(life.people);
  for (let tries = life.random.whole(1, 5); tries > 0; tries--) {
    const answer = await device.login(person);
    if (answer.kind === 'holding') return true;
    if (answer.kind === 'refused' && answer.reason === 'HELD_OFF') {
      const seconds = answer.retryAfterSeconds ?? 1;
      await life.pause(seconds, seconds + 0.5);
    } else {
      await life.pause(0.5, 2.5);
    }
  }
  await life.pause(2, 6);
  return false;
}

/** Asks at a check-point, trying again while no seat is free; false when the person gave up or is logged out. */
export async function passCheckpoint(device: FleetDevice, action: string, life: Life): Promise<boolean> {
  for (let tries = life.random.whole(1, 5); tries > 0 && device.loggedIn; tries--) {
    const answer = await device.reachCheckpoint(action);
    if (answer.kind === 'holding') return true;
    await life.pause(0.3, 1.5);
  }
  return false;
}

/** Leaves the device lying about until its seat has lapsed, or nearly. Nobody logs out. */
export async function forget(device: FleetDevice, life: Life): Promise<void> {
  device.vanish();
  await life.pause(0.7 * life.inactivityTimeoutSeconds, 1.8 * life.inactivityTimeoutSeconds);
  device.listen();
}
