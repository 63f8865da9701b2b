import path from 'node:path';
import type { Readable } from 'node:stream';

/** What a command reads and writes. Results go to `out`, messages to `err`, one line a call. */
export type Io = {
  out(line: string): void;
  err(line: string): void;
  input: Readable & { isTTY?: boolean };
  /** Variables of the environment, with those of `.env`. */
  variables: Record<string, string | undefined>;
  /** Folder in which the command was called, for names of files. */
  folder: string;
};

export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/** A mistake in the command line: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The command cannot do its work. The message has the reason and the remedy: exit code 1. */
export class CommandError extends Error {
  override name = 'CommandError';
}

export const resolveFile = (io: Io, file: string) => path.resolve(io.folder, file);

export const printJson = (io: Io, value: unknown) => io.out(JSON.stringify(value, null, 2));
