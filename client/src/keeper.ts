import type { ClientStorage, Timers } from './types';

export type Keeper = ReturnType<typeof createKeeper>;

/**
 * Writes one text after another to a storage, for as long as it is this client's: what somebody else wrote there is
 * never overwritten.
 */
export function createKeeper(parts: {
  storage: ClientStorage;
  timers: Timers;
  /** How long to wait for a storage that says nothing. */
  patienceMs: number;
  onFailed: () => void;
  onTaken: () => void;
}) {
  const { storage, timers } = parts;
  /** What is there by this client's doing or knowledge; of a write that failed nobody knows. */
  let known = new Set<string>();
  let wanted: string | null = null;
  let writing: Promise<void> | null = null;
  let isTaken = false;

  return {
    /** Another client writes to the storage. */
    get isTaken() {
      return isTaken;
    },
    async read(): Promise<string | null> {
      const text = (await storage.read()) ?? null;
      known = new Set(text === null ? [] : [text]);
      return text;
    },
    write(text: string) {
      if (isTaken) return;
      wanted = text;
      writing ??= writeAll();
    },
    /** Resolves when all that is wanted has been written, or could not be. */
    async flush() {
      if (!writing) return;
      let timer: unknown;
      const late = new Promise<void>((resolve) => (timer = timers.setTimeout(resolve, parts.patienceMs)));
      await Promise.race([settled(), late]);
      timers.clearTimeout(timer);
    },
  };

  async function settled() {
    while (writing) await writing;
  }

  async function writeAll() {
    // A storage may fail at once: whoever called must know of this writing before it ends.
    await Promise.resolve();
    while (wanted !== null) {
      const text = wanted;
      wanted = null;
      try {
        const reading = storage.read();
        // Nothing may come between the two where a storage answers at once.
        const found = typeof reading === 'string' || !reading ? reading : await reading;
        // Erased is nobody's: a keychain may say so of what is locked.
        if (found && !known.has(found)) {
          isTaken = true;
          wanted = null;
          parts.onTaken();
          break;
        }
        known.add(text);
        await storage.write(text);
        known = new Set([text]);
      } catch {
        parts.onFailed();
      }
    }
    writing = null;
  }
}
