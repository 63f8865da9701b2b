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
  /** The live view is not to hear of a token that is just being replaced. */
  pauseLink: () => () => void;
};

export type Registering = ReturnType<typeof createRegistering>;

/** L10: the first registration and every one after it, of one installation. */
export function createRegistering({ store, calls, appVersion, pauseLink }: Parts) {
  let isUnderWay = false;

  return {
    /** A token that is refused now may just have been replaced. */
    get isUnderWay() {
      return isUnderWay;
    },
    async register({ registrationKey, installationId, ...about }: RegisterInput): Promise<Outcome> {
      const id = installationId ?? store.identity.installationId ?? makeInstallationId();
      const wasPending = store.model.registrationPending;
      store.identify({ installationId: id });
      store.dispatch({ type: 'REGISTRATION', isPending: true });
      // Before it is sent: a registration that is repeated after a restart must be one of the same installation.
      if (!(await store.flush())) {
        store.dispatch({ type: 'REGISTRATION', isPending: wasPending });
        return storageFailed(store.isTaken ? 'STORAGE_TAKEN' : 'STORAGE_UNWRITABLE');
      }
      const resume = pauseLink();
      isUnderWay = true;
      try {
        return await send({ appVersion, ...about, registrationKey, installationId: id }, wasPending);
      } finally {
        isUnderWay = false;
        resume();
      }
    },
  };

  async function send(
    input: RegisterInput & { installationId: string },
    wasPending: boolean,
  ): Promise<Outcome> {
    // The present token keeps the login. A server that refuses it, for instance a new one, gets none.
    let answer = await calls.ask(RegisterDevice, { input }, { mayGoOn: () => true });
    if (answer.reply.kind === 'error' && answer.reply.code === 'UNAUTHENTICATED') {
      answer = await calls.ask(RegisterDevice, { input }, { token: null, mayGoOn: () => true });
    }
    const { reply, attempts, sent } = answer;
    if (reply.kind === 'fault') return notAnswered(reply, attempts, false);
    // Of the tries before this one, one may have been heard.
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
    store.identify({ token: deviceToken });
    store.dispatch({
      type: 'REGISTERED',
      device: { id: device.id, name: device.name },
      isNamed: reregisterBy !== null,
      isLoggedOut: !device.hardLogin,
      holdsSeat: device.state === 'HOLDING_SEAT',
      permitSeconds: reregisterInSeconds,
      sent,
    });
    // What is stored says that a registration is pending: after a restart the device registers again.
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
