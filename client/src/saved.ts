import { EMPTY, type Model } from './model';
import { restoreOfflineGrace, saveOfflineGrace, type Instant, type SavedOfflineGrace } from './offline-grace';
import { SeatwiseStorageError } from './storage-error';
import type { ClientState } from './types';

/** Stored on phones as JSON: renaming a key loses what installed apps have stored. */
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
  /** `unreportedUserName` of the model. */
  untold: string | null;
  loginPending: string | null;
  registrationPending: boolean;
  /** `offlineGrace` of the model. */
  permit: SavedOfflineGrace | null;
};

export type Identity = { installationId: string | null; token: string | null };

export function save({ installationId, token }: Identity, model: Model, bootId: string | null): Saved {
  const { registration, device, mode, session, userName, checkPending, notice } = model.view;
  const { suspended, seatRefused, logoutPending, unreportedUserName, loginPending, registrationPending } =
    model;
  return {
    version: 1,
    installationId,
    token,
    view: { registration, device, mode, session, userName, checkPending, notice },
    suspended,
    seatRefused,
    logoutPending,
    untold: unreportedUserName,
    loginPending: loginPending && loginPending.userName,
    registrationPending,
    permit: model.offlineGrace && saveOfflineGrace(model.offlineGrace, bootId),
  };
}

/** Equal for two states that differ only in the offline time left, which is written at most once a minute. */
export const changeKey = (saved: Saved) => JSON.stringify({ ...saved, permit: saved.permit?.needsServer });

/**
 * Null if nothing is stored. If the text is damaged, only the installation id is used: registering again then makes no
 * second device (L10). Throws without an installation id, because a new one would take another licence.
 */
export function load(
  text: string | null,
  now: Instant,
  bootId: string | null,
): { identity: Identity; model: Model; key: string } | null {
  // An empty text counts as nothing: some storages cannot remove a key.
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
      unreportedUserName: untold,
      // No one waits for a login that was sent before the restart.
      loginPending: loginPending === null ? null : { userName: loginPending, expiresAtMs: now.monoMs },
      registrationPending,
      offlineGrace: permit && restoreOfflineGrace(permit, now, bootId),
    },
    key: changeKey(found),
  };
}

function parse(text: string): Record<string, unknown> {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    // The text may be cut off, but still contain the id near its start.
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
