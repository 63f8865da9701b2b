import type { FleetDevice } from '../device';
import { forget, logInPatiently, passCheckpoint, type Life } from './life';

export const MIMS_CHECKPOINTS = ['START_SUB_APPLICATION'] as const;

/**
 * A shared scanner of MIMS: short visits from the main menu, handed from one to the next, put back without logging
 * out as often as not.
 */
export async function liveMims(device: FleetDevice, life: Life): Promise<never> {
  for (;;) {
    if (!device.loggedIn && !(await logInPatiently(device, life))) continue;
    await openSubApplications(device, life);
    if (!device.loggedIn) continue;

    const ending = life.random.between(0, 1);
    if (ending < 0.45) {
      await device.logout();
      await life.pause(0.5, 3);
    } else if (ending < 0.7) {
      await device.login(life.random.pick(life.people));
    } else {
      await forget(device, life);
    }
  }
}

async function openSubApplications(device: FleetDevice, life: Life): Promise<void> {
  for (let visits = life.random.whole(1, 5); visits > 0; visits--) {
    if (!(await passCheckpoint(device, 'START_SUB_APPLICATION', life))) return;
    await life.pause(0.2, 1.2);
    // A long look at one screen: the seat may lapse and is regained at the next check-point.
    if (life.random.chance(0.15)) await life.pause(0.6, 1.6 * life.inactivityTimeoutSeconds);
  }
}
