import type { Call, History } from '../history';
import { checkForceLogouts } from './check-force-logouts';
import { checkNeverOver } from './check-never-over';
import { checkSeatsKept } from './check-seats-kept';
import { byDevice, mayHaveBeenReleased } from './device-calls';
import type { Finding } from './finding';

/** All violations of the licensing rules in a history. */
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

/** A grant number is greater than every number that the device received before the call was sent, and never repeats. */
function checkGrantNumbers({ calls }: History): Finding[] {
  return byDevice(calls).flatMap(({ device, own }) => {
    const findings: Finding[] = [];
    const report = (detail: string) =>
      findings.push({ check: 'grant numbers', detail: `${own[0]?.pool}: ${detail}` });
    const received = new Set<number>();
    const floors = new Map<Call, number>();
    let highest = 0;
    for (const { call, answered } of inSequence(own)) {
      if (!answered) floors.set(call, highest);
      else if (call.answer.kind === 'holding' && isNew(call.answer.grant)) {
        const { grantNumber } = call.answer;
        const floor = floors.get(call) ?? 0;
        if (received.has(grantNumber)) report(`number ${grantNumber} was given to ${device} twice`);
        else if (grantNumber <= floor) report(`number ${grantNumber} of ${device} came after ${floor}`);
        received.add(grantNumber);
        highest = Math.max(highest, grantNumber);
      }
    }
    return findings;
  });
}

/** Sends and answers of these calls, in the order in which the fleet saw them. */
const inSequence = (calls: readonly Call[]) =>
  calls
    .flatMap((call) => [
      { call, answered: false, sequence: call.sentSequence },
      { call, answered: true, sequence: call.answeredSequence },
    ])
    .filter(({ sequence }) => sequence < Infinity)
    .sort((one, other) => one.sequence - other.sequence);

const isNew = (grant: string | null) => grant === 'NEW' || grant === 'REGAINED';

const DENIAL_MESSAGE = 'No available licenses, please contact IT';
/** Reasons caused by portal users who act on fleet devices during the run. */
const OUTSIDE_REASONS = new Set(['FORCED_LOGOUT', 'HELD_OFF', 'DEVICE_NOT_REGISTERED']);

/** L11, L19: every refusal has a cause in the history, and a denial has the exact message of L11. */
function checkRefusals({ calls }: History): Finding[] {
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
        ((reason === 'NO_LICENSE_AVAILABLE' && message === DENIAL_MESSAGE) ||
          OUTSIDE_REASONS.has(reason) ||
          (reason === 'LOGGED_OUT' && (!login || mayHaveBeenReleased(releases, login, call))));
      if (!fair)
        findings.push({
          check: 'refusals',
          detail: `${device}: ${call.kind} was refused: ${reason} "${message}"`,
        });
    }
    return findings;
  });
}

/** L1, L29: no state exceeds the licensed quantity, and versions never decrease. States are in order of arrival. */
function checkUsageStates({ pools, usageStates }: History): Finding[] {
  return pools.flatMap(({ name }) => {
    const findings: Finding[] = [];
    const report = (detail: string) => findings.push({ check: 'L29 live use', detail: `${name}: ${detail}` });
    const states = usageStates.filter((state) => state.pool === name);
    states.forEach((state, index) => {
      const before = states[index - 1];
      if (state.inUse > state.licensedQuantity)
        report(`${state.inUse} of ${state.licensedQuantity} seats in use`);
      if (state.free !== Math.max(0, state.licensedQuantity - state.inUse))
        report(`${state.free} free beside ${state.inUse} in use`);
      if (!before) return;
      if (state.version < before.version) report(`version ${state.version} came after ${before.version}`);
      if (state.version === before.version && state.asOf < before.asOf)
        report(`version ${state.version} went back in time`);
    });
    return findings;
  });
}

/** The outcome of a call agrees with the server's reply. */
function checkDisagreements({ disagreements }: History): Finding[] {
  return disagreements.map(({ device, detail }) => ({
    check: 'client outcome equals server reply',
    detail: `${device}: ${detail}`,
  }));
}
