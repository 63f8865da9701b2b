import type { Log } from '../log';

/** Logs the first failure of an outage and its end, once each. */
export function outageLog(log: Log, what: string) {
  let since: number | null = null;
  return {
    failed(error: unknown) {
      if (since !== null) return;
      since = performance.now();
      // The message of a query error contains the statement with its parameters.
      const err = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      log.error({ err }, `${what} failed; trying again until it works`);
    },
    worked() {
      if (since === null) return;
      log.info({ outageSeconds: Math.round((performance.now() - since) / 1000) }, `${what} works again`);
      since = null;
    },
  };
}

export type OutageLog = ReturnType<typeof outageLog>;
