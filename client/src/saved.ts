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
  logoutPending: boolean;
  permit: SavedPermit | null;
};

export type Identity = { installationId: string | null; token: string | null };

export function save({ installationId, token }: Identity, model: Model, bootId: string | null): Saved {
  const { registration, device, mode, session, userName, checkPending, notice } = model.view;
  return {
    version: 1,
    installationId,
    token,
    view: { registration, device, mode, session, userName, checkPending, notice },
    suspended: model.suspended,
    logoutPending: model.logoutPending,
    permit: model.permit && savePermit(model.permit, bootId),
  };
}

/** Null for what is nothing, or not of this library: the device then starts anew. */
export function load(
  text: string | null,
  now: Instant,
  bootId: string | null,
): { identity: Identity; model: Model } | null {
  const saved = parse(text);
  if (!saved) return null;
  const { installationId, token, view, suspended, logoutPending, permit } = saved;
  const seat = view.mode === 'NAMED' ? 'NOT_REQUIRED' : 'NONE';
  return {
    identity: { installationId, token },
    model: {
      ...EMPTY,
      view: { ...EMPTY.view, ...view, seat },
      suspended,
      logoutPending,
      permit: permit && restorePermit(permit, now, bootId),
    },
  };
}

function parse(text: string | null): Saved | null {
  if (text === null) return null;
  try {
    const saved = JSON.parse(text) as Partial<Saved> | null;
    return saved?.version === 1 && typeof saved.view === 'object' ? (saved as Saved) : null;
  } catch {
    return null;
  }
}
