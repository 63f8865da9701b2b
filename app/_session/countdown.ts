export type Countdown = {
  /** Whole seconds left; 0 at the end. */
  secondsLeft(): number;
  /** The listener is called every second. */
  subscribe(listener: () => void): () => void;
};

/**
 * Counts down from a number of seconds given by the server. Uses only elapsed time, because the local clock may be
 * wrong; time continues while the computer sleeps.
 */
export function openCountdown(seconds: number): Countdown {
  const end = Date.now() + seconds * 1_000;
  return {
    secondsLeft: () => Math.max(0, Math.ceil((end - Date.now()) / 1_000)),
    subscribe(listener) {
      const timer = setInterval(listener, 1_000);
      return () => clearInterval(timer);
    },
  };
}
