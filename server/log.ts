import pino, { type LogFn, type Logger } from 'pino';
import pretty from 'pino-pretty';

/** One JSON object per line; in a terminal, readable text. */
export function createLog({
  level,
  terminal,
  onLine,
}: {
  level: string;
  terminal: boolean;
  /** Called for each line of the level or above, with its error. */
  onLine?: (level: string, error: unknown) => void;
}): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    hooks: {
      logMethod(this: Logger, args: Parameters<LogFn>, method: LogFn, number: number) {
        const [fields] = args as [unknown];
        onLine?.(this.levels.labels[number] ?? '', isWithError(fields) ? fields.err : undefined);
        method.apply(this, args);
      },
    },
  };
  // Written synchronously and in order: by default a thread writes the lines, and the last ones race with the exit.
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

const isWithError = (fields: unknown): fields is { err: unknown } =>
  typeof fields === 'object' && fields !== null && 'err' in fields;

/**
 * Keeps bound values out of the log: the message of a failed query contains them (token hashes, names), its cause
 * does not.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const isQueryError = 'query' in error && 'params' in error;
  const message = isQueryError ? `Failed query: ${String(error.query)}` : withoutValues(error);
  return {
    type: error.name,
    message,
    ...('code' in error && { code: error.code }),
    // The stack begins with the message.
    stack: message === error.message ? error.stack : error.stack?.slice(error.stack.indexOf('\n    at ')),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/** Data exceptions of PostgreSQL and JSON errors quote the invalid value. */
function withoutValues(error: Error): string {
  const isOfData = 'code' in error && typeof error.code === 'string' && /^22...$/.test(error.code);
  if (isOfData) return `A value was refused by the database (${String(error.code)})`;
  return error instanceof SyntaxError ? 'Text could not be parsed' : error.message;
}
