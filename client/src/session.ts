import type { Calls } from './calls';
import {
  CheckLicense,
  Login,
  Logout,
  RecordActivity,
  RegisterDevice,
  type CheckLicenseMutation,
} from './generated/operations';
import type { Sent } from './model';
import {
  failedWith,
  GRANTED_OFFLINE,
  loggedOut,
  notRegistered,
  notUnderstood,
  outcomeOf,
  refusedWith,
} from './outcomes';
import type { Profile } from './profiles';
import type { Store } from './store';
import type { Reply } from './transport';
import type { createTurns } from './turns';
import type { LoginInput, Outcome, RegisterInput, Unreachable, WorkPermit } from './types';

type Parts = {
  store: Store;
  calls: Calls;
  turns: ReturnType<typeof createTurns>;
  profile: Profile;
  appVersion: string | undefined;
  timeoutMs: number;
  permit: () => WorkPermit;
  /** The live view is not to hear of a token that is just being replaced. */
  pauseLink: () => () => void;
  afterGrant: () => void;
};

/** A NAMED device does not let a person wait for a network that is not there. */
const NAMED_PATIENCE = { attempts: 1, timeoutMs: 3000 };

type Asking = 'LOGIN' | 'CHECK';
type Decision = CheckLicenseMutation['checkLicense'];
type Problem = Exclude<Reply<never>, { kind: 'data' }>;

/** What the app asks of the server, and what becomes of it. */
export function createSession(parts: Parts) {
  const { store, calls, turns, profile, permit } = parts;
  let logouts = 0;
  let isRegistering = false;
  /** Somebody who logged in without network; the server is told with the next check-point. */
  let untold: LoginInput | null = null;

  return {
    register: (input: RegisterInput) => turns.run(() => register(input)),
    login: (input: LoginInput) => inTurn(() => login(input)),
    checkpoint: (action: string) => inTurn(() => checkpoint(action)),
    recordActivity,
    logout,
    tellLogout,
  };

  /** A logout that was asked for meanwhile has overtaken what still waits. */
  function inTurn(job: () => Promise<Outcome>): Promise<Outcome> {
    const before = logouts;
    return turns.run(async () => (before === logouts ? job() : loggedOut(store.model)));
  }

  async function register({ registrationKey, installationId, ...about }: RegisterInput): Promise<Outcome> {
    const id = installationId ?? store.identity.installationId ?? makeInstallationId();
    store.identify({ installationId: id });
    // Before it is sent: a repeated registration must be one of the same installation (L10).
    await store.flush();
    const resume = parts.pauseLink();
    isRegistering = true;
    try {
      const input = { appVersion: parts.appVersion, ...about, registrationKey, installationId: id };
      const { reply, attempts, sent } = await calls.ask(
        RegisterDevice,
        { input },
        { token: null, mayGoOn: () => true },
      );
      if (reply.kind !== 'data')
        return reply.kind === 'fault' ? unreachable(attempts, false) : failedWith(reply);
      const result = reply.data.registerDevice;
      if (result.__typename === 'LicenseRefused') {
        const { reason, message } = result;
        store.dispatch({
          type: 'REFUSED',
          of: 'REGISTER',
          refusal: { reason, message },
          endsSession: false,
          sent,
        });
        return outcomeOf(result);
      }
      if (result.__typename !== 'DeviceRegistered') return notUnderstood();
      const { device, deviceToken, reregisterBy, reregisterInSeconds, serverTime } = result;
      untold = null;
      store.identify({ token: deviceToken });
      store.dispatch({
        type: 'REGISTERED',
        device: { id: device.id, name: device.name },
        isNamed: reregisterBy !== null,
        isLoggedOut: device.state === 'LOGGED_OUT',
        holdsSeat: device.state === 'HOLDING_SEAT',
        permitSeconds: reregisterInSeconds,
        sent,
      });
      await store.flush();
      return { outcome: 'done', mayProceed: true, changed: null, lease: null, serverTime };
    } finally {
      isRegistering = false;
      resume();
    }
  }

  async function login(input: LoginInput): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    const { userName, password } = input;
    const { appVersion } = parts;
    const { reply, attempts, sent } = await calls.ask(
      Login,
      { input: { userName, password, appVersion } },
      patience(),
    );
    if (reply.kind === 'data') return decided('LOGIN', reply.data.login, sent, input);
    return undecided(reply, attempts, sent, false, () => {
      untold = input;
      store.dispatch({ type: 'OFFLINE_LOGIN', userName });
    });
  }

  async function checkpoint(action: string): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    if (store.model.view.session === 'LOGGED_OUT') return loggedOut(store.model);
    if (untold) return login(untold);
    const { reply, attempts, sent } = await calls.ask(CheckLicense, { input: { action } }, patience());
    if (reply.kind === 'data') return decided('CHECK', reply.data.checkLicense, sent, null);
    const mayProceed = profile.offline === 'proceed' && store.model.view.mode !== 'NAMED';
    return undecided(reply, attempts, sent, mayProceed, () => {});
  }

  function decided(of: Asking, decision: Decision, sent: Sent, person: LoginInput | null): Outcome {
    if (decision.__typename !== 'LicenseGranted' && decision.__typename !== 'LicenseRefused')
      return notUnderstood();
    const isOvertaken = sent.era !== store.model.era;
    if (decision.__typename === 'LicenseRefused') {
      const endsSession = person !== null && person === untold;
      if (endsSession) untold = null;
      const { reason, message } = decision;
      store.dispatch({ type: 'REFUSED', of, refusal: { reason, message }, endsSession, sent });
      tellLogout();
      return outcomeOf(decision);
    }
    // Forced out or logged out while it was asked: what was granted is not there any more.
    if (isOvertaken) return loggedOut(store.model, decision.serverTime);
    const { lease, grant } = decision;
    const isRegained = grant === 'REGAINED';
    untold = null;
    if (person) store.dispatch({ type: 'LOGIN_GRANTED', userName: person.userName, lease, isRegained, sent });
    else store.dispatch({ type: 'CHECK_GRANTED', lease, isRegained, sent });
    parts.afterGrant();
    return outcomeOf(decision);
  }

  /** Without the server's decision a NAMED device decides by its date, any other by its profile. */
  function undecided(
    problem: Problem,
    attempts: number,
    sent: Sent,
    mayProceed: boolean,
    grantOffline: () => void,
  ): Outcome {
    if (problem.kind === 'error') return failure(problem, sent);
    if (sent.era !== store.model.era) return loggedOut(store.model);
    if (store.model.view.mode !== 'NAMED') {
      if (mayProceed) store.dispatch({ type: 'CHECK_MISSED' });
      return unreachable(attempts, mayProceed);
    }
    const { allowed, reason } = permit();
    if (allowed) {
      grantOffline();
      return GRANTED_OFFLINE;
    }
    const { notice } = store.model.view;
    return reason === notice?.reason
      ? refusedWith(notice.reason, notice.message)
      : unreachable(attempts, false);
  }

  async function recordActivity(activity: string): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    const { reply, attempts, sent } = await calls.ask(RecordActivity, { input: { activity } });
    if (reply.kind === 'fault') return unreachable(attempts, true);
    if (reply.kind === 'error') return failure(reply, sent);
    const { lease, serverTime } = reply.data.recordActivity;
    store.dispatch({ type: 'ACTIVITY', lease, sent });
    tellLogout();
    return { outcome: 'done', mayProceed: true, changed: null, lease, serverTime };
  }

  function logout(): Promise<Outcome> {
    logouts += 1;
    untold = null;
    store.dispatch({ type: 'LOGOUT_ASKED' });
    return turns.run(() => sendLogout({ mayGoOn: () => turns.waiting === 0 }));
  }

  /** Sends a logout that could not be sent, unless somebody is just logging in. */
  function tellLogout(): void {
    if (!store.model.logoutPending || turns.waiting > 0) return;
    void turns.run(async () => {
      if (store.model.logoutPending && turns.waiting === 0) await sendLogout({ attempts: 1 });
    });
  }

  async function sendLogout(options: Parameters<Calls['ask']>[2]): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    const { reply, attempts, sent } = await calls.ask(Logout, {}, options);
    if (reply.kind === 'fault') return unreachable(attempts, true);
    if (reply.kind === 'error') return failure(reply, sent);
    const { changed, serverTime } = reply.data.logout;
    store.dispatch({ type: 'LOGOUT_DONE' });
    return { outcome: 'done', mayProceed: true, changed, lease: null, serverTime };
  }

  /** L16: all but login and check-points say so of a removed device as an error. */
  function failure(problem: Extract<Problem, { kind: 'error' }>, sent: Sent): Outcome {
    if (problem.code !== 'UNAUTHENTICATED' || isRegistering) return failedWith(problem);
    store.dispatch({ type: 'TOKEN_WORTHLESS', message: problem.message, era: sent.era });
    return store.identity.token === null ? notRegistered(store.model) : failedWith(problem);
  }

  function patience() {
    if (store.model.view.mode === 'NAMED' && permit().allowed) {
      return { ...NAMED_PATIENCE, timeoutMs: Math.min(NAMED_PATIENCE.timeoutMs, parts.timeoutMs) };
    }
    return profile.offline === 'proceed' ? { budgetMs: parts.timeoutMs } : {};
  }
}

const unreachable = (attempts: number, mayProceed: boolean): Unreachable => ({
  outcome: 'unreachable',
  mayProceed,
  attempts,
});

function makeInstallationId(): string {
  const { crypto } = globalThis as { crypto?: { randomUUID?(): string } };
  const random = () => Math.random().toString(36).slice(2).padEnd(11, '0');
  return crypto?.randomUUID?.() ?? `${random()}-${random()}-${Date.now().toString(36)}`;
}
