import { SeatwiseStorageError } from './storage-error';
import type { ClientStorage, Timers } from './types';

/**
 * Writes one text after another to a storage and reads each one back. Stops for good when another client has written
 * there: what another client wrote is never overwritten.
 */
export function createStorageWriter(parts: {
  storage: ClientStorage;
  timers: Timers;
  /** Time limit of one read or write. */
  timeoutMs: number;
  onWritten: () => void;
  /** A write failed, timed out, or was missing when read back. */
  onFailed: () => void;
  onTaken: () => void;
}) {
  const { storage, timers, timeoutMs } = parts;
  /** Texts that this client wrote or read. After a failed write, either text may be stored. */
  let known = new Set<string>();
  let wanted: string | null = null;
  let writing: Promise<void> | null = null;
  let isWritten = true;
  let isTaken = false;

  return {
    /** Another client writes to the storage. */
    get isTaken() {
      return isTaken;
    },
    /** Throws `SeatwiseStorageError` if the storage throws or does not answer. */
    async read(): Promise<string | null> {
      const text = await withTimeout(async () => (await storage.read()) ?? null);
      known = new Set(text === null ? [] : [text]);
      return text;
    },
    write(text: string) {
      if (isTaken) return;
      wanted = text;
      writing ??= writeAll();
    },
    /** Resolves when pending writes have ended or timed out. True if everything was written. */
    async flush(): Promise<boolean> {
      if (writing) await withTimeout(settled).catch(() => {});
      return isWritten && writing === null && !isTaken;
    },
  };

  async function settled() {
    while (writing) await writing;
  }

  async function withTimeout<Result>(job: () => Promise<Result>): Promise<Result> {
    let timer: unknown;
    const late = new Promise<never>((_, reject) => {
      timer = timers.setTimeout(() => reject(new Error('The storage did not respond in time.')), timeoutMs);
    });
    try {
      return await Promise.race([job(), late]);
    } catch (cause) {
      throw new SeatwiseStorageError('STORAGE_UNREADABLE', { cause });
    } finally {
      timers.clearTimeout(timer);
    }
  }

  async function writeAll() {
    // A storage may fail synchronously: `writing` must be set before this ends.
    await Promise.resolve();
    while (wanted !== null) {
      const text = wanted;
      wanted = null;
      const overdue = timers.setTimeout(failed, timeoutMs);
      try {
        await replace(text);
      } catch {
        failed();
      }
      timers.clearTimeout(overdue);
    }
    writing = null;
  }

  /** No await for synchronous storages: another client must not write in between. */
  async function replace(text: string) {
    const reading = storage.read();
    const before = isPromise(reading) ? await reading : reading;
    // An empty read is not a conflict: some keychains return nothing while locked.
    if (before && !known.has(before)) return taken();
    known.add(text);
    const written = storage.write(text);
    if (isPromise(written)) await written;
    const readingBack = storage.read();
    const after = isPromise(readingBack) ? await readingBack : readingBack;
    if (after !== text) {
      // A full storage may keep only the beginning of the text.
      if (after && text.startsWith(after)) known.add(after);
      return after && !known.has(after) ? taken() : failed();
    }
    known = new Set([text]);
    isWritten = true;
    parts.onWritten();
  }

  function failed() {
    isWritten = false;
    parts.onFailed();
  }

  function taken() {
    isTaken = true;
    wanted = null;
    parts.onTaken();
  }
}

function isPromise<Value>(value: Value | Promise<Value>): value is Promise<Value> {
  return typeof (value as Partial<Promise<Value>> | null)?.then === 'function';
}
