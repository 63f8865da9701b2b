import type { Answer, Call, History } from '../history';
import { byDevice, mayHaveBeenReleased } from './device-calls';
import type { Finding } from './finding';

/** L2, L12, L18, L19: an answer agrees with the lease of the answer before. */
export function checkSeatsKept({ calls }: History): Finding[] {
  return byDevice(calls).flatMap(({ device, own, releases }) => {
    const findings: Finding[] = [];
    let last: Call | null = null;
    for (const call of own) {
      if (last?.answer.kind === 'holding' && !mayHaveBeenReleased(releases, last, call)) {
        const detail = contradiction(last.answer, call);
        if (detail)
          findings.push({
            check: 'L2 seat kept until it lapses',
            detail: `${device}: ${call.kind} ${detail}`,
          });
      }
      // After a call with an unknown result, nothing can be expected.
      last = call.answer.kind === 'holding' ? call : null;
    }
    return findings;
  });
}

/** How an answer contradicts the lease before it, if nothing released the seat in between; null if it does not. */
function contradiction(lease: Extract<Answer, { kind: 'holding' }>, call: Call): string | null {
  const { answer } = call;
  if (answer.kind === 'unanswered' || answer.kind === 'done') return null;
  const until = new Date(lease.expiresAt).toISOString();
  if (answer.kind === 'holding' && (answer.grant === 'RENEWED' || answer.grant === null)) {
    // Times are truncated to milliseconds, hence not >=.
    if (call.notBefore > lease.expiresAt) return `renewed a lease that had lapsed at ${until}`;
    return answer.grantNumber === lease.grantNumber
      ? null
      : `renewed grant ${lease.grantNumber} as ${answer.grantNumber}`;
  }
  if (answer.kind === 'refused' && answer.reason !== 'NO_LICENSE_AVAILABLE') return null;
  if (answer.serverTime >= lease.expiresAt) return null;
  return `returned no seat at ${new Date(answer.serverTime).toISOString()}, but its lease ran until ${until}`;
}
