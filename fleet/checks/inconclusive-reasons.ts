import type { Call } from '../history';

const MAX_MEDIAN_MS = 5000;

/** Reasons why a run proves nothing, even without findings. */
export function inconclusiveReasons(calls: readonly Call[], { outages }: { outages: boolean }): string[] {
  // Registrations alone prove nothing.
  const asked = calls.filter(({ kind }) => kind !== 'register');
  const answered = asked.filter(({ answer }) => answer.kind !== 'unanswered');
  if (answered.length === 0) return ['no call was answered'];
  const reasons: string[] = [];
  if (!answered.some(({ answer }) => answer.kind === 'holding')) reasons.push('no seat was ever granted');
  if (outages) return reasons;

  if (answered.length < asked.length / 2)
    reasons.push(`only ${answered.length} of ${asked.length} calls were answered`);
  const times = answered.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  if (median > MAX_MEDIAN_MS) reasons.push(`half of all calls took longer than ${MAX_MEDIAN_MS / 1000} s`);
  return reasons;
}
