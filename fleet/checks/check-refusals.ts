import type { Call, History } from '../history';
import { byDevice, explained } from './device-calls';
import type { Finding } from './finding';

const PROMISED_WORDS = 'No available licenses, please contact IT';
/** What people in the portal may do to a device of the fleet while it runs. */
const OUTSIDE_REASONS = new Set(['FORCED_LOGOUT', 'HELD_OFF', 'DEVICE_NOT_REGISTERED']);

/** L11, L19: nobody is refused for a reason nobody gave cause for, and for want of a seat with the promised words. */
export function checkRefusals({ calls }: History): Finding[] {
  return byDevice(calls).flatMap(({ device, own, releases }) => {
    const findings: Finding[] = [];
    let login: Call | null = null;
    for (const call of own) {
      if (call.kind === 'login' && call.answer.kind === 'holding') login = call;
      if (call.answer.kind !== 'refused') continue;
      const { reason, message } = call.answer;
      const asked = call.kind === 'login' || call.kind === 'checkpoint';
      const fair =
        asked &&
        ((reason === 'NO_LICENSE_AVAILABLE' && message === PROMISED_WORDS) ||
          OUTSIDE_REASONS.has(reason) ||
          (reason === 'LOGGED_OUT' && (!login || explained(releases, login, call))));
      if (!fair)
        findings.push({
          check: 'refusals',
          detail: `${device}: ${call.kind} was refused: ${reason} "${message}"`,
        });
    }
    return findings;
  });
}
