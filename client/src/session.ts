import type { Calls } from './calls';
import type { HandleServerError } from './handle-server-error';
import {
  CheckLicense,
  Login,
  Logout,
  RecordActivity,
  type CheckLicenseMutation,
} from './generated/operations';
import { isSameUser, LOGIN_GRACE_MS } from './transitions';
import type { createLogoutSender } from './logout-sender';
import type { Sent } from './model';
import {
  GRANTED_OFFLINE,
  loggedOut,
  notRegistered,
  notAnswered,
  notUnderstood,
  outcomeOf,
  refusedWith,
} from './outcomes';
import type { Profile } from './profiles';
import type { Store } from './store';
import type { Reply } from './transport';
import type { SerialQueue } from './serial-queue';
import type { LoginInput, Outcome, WorkPermit } from './types';

type Parts = {
  store: Store;
  calls: Calls;
  queue: SerialQueue;
  logoutSender: ReturnType<typeof createLogoutSender>;
  handleServerError: HandleServerError;
  profile: Profile;
  appVersion: string | undefined;
  timeoutMs: number;
  workPermit: () => WorkPermit;
  fetchMissingGrace: () => void;
  /** After an unanswered call: fetches the device's state to learn the result. */
  refreshStatus: () => Promise<void>;
};

/** A NAMED device can decide offline, so its user does not wait long for the network. */
const NAMED_CALL_LIMITS = { attempts: 1, timeoutMs: 3000 };

/** The server returns these before it changes anything. */
const REJECTED_BEFORE_EXECUTION = new Set(['BAD_USER_INPUT', 'RATE_LIMITED', 'UNAUTHENTICATED', 'FORBIDDEN']);

type CallKind = 'LOGIN' | 'CHECK';
type Decision = CheckLicenseMutation['checkLicense'];
type Problem = Exclude<Reply<never>, { kind: 'data' }>;

/** Login, check-points and activities of the user, with the decisions that the device takes offline. */
export function createSession(parts: Parts) {
  const { store, calls, queue, logoutSender, handleServerError, profile, appVersion, workPermit } = parts;
  /** The offline login with its password, which is never stored and so is lost with the process. */
  let offlineLogin: LoginInput | null = null;

  return {
    login: (input: LoginInput) => enqueue(() => login(input)),
    checkpoint: (action: string) => enqueue(() => checkpoint(action)),
    recordActivity,
  };

  /** A call is dropped if a logout was requested while it was queued. */
  function enqueue(job: () => Promise<Outcome>): Promise<Outcome> {
    const before = logoutSender.requestCount;
    return queue.run(async () => (before === logoutSender.requestCount ? job() : loggedOut(store.model)));
  }

  async function login(input: LoginInput): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    const { userName, password } = input;
    const variables = { input: { userName, password, appVersion } };
    const before = store.model.loginPending;
    // Stored before sending: the process may end before the reply arrives, with the user logged in on the server.
    store.dispatch({ type: 'LOGIN_SENT', userName });
    const { reply, attempts, sent } = await calls.send(Login, variables, callLimits());
    let isDecided = reply.kind !== 'fault' && attempts === 1;
    const grantOffline = () => {
      offlineLogin = input;
      isDecided = true;
      store.dispatch({ type: 'OFFLINE_LOGIN', userName });
    };
    const outcome =
      reply.kind === 'data'
        ? applyDecision('LOGIN', reply.data.login, sent, input, grantOffline)
        : withoutDecision(reply, attempts, sent, false, grantOffline);
    if (outcome.outcome === 'granted') return outcome;
    // Other errors may have occurred after the login was committed.
    if (outcome.outcome === 'failed' && !REJECTED_BEFORE_EXECUTION.has(outcome.code)) isDecided = false;
    const pending = { userName, expiresAtMs: store.now().monoMs + LOGIN_GRACE_MS };
    store.dispatch({ type: 'LOGIN_ENDED', pending: isDecided ? before : pending, epoch: sent.epoch });
    if (!isDecided) void parts.refreshStatus();
    logoutSender.sendPending();
    return outcome;
  }

  async function checkpoint(action: string): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    if (isUserUncertain()) await parts.refreshStatus();
    if (store.model.view.session === 'LOGGED_OUT') return loggedOut(store.model);
    const { unreportedUserName } = store.model;
    if (unreportedUserName !== null) {
      return offlineLogin?.userName === unreportedUserName ? login(offlineLogin) : endUnreportedLogin();
    }
    if (isUserUncertain()) return endUnreportedLogin();
    const { reply, attempts, sent } = await calls.send(CheckLicense, { input: { action } }, callLimits());
    if (reply.kind === 'data') return applyDecision('CHECK', reply.data.checkLicense, sent, null, () => {});
    const mayProceed = profile.offline === 'proceed' && store.model.view.mode !== 'NAMED';
    // The lost reply may have granted a seat to a lapsed device.
    void parts.refreshStatus();
    return withoutDecision(reply, attempts, sent, mayProceed, () => {});
  }

  /** After an unanswered login of another user, the server's user may differ from this device's. */
  function isUserUncertain(): boolean {
    const { loginPending, view } = store.model;
    return loginPending !== null && !isSameUser(loginPending.userName, view.userName);
  }

  /**
   * The server may have another user than this device: after an offline login and a restart, or a lost reply to a shift
   * change. A check would be recorded for that user, so log out; the user has to log in again.
   */
  async function endUnreportedLogin(): Promise<Outcome> {
    const { reply, attempts, sent } = await calls.send(Logout, {}, callLimits());
    if (reply.kind !== 'data') return withoutDecision(reply, attempts, sent, false, () => {});
    if (sent.epoch === store.model.epoch) store.dispatch({ type: 'OFFLINE_LOGIN_ENDED' });
    return loggedOut(store.model, reply.data.logout.serverTime);
  }

  function applyDecision(
    of: CallKind,
    decision: Decision,
    sent: Sent,
    loginInput: LoginInput | null,
    grantOffline: () => void,
  ): Outcome {
    if (decision.__typename !== 'LicenseGranted' && decision.__typename !== 'LicenseRefused')
      return notUnderstood();
    const isOvertaken = sent.epoch !== store.model.epoch;
    if (decision.__typename === 'LicenseRefused') {
      const { reason, message, byName, note } = decision;
      const refusal = { reason, message, byName, note };
      const endsSession =
        loginInput !== null && loginInput === offlineLogin && store.model.unreportedUserName !== null;
      store.dispatch({ type: 'REFUSED', of, refusal, endsSession, sent });
      logoutSender.sendPending();
      return reason === 'DEVICE_NOT_REGISTERED'
        ? withLostToken(grantOffline, outcomeOf(decision))
        : outcomeOf(decision);
    }
    // A logout or force logout overtook this call: its grant is gone or no longer wanted.
    if (isOvertaken) {
      if (loginInput) store.dispatch({ type: 'LOGOUT_NEEDED' });
      logoutSender.sendPending();
      return loggedOut(store.model, decision.serverTime);
    }
    const { lease, grant } = decision;
    const isRegained = grant === 'REGAINED';
    if (loginInput)
      store.dispatch({ type: 'LOGIN_GRANTED', userName: loginInput.userName, lease, isRegained, sent });
    else store.dispatch({ type: 'CHECK_GRANTED', lease, isRegained, sent });
    if (loginInput) offlineLogin = null;
    parts.fetchMissingGrace();
    return outcomeOf(decision);
  }

  /** Without the server's decision, a NAMED device decides by its date, others by `profile.offline`. */
  function withoutDecision(
    problem: Problem,
    attempts: number,
    sent: Sent,
    mayProceed: boolean,
    grantOffline: () => void,
  ): Outcome {
    if (problem.kind === 'error') {
      const outcome = handleServerError(problem, sent);
      return problem.code === 'UNAUTHENTICATED' ? withLostToken(grantOffline, outcome) : outcome;
    }
    if (sent.epoch !== store.model.epoch) return loggedOut(store.model);
    if (store.model.view.mode !== 'NAMED') {
      if (mayProceed) store.dispatch({ type: 'CHECK_SKIPPED' });
      return notAnswered(problem, attempts, mayProceed);
    }
    const { notice } = store.model.view;
    return withinGrace(
      grantOffline,
      notice && notice.reason === workPermit().reason
        ? refusedWith(notice.reason, notice.message)
        : notAnswered(problem, attempts, false),
    );
  }

  /** If the newer token was lost on its way, a NAMED device may still work by its date. */
  function withLostToken(grantOffline: () => void, otherwise: Outcome): Outcome {
    const { registration, notice } = store.model.view;
    if (registration !== 'REREGISTRATION_DUE' || !notice) return otherwise;
    return withinGrace(grantOffline, refusedWith(notice.reason, notice.message));
  }

  function withinGrace(grantOffline: () => void, otherwise: Outcome): Outcome {
    if (store.model.view.mode !== 'NAMED' || !workPermit().allowed) return otherwise;
    grantOffline();
    return GRANTED_OFFLINE;
  }

  /** L20: the work may proceed whatever the result. */
  async function recordActivity(activity: string): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    const { reply, attempts, sent } = await calls.send(RecordActivity, { input: { activity } });
    if (reply.kind === 'fault') return notAnswered(reply, attempts, true);
    if (reply.kind === 'error') return handleServerError(reply, sent, true);
    const { lease, serverTime } = reply.data.recordActivity;
    store.dispatch({ type: 'ACTIVITY', lease, sent });
    logoutSender.sendPending();
    return { outcome: 'done', mayProceed: true, changed: null, lease, serverTime };
  }

  function callLimits() {
    if (store.model.view.mode === 'NAMED' && workPermit().allowed) {
      return { ...NAMED_CALL_LIMITS, timeoutMs: Math.min(NAMED_CALL_LIMITS.timeoutMs, parts.timeoutMs) };
    }
    return profile.offline === 'proceed' ? { budgetMs: parts.timeoutMs } : {};
  }
}
