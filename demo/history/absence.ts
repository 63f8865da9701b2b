import { seededRandom } from '../../fleet/random';
import type { Day } from './calendar';

/** Whether the person is on holiday or ill on that day. */
export function isAbsent(person: string, day: Day): boolean {
  const own = seededRandom(
    [...person].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7) % 1e9,
  );
  const leave = own.whole(6, 52);
  const onLeave = own.chance(0.6) && day.number >= leave && day.number < leave + own.whole(4, 11);
  return onLeave || day.random('ill', person).chance(0.035);
}
