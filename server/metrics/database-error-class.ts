/** SQLSTATE codes and their classes (first two characters), https://www.postgresql.org/docs/current/errcodes-appendix.html */
const CLASSES: Record<string, string> = {
  '53100': 'disk_full',
  '53300': 'too_many_connections',
  '53': 'insufficient_resources',
  '25006': 'read_only',
  '55P03': 'lock_timeout',
  '57014': 'statement_timeout',
  '57': 'shutdown',
  '28': 'authorization',
  '42501': 'privilege',
  '40': 'conflict',
  '58': 'system',
  XX: 'internal',
  '08': 'connection',
};
/** Codes of Node.js and of the driver. */
const CONNECTION_CODES =
  /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|CONNECTION_|CERT_)/;
const NO_FREE_CONNECTION = 'CONNECTION_QUEUE_TIMEOUT';
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** Class of an error that the database or the connection to it caused; undefined for any other. */
export function databaseErrorClass(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
    if (code === undefined) continue;
    if (code === NO_FREE_CONNECTION) return 'no_free_connection';
    if (CONNECTION_CODES.test(code)) return 'connection';
    if (SQLSTATE.test(code)) return CLASSES[code] ?? CLASSES[code.slice(0, 2)] ?? 'other';
  }
  return undefined;
}
