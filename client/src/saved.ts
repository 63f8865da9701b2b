import { EMPTY, type Model } from './model';
import { restorePermit, savePermit, type Instant, type SavedPermit } from './permit';
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
  registrationPending: boolean;
  permit: SavedPermit | null;
};

export type Identity = { installationId: string | null; token: string | null };

export function save({ installationId, token }: Identity, model: Model, bootId: string | null): Saved {
  const { registration, device, mode, session, userName, checkPending, notice } = model.view;
  const { suspended, seatRefused, logoutPending, untold, registrationPending } = model;
  return {
    version: 1,
    installationId,
    token,
    view: { registration, device, mode, session, userName, checkPending, notice },
    suspended,
    seatRefused,
    logoutPending,
    untold,
    registrationPending,
    permit: model.permit && savePermit(model.permit, bootId),
  };
}

/** What is compared to see whether anything has changed but the time. */
export const keyOf = (saved: Saved) => JSON.stringify({ ...saved, permit: saved.permit?.needsServer });

/**
 * Null for what is nothing, or not of this library: the device then starts anew. Of what is damaged the installation
 * is kept, so that registering again is no second device (L10).
 */
export function load(
  text: string | null,
  now: Instant,
  bootId: string | null,
): { identity: Identity; model: Model; key: string } | null {
  const found = parse(text);
  if (!found) return null;
  if (!isSaved(found)) {
    const { installationId } = found;
    if (typeof installationId !== 'string') return null;
    return { identity: { installationId, token: null }, model: EMPTY, key: '' };
  }
  const { installationId, token, view, permit, suspended, logoutPending } = found;
  const { seatRefused = false, untold = null, registrationPending = false } = found;
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
      registrationPending,
      permit: permit && restorePermit(permit, now, bootId),
    },
    key: keyOf(found),
  };
}

function parse(text: string | null): Record<string, unknown> | null {
  if (text === null) return null;
  try {
    const found: unknown = JSON.parse(text);
    return isRecord(found) ? found : null;
  } catch {
    return null;
  }
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
