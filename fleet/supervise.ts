import { setTimeout as delay } from 'node:timers/promises';
import { answerOfError } from './problems';
import type { RunClock } from './live';
import type { Random } from './random';
import type { Equipment, Squad } from './squad';

const GIVE_UP_AFTER_MILLISECONDS = 15_000;

/** Somebody in the portal logs a device out now and then, and the device has to hear of it. */
export async function supervise(
  squads: readonly Squad[],
  { portal, ledger, problems }: Equipment,
  { random, clock }: { random: Random; clock: RunClock },
): Promise<never> {
  for (;;) {
    await clock.pause(random.between(1.5, 4));
    const candidates = squads.flatMap(({ devices }) =>
      devices.filter(({ loggedIn, listening, online }) => loggedIn && listening && online),
    );
    if (candidates.length === 0) continue;
    const device = random.pick(candidates);
    const about = { pool: device.pool, device: device.name } as const;
    const news = device.nextForcedNews();
    const answer = await ledger.record(
      { ...about, kind: 'force-logout' },
      async () => {
        const { changed } = await portal.forceLogout(device.deviceId, 'Needed elsewhere');
        return { kind: 'done', changed, serverTime: null };
      },
      (error) => {
        problems.add(error, `the force logout of ${device.name}`);
        return answerOfError(error);
      },
    );
    if (answer.kind !== 'done' || !answer.changed) continue;
    const answeredAt = performance.now();
    const heardAt = await Promise.race([news, delay(GIVE_UP_AFTER_MILLISECONDS, 'never' as const)]);
    // A device that went out of reach before it heard is excused.
    if (heardAt === null) continue;
    ledger.hearForced({
      ...about,
      milliseconds: heardAt === 'never' ? null : Math.max(0, heardAt - answeredAt),
    });
  }
}
