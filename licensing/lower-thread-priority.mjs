import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

const LOW_PRIORITY = 10;

/**
 * Gives the main thread priority over this one where processors are scarce. Linux has priorities for threads and exposes
 * the thread id in /proc.
 */
export function lowerThreadPriority() {
  try {
    const thread = Number(/\d+$/.exec(readlinkSync('/proc/thread-self'))?.[0]);
    if (thread > 0) setPriority(thread, LOW_PRIORITY);
  } catch {
    // Other systems have no thread priorities.
  }
}
