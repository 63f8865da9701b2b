/** Limits each wait to the time worked before it, so that reports make progress under constant device calls. */
const MOST_CREDIT_MS = 20;
const NAP_MS = 1;

/** Waits while device calls are in progress, at most as long as was worked since the last wait. */
export function waitForDeviceCalls(underWay: Int32Array): () => void {
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
