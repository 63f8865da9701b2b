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
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const isQueryError = 'query' in error && 'params' in error;
  const message = isQueryError ? `Failed query: ${String(error.query)}` : withoutValues(error);
  return {
    type: error.name,
    message,
    ...('code' in error && { code: error.code }),
    // It begins with the message.
    stack: message === error.message ? error.stack : error.stack?.slice(error.stack.indexOf('\n    at ')),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/** Data exceptions of the database and of JSON quote the value that is wrong. */
function withoutValues(error: Error): string {
  const isOfData = 'code' in error && typeof error.code === 'string' && /^22...$/.test(error.code);
  if (isOfData) return `A value was refused by the database (${String(error.code)})`;
  return error instanceof SyntaxError ? 'Text could not be parsed' : error.message;
}
