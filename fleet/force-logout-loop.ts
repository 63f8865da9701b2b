import { setTimeout as delay } from 'node:timers/promises';
import { answerOfError } from './problems';
import type { RunClock } from './run-plan';
import type { Random } from './random';
import type { RunContext, PoolFixture } from './pool-fixture';

const NOTICE_TIMEOUT_MS = 15_000;

/** Logs out a random device every few seconds and records how long its notice takes. */
export async function runForceLogoutLoop(
  fixtures: readonly PoolFixture[],
  { portal, ledger, problems }: RunContext,
  { random, clock }: { random: Random; clock: RunClock },
): Promise<never> {
  for (;;) {
    await clock.pause(random.between(1.5, 4));
    const candidates = fixtures.flatMap(({ devices }) =>
      devices.filter(({ loggedIn, listening, online }) => loggedIn && listening && online),
    );
    if (candidates.length === 0) continue;
    const device = random.pick(candidates);
    const about = { pool: device.pool, device: device.name } as const;
    const notice = device.nextForceLogoutNotice();
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
    const noticedAt = await Promise.race([notice, delay(NOTICE_TIMEOUT_MS, 'never' as const)]);
    // A device that went offline before its notice is excused.
    if (noticedAt === null) continue;
    ledger.recordForceLogoutNotice({
      ...about,
      milliseconds: noticedAt === 'never' ? null : Math.max(0, noticedAt - answeredAt),
    });
  }
}
