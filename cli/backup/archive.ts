import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';

/** Two empty blocks end an archive. */
const END = Buffer.alloc(1024);

export type Archive = {
  add(name: string, content: string | Buffer): Promise<void>;
  /** Completes the file. */
  finish(): Promise<void>;
  /** Ends without completing it. */
  abandon(): Promise<void>;
};

/** Writes a .tar.gz file, one entry after the other, readable by its owner only. */
export function createArchive(file: string, now: Date): Archive {
  const gzip = createGzip();
  const stored = pipeline(gzip, createWriteStream(file, { mode: 0o600 }));
  stored.catch(() => {});
  // A full disk ends the pipeline while this waits for it to take more.
  const write = async (chunk: Buffer) => {
    if (!gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), stored]);
  };
  return {
    async add(name, content) {
      // An archive for each entry, complete in memory, so that only the compression slows the reader of the database.
      const entry = pack();
      entry.entry({ name, mode: 0o600, mtime: now }, content);
      entry.finalize();
      await write((await buffer(entry)).subarray(0, -END.length));
    },
    async finish() {
      gzip.end(END);
      await stored;
    },
    async abandon() {
      gzip.destroy();
      await stored.catch(() => {});
    },
  };
}
