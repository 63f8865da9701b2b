/** Calls of a replay between two yields: some tens of microseconds. */
export const CALLS_BETWEEN_YIELDS = 2048;

let waitForDeviceCalls = () => {};

/** Lets device calls go first. Called regularly in long loops; does nothing unless `setYield` was called. */
export const yieldToDeviceCalls = (): void => waitForDeviceCalls();

/** Sets how this thread waits for device calls. */
export function setYield(wait: () => void): void {
  waitForDeviceCalls = wait;
}
