import type { Calls } from './calls';
import { RegisterDevice } from './generated/operations';
import { failedWith, notAnswered, notUnderstood, outcomeOf } from './outcomes';
import type { StorageProblem } from './storage-error';
import type { Store } from './store';
import { TEXTS } from './texts';
import type { Outcome, RegisterInput } from './types';

type Parts = {
  store: Store;
  calls: Calls;
  appVersion: string | undefined;
  /** Stops the live view, which would report the token being replaced as rejected. Returns a function to resume. */
  pauseStatusSync: () => () => void;
};

export type Registration = ReturnType<typeof createRegistration>;

/** L10: the first registration of an installation, and its renewals. */
export function createRegistration({ store, calls, appVersion, pauseStatusSync }: Parts) {
  let isInProgress = false;

  return {
    /** While true, a rejected token may just have been replaced. */
    get isInProgress() {
      return isInProgress;
    },
    async register({ registrationKey, installationId, ...about }: RegisterInput): Promise<Outcome> {
      const id = installationId ?? store.identity.installationId ?? makeInstallationId();
      const wasPending = store.model.registrationPending;
      store.setIdentity({ installationId: id });
      store.dispatch({ type: 'REGISTRATION', isPending: true });
      // Stored before sending, so that a repetition after a restart uses the same installation id.
      if (!(await store.flush())) {
        store.dispatch({ type: 'REGISTRATION', isPending: wasPending });
        return storageFailed(store.isTaken ? 'STORAGE_TAKEN' : 'STORAGE_UNWRITABLE');
      }
      const resume = pauseStatusSync();
      isInProgress = true;
      try {
        return await send({ appVersion, ...about, registrationKey, installationId: id }, wasPending);
      } finally {
        isInProgress = false;
        resume();
      }
    },
  };

  async function send(
    input: RegisterInput & { installationId: string },
    wasPending: boolean,
  ): Promise<Outcome> {
    // The current token keeps the login (L10). A server that rejects it, for instance a new one, gets none.
    let answer = await calls.send(RegisterDevice, { input }, { shouldRetry: () => true });
    if (answer.reply.kind === 'error' && answer.reply.code === 'UNAUTHENTICATED') {
      answer = await calls.send(RegisterDevice, { input }, { token: null, shouldRetry: () => true });
    }
    const { reply, attempts, sent } = answer;
    if (reply.kind === 'fault') return notAnswered(reply, attempts, false);
    // An earlier try may have been carried out although its reply was lost.
    const isSettled = attempts === 1 && !wasPending;
    if (reply.kind === 'error') {
      if (isSettled && reply.code !== 'INTERNAL_SERVER_ERROR') settle();
      return failedWith(reply);
    }
    const result = reply.data.registerDevice;
    if (result.__typename === 'LicenseRefused') {
      const { reason, message } = result;
      const refusal = { reason, message };
      store.dispatch({ type: 'REFUSED', of: 'REGISTER', refusal, endsSession: false, sent });
      if (isSettled) settle();
      return outcomeOf(result);
    }
    if (result.__typename !== 'DeviceRegistered') return notUnderstood();
    const { device, deviceToken, reregisterBy, reregisterInSeconds, serverTime } = result;
    store.setIdentity({ token: deviceToken });
    store.dispatch({
      type: 'REGISTERED',
      device: { id: device.id, name: device.name },
      isNamed: reregisterBy !== null,
      isLoggedOut: !device.hardLogin,
      holdsSeat: device.state === 'HOLDING_SEAT',
      graceSeconds: reregisterInSeconds,
      sent,
    });
    // The stored registration is still pending, so the device registers again after a restart.
    if (!(await store.flush()))
      return store.isTaken
        ? storageFailed('STORAGE_TAKEN')
        : storageFailed('STORAGE_UNWRITABLE', TEXTS.REGISTRATION_NOT_SAVED);
    return { outcome: 'done', mayProceed: true, changed: null, lease: null, serverTime };
  }

  function settle() {
    store.dispatch({ type: 'REGISTRATION', isPending: false });
  }
}

const storageFailed = (code: StorageProblem, message: string = TEXTS[code]) =>
  failedWith({ code, message, retryAfterSeconds: null });

function makeInstallationId(): string {
  const { crypto } = globalThis as { crypto?: { randomUUID?(): string } };
  const random = () => Math.random().toString(36).slice(2).padEnd(11, '0');
  return crypto?.randomUUID?.() ?? `${random()}-${random()}-${Date.now().toString(36)}`;
}
