import type { Answer, Call, History } from '../history';
import { byDevice, explained } from './device-calls';
import type { Finding } from './finding';

/** L2, L12, L18, L19: what a device is told agrees with the lease it was given before. */
export function checkSeatsKept({ calls }: History): Finding[] {
  return byDevice(calls).flatMap(({ device, own, releases }) => {
    const findings: Finding[] = [];
    let last: Call | null = null;
    for (const call of own) {
      if (last?.answer.kind === 'holding' && !explained(releases, last, call)) {
        const detail = contradiction(last.answer, call);
        if (detail)
          findings.push({
            check: 'L2 seat kept until it lapses',
            detail: `${device}: ${call.kind} ${detail}`,
          });
      }
      // After a call nobody knows the outcome of, nothing can be expected.
      last = call.answer.kind === 'holding' ? call : null;
    }
    return findings;
  });
}

/** What is wrong with an answer, knowing the lease before it and that nothing released the seat between. */
function contradiction(lease: Extract<Answer, { kind: 'holding' }>, call: Call): string | null {
  const { answer } = call;
  if (answer.kind === 'unanswered' || answer.kind === 'done') return null;
  const until = new Date(lease.expiresAt).toISOString();
  if (answer.kind === 'holding' && (answer.grant === 'RENEWED' || answer.grant === null)) {
    // Times are cut to milliseconds, hence not >=.
    if (call.notBefore > lease.expiresAt) return `renewed a lease that had lapsed at ${until}`;
    return answer.grantNumber === lease.grantNumber
      ? null
      : `renewed grant ${lease.grantNumber} as ${answer.grantNumber}`;
  }
  if (answer.kind === 'refused' && answer.reason !== 'NO_LICENSE_AVAILABLE') return null;
  if (answer.serverTime >= lease.expiresAt) return null;
  return `says the seat was lost at ${new Date(answer.serverTime).toISOString()}, but its lease ran until ${until}`;
}
