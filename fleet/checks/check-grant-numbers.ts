import type { Call, History } from '../history';
import type { Finding } from './finding';

/** A grant has a number of its own, above that of every grant known when it was asked for. */
export function checkGrantNumbers({ pools, calls }: History): Finding[] {
  return pools.flatMap(({ name }) => {
    const findings: Finding[] = [];
    const say = (detail: string) => findings.push({ check: 'grant numbers', detail: `${name}: ${detail}` });
    const holders = new Map<number, string>();
    const floors = new Map<Call, number>();
    let highest = 0;
    for (const { call, answered } of inTurn(calls.filter((call) => call.pool === name))) {
      if (!answered) floors.set(call, highest);
      else if (call.answer.kind === 'holding' && isNew(call.answer.grant)) {
        const { grantNumber } = call.answer;
        const other = holders.get(grantNumber);
        const floor = floors.get(call) ?? 0;
        if (other) say(`number ${grantNumber} was given to ${other} and to ${call.device}`);
        else if (grantNumber <= floor) say(`number ${grantNumber} of ${call.device} came after ${floor}`);
        holders.set(grantNumber, call.device);
        highest = Math.max(highest, grantNumber);
      }
    }
    return findings;
  });
}

/** The sendings and answers of these calls in the order in which they happened. */
const inTurn = (calls: readonly Call[]) =>
  calls
    .flatMap((call) => [
      { call, answered: false, turn: call.sentTurn },
      { call, answered: true, turn: call.answeredTurn },
    ])
    .filter(({ turn }) => turn < Infinity)
    .sort((one, other) => one.turn - other.turn);

const isNew = (grant: string | null) => grant === 'NEW' || grant === 'REGAINED';
