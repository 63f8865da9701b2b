/**
 * Whether an error or its cause is a temporary fault of the database or its connection, such as an outage, exhausted
 * resources or a lost race. All other errors are mistakes of the caller or of this program, for which a retry does not
 * help.
 */
export function isTransientError(error: unknown): boolean {
  const seen = new Set<unknown>();
  for (let cause = error; cause instanceof Error && !seen.has(cause); cause = cause.cause) {
    seen.add(cause);
    if (cause instanceof AggregateError && cause.errors.some(isTransientError)) return true;
    const code = 'code' in cause ? String(cause.code) : '';
    if (TRANSIENT_SQLSTATE.test(code) || TRANSIENT_CODES.has(code)) return true;
    if (isOfConnecting(cause) || TRANSIENT_TEXT.test(cause.message)) return true;
  }
  return false;
}

/*
 * From https://www.postgresql.org/docs/current/errcodes-appendix.html. Not temporary: mistakes in data and statements
 * (20 to 24, 26, 27, 34, 42, 44 and others), 25 except ended sessions, 54 limits of a statement, P0 and XX.
 */
const TRANSIENT_SQLSTATE = new RegExp(
  `^(${[
    '08...', // connection
    '25006', // read-only: the server has become a standby
    '25P0[34]', // session or transaction ended by its time-out
    '28...', // authentication: a password is being changed, or pg_hba.conf is wrong for now
    '3D000', // unknown database: it is being restored
    '4000[013]', // rollback, serialisation, completion unknown
    '40P01', // deadlock
    '53...', // resources: connections, memory, disk
    '55000', // wrong state: accepts no connections, or is in recovery
    '55006', // in use by an administrator's command
    '55P03', // lock time-out
    '57...', // operator: cancelled, shutting down, starting up, crashed
    '58...', // system: reading or writing server files
    '72000', // snapshot too old
  ].join('|')})$`,
);

/** Codes of Node's sockets and name look-ups, and of the driver. */
const TRANSIENT_CODES = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECTION_QUEUE_TIMEOUT',
  'CONNECTION_SILENT',
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EMFILE',
  'ENETDOWN',
  'ENETRESET',
  'ENETUNREACH',
  'ENFILE',
  'ENOBUFS',
  'ENOTCONN',
  'ENOTFOUND',
  'EPIPE',
  'EPROTO',
  'ETIMEDOUT',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);

/** The driver of the job queue has no codes for these. */
const TRANSIENT_TEXT =
  /^(Connection terminated|timeout (expired|exceeded)|Query read timeout|Client (was closed|has encountered a connection error))/;

/** For example ENOENT for a Unix socket while the server is down. */
function isOfConnecting(error: Error): boolean {
  return 'syscall' in error && (error.syscall === 'connect' || error.syscall === 'getaddrinfo');
}
