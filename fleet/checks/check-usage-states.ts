import type { History } from '../history';
import type { Finding } from './finding';

/** L1, L29: no state shows a pool over, and versions only grow. States are in the order in which they came. */
export function checkUsageStates({ pools, usageStates }: History): Finding[] {
  return pools.flatMap(({ name }) => {
    const findings: Finding[] = [];
    const say = (detail: string) => findings.push({ check: 'L29 live use', detail: `${name}: ${detail}` });
    const states = usageStates.filter((state) => state.pool === name);
    states.forEach((state, index) => {
      const before = states[index - 1];
      if (state.inUse > state.licensedQuantity)
        say(`${state.inUse} of ${state.licensedQuantity} seats in use`);
      if (state.free !== Math.max(0, state.licensedQuantity - state.inUse))
        say(`${state.free} free beside ${state.inUse} in use`);
      if (!before) return;
      if (state.version < before.version) say(`version ${state.version} came after ${before.version}`);
      if (state.version === before.version && state.asOf < before.asOf)
        say(`version ${state.version} went back in time`);
    });
    return findings;
  });
}
