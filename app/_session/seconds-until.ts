/** How long it is until then, by this computer's clock. */
export const secondsUntil = (instant: Date): number => (instant.getTime() - Date.now()) / 1_000;
