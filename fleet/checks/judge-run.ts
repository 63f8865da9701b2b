import type { Call } from '../history';

const SLOWEST_USUAL_CALL_MILLISECONDS = 5000;

/** Why a run proves nothing, whatever rules held in it. */
export function judgeRun(calls: readonly Call[], { outages }: { outages: boolean }): string[] {
  // Registering alone is not yet a run.
  const asked = calls.filter(({ kind }) => kind !== 'register');
  const answered = asked.filter(({ answer }) => answer.kind !== 'unanswered');
  if (answered.length === 0) return ['no call was answered'];
  const reasons: string[] = [];
  if (!answered.some(({ answer }) => answer.kind === 'holding')) reasons.push('no seat was ever granted');
  if (outages) return reasons;

  if (answered.length < asked.length / 2)
    reasons.push(`only ${answered.length} of ${asked.length} calls were answered`);
  const times = answered.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const usual = times[Math.floor(times.length / 2)] ?? 0;
  if (usual > SLOWEST_USUAL_CALL_MILLISECONDS)
    reasons.push(`half of all calls took longer than ${SLOWEST_USUAL_CALL_MILLISECONDS / 1000} s`);
  return reasons;
}
