import { TEXTS } from './texts';

/**
 * STORAGE_UNREADABLE: reading throws or times out. STORAGE_CORRUPT: the content is not the client's. STORAGE_UNWRITABLE:
 * a write fails, times out or is not kept. STORAGE_TAKEN: another client writes to the storage.
 */
export type StorageProblem =
  'STORAGE_UNREADABLE' | 'STORAGE_CORRUPT' | 'STORAGE_UNWRITABLE' | 'STORAGE_TAKEN';

/**
 * Thrown by `open()`. STORAGE_UNREADABLE: try again later, for instance when the phone is unlocked. STORAGE_CORRUPT:
 * erase the storage and register again, with `installationId` unless it is null.
 */
export class SeatwiseStorageError extends Error {
  override name = 'SeatwiseStorageError';
  readonly code: StorageProblem;
  /** The error that the storage threw; undefined if none. */
  override readonly cause: unknown;
  /** Read from a damaged text; null if unreadable. Registering with it makes no second device (L10). */
  readonly installationId: string | null;

  constructor(code: StorageProblem, details: { cause?: unknown; installationId?: string | null } = {}) {
    const { cause, installationId = null } = details;
    super(cause instanceof Error ? `${TEXTS[code]} (${cause.message})` : TEXTS[code]);
    this.code = code;
    this.cause = cause;
    this.installationId = installationId;
  }
}
