import type { Call } from './record';

export type Timeline = {
  /** The values that may have been in force at some time of [from, to]. */
  between(from: number, to: number): number[];
};

/** Values of a setting over time, as far as the record shows. */
export function timelineOf(initial: number, changes: Call[]): Timeline {
  const effective = changes
    .filter((call) => call.outcome === 'DONE')
    .sort((a, b) => a.invokedAt - b.invokedAt);
  return {
    between(from, to) {
      const values: number[] = [];
      let before = initial;
      for (const { value, invokedAt, respondedAt } of effective) {
        if (invokedAt > to) break;
        if (respondedAt <= from) before = value!;
        else values.push(value!);
      }
      return [before, ...values];
    },
  };
}
