import { TEXTS } from './texts';

/** What is wrong with a storage. */
export type StorageProblem =
  'STORAGE_UNREADABLE' | 'STORAGE_CORRUPT' | 'STORAGE_UNWRITABLE' | 'STORAGE_TAKEN';

/**
 * `open()` rejects with it. STORAGE_UNREADABLE: try again later, for instance when the phone is unlocked.
 * STORAGE_CORRUPT: erase the storage and register again, with `installationId` if it could still be read.
 */
export class SeatwiseStorageError extends Error {
  override name = 'SeatwiseStorageError';
  readonly code: StorageProblem;
  /** What the storage threw. */
  override readonly cause: unknown;
  /** Of a damaged text, if that part is whole: registering with it makes no second device. */
  readonly installationId: string | null;

  constructor(code: StorageProblem, details: { cause?: unknown; installationId?: string | null } = {}) {
    const { cause, installationId = null } = details;
    super(cause instanceof Error ? `${TEXTS[code]} (${cause.message})` : TEXTS[code]);
    this.code = code;
    this.cause = cause;
    this.installationId = installationId;
  }
}
