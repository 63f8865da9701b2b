import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CommandError } from '../io';

const MOST_LINES = 1_000;
const LEAST_LEVEL = 40; // Warnings.
const FIELDS = ['level', 'time', 'pid', 'msg', 'requestId', 'path', 'status', 'ms', 'operation', 'outcome'];

/** The last warnings and errors of a log file, without ids and addresses of callers and without texts of errors. */
export async function readLog(file: string): Promise<string[]> {
  const kept: string[] = [];
  try {
    for await (const text of createInterface({ input: createReadStream(file) })) {
      const line = parseLine(text);
      if (!line || Number(line.level) < LEAST_LEVEL) continue;
      const fields = FIELDS.flatMap((name) => (line[name] === undefined ? [] : [[name, line[name]]]));
      kept.push(JSON.stringify({ ...Object.fromEntries(fields), errors: codesOf(line.err) }));
      if (kept.length > MOST_LINES) kept.shift();
    }
  } catch (error) {
    throw new CommandError(
      `${file} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : ''}). Give the file that has the server's output.`,
    );
  }
  return kept;
}

function parseLine(text: string): Record<string, unknown> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Types and codes of an error and its causes. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let cause = error;
  while (typeof cause === 'object' && cause !== null) {
    const { type, code, cause: next } = cause as Record<string, unknown>;
    codes.push([type, code].filter((part) => part !== undefined).join(' '));
    cause = next;
  }
  return codes;
}
