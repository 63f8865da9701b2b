import { variablesSchema } from '../../env';

/** Variables whose value is a number, a choice or a network address of this machine. */
const SHOWN = new Set([
  'NODE_ENV',
  'PORT',
  'HOST',
  'TRUST_PROXY',
  'SHUTDOWN_DELAY_SECONDS',
  'MAX_CONNECTIONS',
  'MAX_CONNECTIONS_PER_ADDRESS',
  'REGISTRATIONS_PER_HOUR',
  'DATABASE_POOL_SIZE',
  'DEMO',
  'SIMULATOR',
  'ALLOW_PRIVATE_WEBHOOKS',
  'METRICS_PORT',
  'METRICS_HOST',
  'LOG_LEVEL',
]);

/** The server's variables: harmless values as they are, of all others only whether they are set. */
export function describeVariables(variables: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(variablesSchema.shape).map((name) => {
      const value = variables[name]?.trim();
      if (!value) return [name, 'not set'];
      return [name, SHOWN.has(name) ? value : 'set'];
    }),
  );
}
