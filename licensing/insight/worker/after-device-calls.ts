/** So that a report gets done also while devices never stop calling: as long as it works it waits at most. */
const MOST_CREDIT_MS = 20;
const NAP_MS = 1;

/** Waits while calls of devices are under way, for as long as was worked since the last wait. */
export function afterDeviceCalls(underWay: Int32Array): () => void {
  let credit = 0;
  let workingSince = performance.now();
  return () => {
    const startedAt = performance.now();
    credit = Math.min(MOST_CREDIT_MS, credit + startedAt - workingSince);
    let now = startedAt;
    for (;;) {
      const calls = Atomics.load(underWay, 0);
      if (calls <= 0 || now - startedAt >= credit) break;
      Atomics.wait(underWay, 0, calls, NAP_MS);
      now = performance.now();
    }
    credit -= now - startedAt;
    workingSince = now;
  };
}
