import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';

/** One JSON object a line; in a terminal, text for people. */
export function createLog({ level, terminal }: { level: string; terminal: boolean }): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  };
  // Written at once and in order: by default lines are handed to a thread, and the last ones race with the exit.
  if (!terminal) return pino(options, pino.destination({ dest: 1, sync: true }));
  return pino(
    options,
    pretty({
      sync: true,
      colorize: true,
      translateTime: 'HH:MM:ss',
      ignore: 'pid,hostname',
      singleLine: true,
    }),
  );
}

/**
 * Keeps bound values out of the log: the message of a failed query holds them (tokens' hashes, names), its cause says
 * what went wrong.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const isQueryError = 'query' in error && 'params' in error;
  return {
    type: error.name,
    message: isQueryError ? `Failed query: ${String(error.query)}` : error.message,
    ...('code' in error && { code: error.code }),
    stack: isQueryError ? error.stack?.slice(error.stack.indexOf('\n    at ')) : error.stack,
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
