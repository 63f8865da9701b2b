import { EMPTY, type Model } from './model';
import { restorePermit, savePermit, type Instant, type SavedPermit } from './permit';
import { SeatwiseStorageError } from './storage-error';
import type { ClientState } from './types';

/** What outlives the process: who the device is, who works on it, and how long it may go on by itself. */
export type Saved = {
  version: 1;
  installationId: string | null;
  token: string | null;
  view: Pick<
    ClientState,
    'registration' | 'device' | 'mode' | 'session' | 'userName' | 'checkPending' | 'notice'
  >;
  suspended: boolean;
  seatRefused: boolean;
  logoutPending: boolean;
  untold: string | null;
  loginPending: string | null;
  registrationPending: boolean;
  permit: SavedPermit | null;
};

export type Identity = { installationId: string | null; token: string | null };

export function save({ installationId, token }: Identity, model: Model, bootId: string | null): Saved {
  const { registration, device, mode, session, userName, checkPending, notice } = model.view;
  const { suspended, seatRefused, logoutPending, untold, loginPending, registrationPending } = model;
  return {
    version: 1,
    installationId,
    token,
    view: { registration, device, mode, session, userName, checkPending, notice },
    suspended,
    seatRefused,
    logoutPending,
    untold,
    loginPending: loginPending && loginPending.userName,
    registrationPending,
    permit: model.permit && savePermit(model.permit, bootId),
  };
}

/** What is compared to see whether anything has changed but the time. */
export const keyOf = (saved: Saved) => JSON.stringify({ ...saved, permit: saved.permit?.needsServer });

/**
 * Null if nothing is stored. Of a damaged text the installation is kept, so that registering again makes no second
 * device (L10). A text without one is an error: starting anew would take another licence.
 */
export function load(
  text: string | null,
  now: Instant,
  bootId: string | null,
): { identity: Identity; model: Model; key: string } | null {
  // Some storages cannot remove a text and keep an empty one.
  if (text === null || text === '') return null;
  const found = parse(text);
  if (!isSaved(found)) {
    const { installationId } = found;
    if (typeof installationId !== 'string') throw new SeatwiseStorageError('STORAGE_CORRUPT');
    return { identity: { installationId, token: null }, model: EMPTY, key: '' };
  }
  const { installationId, token, view, permit, suspended, logoutPending } = found;
  const { seatRefused = false, untold = null, loginPending = null, registrationPending = false } = found;
  const seat = view.mode === 'NAMED' ? 'NOT_REQUIRED' : 'NONE';
  return {
    identity: { installationId, token },
    model: {
      ...EMPTY,
      view: { ...EMPTY.view, ...view, seat },
      suspended,
      seatRefused,
      logoutPending,
      untold,
      // Whoever logged in before the restart has given up.
      loginPending: loginPending === null ? null : { userName: loginPending, expiresAt: now.mono },
      registrationPending,
      permit: permit && restorePermit(permit, now, bootId),
    },
    key: keyOf(found),
  };
}

function parse(text: string): Record<string, unknown> {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    // The beginning of a text that was cut off.
    const [, installationId] = /"installationId":"([^"\\]+)"/.exec(text) ?? [];
    throw new SeatwiseStorageError('STORAGE_CORRUPT', { installationId });
  }
  return isRecord(found) ? found : {};
}

function isSaved(found: object): found is Saved {
  const { version, installationId, token, view, permit } = found as Partial<Saved>;
  return (
    version === 1 &&
    isTextOrNull(installationId) &&
    isTextOrNull(token) &&
    isRecord(view) &&
    ['NONE', 'REGISTERED', 'REMOVED', 'REREGISTRATION_DUE'].includes(view.registration) &&
    ['LOGGED_OUT', 'LOGGED_IN'].includes(view.session) &&
    ['CONCURRENT', 'NAMED', null].includes(view.mode) &&
    isTextOrNull(view.userName) &&
    (view.device === null || hasTexts(view.device, 'id', 'name')) &&
    (view.notice === null || hasTexts(view.notice, 'reason', 'message')) &&
    (permit === null ||
      (isRecord(permit) &&
        Number.isFinite(permit.leftMs) &&
        Number.isFinite(permit.wall) &&
        (permit.boot === null || (isRecord(permit.boot) && Number.isFinite(permit.boot.mono)))))
  );
}

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const hasTexts = (value: unknown, ...names: string[]) =>
  isRecord(value) && names.every((name) => typeof value[name] === 'string');
