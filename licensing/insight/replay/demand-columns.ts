import { CallKind, type Demand } from './demand';
import { orderByTime } from './order-by-time';

export type AddCall = (
  at: number | undefined,
  device: number | undefined,
  person: number | undefined,
  kind: number,
  wasDenied?: boolean,
  holdsUntil?: number,
) => void;

/** Collects calls in any order, at most `size`, and sorts them by time. */
export function openDemandColumns(size: number) {
  const at = new Float64Array(size);
  const device = new Int32Array(size);
  const person = new Int32Array(size);
  const kind = new Uint8Array(size);
  const wasDenied = new Uint8Array(size);
  const holdsUntil = new Map<number, number>();
  let length = 0;

  const add: AddCall = (when = 0, caller = 0, who = -1, what, denied = false, until = 0) => {
    at[length] = when;
    device[length] = caller;
    person[length] = who;
    kind[length] = what;
    wasDenied[length] = Number(denied);
    if (what === CallKind.HOLD) holdsUntil.set(length, until);
    length++;
  };

  /** Drops an activity at the instant of another call that renews the same device. */
  function withoutRepeated(order: Uint32Array): Uint32Array {
    let kept = 0;
    for (const n of order) {
      const before = order[kept - 1] ?? -1;
      const isRepeated =
        kind[n] === CallKind.ACTIVITY &&
        at[before] === at[n] &&
        device[before] === device[n] &&
        (kind[before] ?? CallKind.HOLD) <= CallKind.ACTIVITY &&
        wasDenied[before] === 0;
      if (!isRepeated) order[kept++] = n;
    }
    return order.subarray(0, kept);
  }

  return {
    add,
    inOrder(): Omit<Demand, 'isOccasion' | 'quietFor' | 'devices' | 'people'> {
      const order = withoutRepeated(orderByTime(at, length));
      const size = order.length;
      const sorted = {
        at: new Float64Array(size),
        device: new Int32Array(size),
        person: new Int32Array(size),
        kind: new Uint8Array(size),
        wasDenied: new Uint8Array(size),
      };
      const holds: number[] = [];
      for (let n = 0; n < size; n++) {
        const from = order[n] ?? 0;
        sorted.at[n] = at[from] ?? 0;
        sorted.device[n] = device[from] ?? 0;
        sorted.person[n] = person[from] ?? -1;
        sorted.kind[n] = kind[from] ?? 0;
        sorted.wasDenied[n] = wasDenied[from] ?? 0;
        if (kind[from] === CallKind.HOLD) holds.push(holdsUntil.get(from) ?? 0);
      }
      return { ...sorted, holds: Float64Array.from(holds) };
    },
  };
}
