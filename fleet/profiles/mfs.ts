import type { FleetDevice } from '../device';
import { forget, logInPatiently, passCheckpoint, type Life } from './life';

export const MFS_CHECKPOINTS = [
  'REFRESH',
  'VIEW_VEHICLE_PARTS',
  'TRAVEL',
  'ARRIVE',
  'START_JOB',
  'PAUSE_JOB',
  'RESUME_JOB',
] as const;

type Checkpoint = (typeof MFS_CHECKPOINTS)[number];

/** A technician's tablet with MFS: jobs one after the other, stretches out of reach, then synchronisation. */
export async function liveMfs(device: FleetDevice, life: Life): Promise<never> {
  for (;;) {
    if (!device.loggedIn && !(await logInPatiently(device, life))) continue;
    await passCheckpoint(device, 'REFRESH', life);
    for (let jobs = life.random.whole(1, 2); jobs > 0 && device.loggedIn; jobs--) await doJob(device, life);
    if (!device.loggedIn) continue;

    if (life.random.chance(0.7)) {
      await device.logout();
      await life.pause(0.5, 4);
    } else {
      await forget(device, life);
      // The next morning: what was left to send is sent first, and needs no seat.
      await synchronise(device, life);
    }
  }
}

async function doJob(device: FleetDevice, life: Life): Promise<void> {
  const steps: Checkpoint[] = ['TRAVEL', 'ARRIVE'];
  if (life.random.chance(0.4)) steps.push('VIEW_VEHICLE_PARTS');
  steps.push('START_JOB');
  if (life.random.chance(0.3)) steps.push('PAUSE_JOB', 'RESUME_JOB');
  for (const step of steps) {
    if (!(await passCheckpoint(device, step, life))) return;
    await life.pause(0.2, 1.5);
    if (life.random.chance(0.1)) await workOffline(device, life);
  }
  await synchronise(device, life);
}

/** A cellar, a lift shaft: the technician goes on, the server hears nothing. */
async function workOffline(device: FleetDevice, life: Life): Promise<void> {
  device.vanish();
  await life.pause(0.3, 1.4 * life.inactivityTimeoutSeconds);
  device.listen();
  await synchronise(device, life);
}

async function synchronise(device: FleetDevice, life: Life): Promise<void> {
  for (let parts = life.random.whole(1, 4); parts > 0; parts--) {
    await device.synchronise();
    await life.pause(0.05, 0.2);
  }
}
