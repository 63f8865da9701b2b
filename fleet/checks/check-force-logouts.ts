import type { Call, History } from '../history';
import { byDevice } from './device-calls';
import type { Finding } from './finding';
import { noticeLimitMs } from './notice-limit';

/** L15: a device is notified of its force logout at once, and gets no seat during the hold-off. */
export function checkForceLogouts({ pools, calls, forceLogoutNotices }: History): Finding[] {
  const within = noticeLimitMs(calls);
  const late = forceLogoutNotices
    .filter(({ milliseconds }) => milliseconds === null || milliseconds > within)
    .map(({ device, milliseconds }) => ({
      check: 'L15 force logout is notified',
      detail:
        milliseconds === null
          ? `${device} was never notified of its force logout`
          : `${device} was notified of its force logout after ${Math.round(milliseconds)} ms`,
    }));
  const early = byDevice(calls).flatMap(({ device, own, releases }) =>
    releases.filter(wasForced).flatMap((forced) => {
      const pool = pools.find(({ name }) => name === forced.pool);
      const heldOffUntil = forced.notBefore + 1000 * (pool?.forceLogoutHoldOffSeconds ?? 0);
      const after = own.filter((call) => call.sentSequence > forced.answeredSequence);
      const next = after.find((call) => call.answer.kind === 'holding' || isUnansweredLogin(call));
      if (next?.answer.kind !== 'holding') return [];
      if (next.kind === 'login' && next.answer.serverTime >= heldOffUntil) return [];
      return [
        { check: 'L15 hold-off', detail: `${device} held a seat again by ${next.kind} after a force logout` },
      ];
    }),
  );
  return [...late, ...early];
}

const wasForced = (call: Call) =>
  call.kind === 'force-logout' && call.answer.kind === 'done' && call.answer.changed;

const isUnansweredLogin = (call: Call) => call.kind === 'login' && call.answer.kind === 'unanswered';
