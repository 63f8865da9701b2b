import type { History } from '../history';
import { checkDisagreements } from './check-disagreements';
import { checkForceLogouts } from './check-force-logouts';
import { checkGrantNumbers } from './check-grant-numbers';
import { checkNeverOver } from './check-never-over';
import { checkRefusals } from './check-refusals';
import { checkSeatsKept } from './check-seats-kept';
import { checkUsageStates } from './check-usage-states';
import type { Finding } from './finding';

/** Everything in a history that cannot be. */
export function checkHistory(history: History): Finding[] {
  return [
    ...checkNeverOver(history),
    ...checkSeatsKept(history),
    ...checkGrantNumbers(history),
    ...checkRefusals(history),
    ...checkForceLogouts(history),
    ...checkUsageStates(history),
    ...checkDisagreements(history),
  ];
}
