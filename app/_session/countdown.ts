export type Countdown = {
  /** Whole seconds that are left; 0 once it is over. */
  secondsLeft(): number;
  /** Told every second. */
  subscribe(listener: () => void): () => void;
};

/**
 * Counts down from what was left by the server's clock. This computer's clock may be wrong, so only the time that
 * passes on it counts; and it goes on while the computer sleeps, as the server's does.
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
