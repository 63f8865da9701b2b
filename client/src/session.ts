import type { Calls } from './calls';
import type { Failure } from './failure';
import {
  CheckLicense,
  Login,
  Logout,
  RecordActivity,
  type CheckLicenseMutation,
} from './generated/operations';
import { isSamePerson, LOGIN_GRACE_MS } from './changes';
import type { createLoggingOut } from './logging-out';
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
import type { Turns } from './turns';
import type { LoginInput, Outcome, WorkPermit } from './types';

type Parts = {
  store: Store;
  calls: Calls;
  turns: Turns;
  loggingOut: ReturnType<typeof createLoggingOut>;
  failure: Failure;
  profile: Profile;
  appVersion: string | undefined;
  timeoutMs: number;
  permit: () => WorkPermit;
  afterGrant: () => void;
  /** Without an answer the live view is asked what became of the call. */
  afterSilence: () => Promise<void>;
};

/** A NAMED device does not let a person wait for a network that is not there. */
const NAMED_PATIENCE = { attempts: 1, timeoutMs: 3000 };

/** Errors that come before anything is done. */
const OF_THE_REQUEST = new Set(['BAD_USER_INPUT', 'RATE_LIMITED', 'UNAUTHENTICATED', 'FORBIDDEN']);

type Asking = 'LOGIN' | 'CHECK';
type Decision = CheckLicenseMutation['checkLicense'];
type Problem = Exclude<Reply<never>, { kind: 'data' }>;

/** What the app asks of the server for the person at work, and what becomes of it. */
export function createSession(parts: Parts) {
  const { store, calls, turns, loggingOut, failure, profile, appVersion, permit } = parts;
  /** Who logged in without network, with the password, which is not kept over restarts. */
  let offlineLogin: LoginInput | null = null;

  return {
    login: (input: LoginInput) => inTurn(() => login(input)),
    checkpoint: (action: string) => inTurn(() => checkpoint(action)),
    recordActivity,
  };

  /** A logout that was asked for meanwhile has overtaken what still waits. */
  function inTurn(job: () => Promise<Outcome>): Promise<Outcome> {
    const before = loggingOut.asked;
    return turns.run(async () => (before === loggingOut.asked ? job() : loggedOut(store.model)));
  }

  async function login(input: LoginInput): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    const { userName, password } = input;
    const about = { input: { userName, password, appVersion } };
    const before = store.model.loginPending;
    // Kept over a restart: the server may log the person in and this process not live to learn of it.
    store.dispatch({ type: 'LOGIN_SENT', userName });
    const { reply, attempts, sent } = await calls.ask(Login, about, patience());
    let isDecided = reply.kind !== 'fault' && attempts === 1;
    const grantOffline = () => {
      offlineLogin = input;
      isDecided = true;
      store.dispatch({ type: 'OFFLINE_LOGIN', userName });
    };
    const outcome =
      reply.kind === 'data'
        ? decided('LOGIN', reply.data.login, sent, input, grantOffline)
        : undecided(reply, attempts, sent, false, grantOffline);
    if (outcome.outcome === 'granted') return outcome;
    // The server may have done it and failed at the answer.
    if (outcome.outcome === 'failed' && !OF_THE_REQUEST.has(outcome.code)) isDecided = false;
    const pending = { userName, expiresAt: store.now().mono + LOGIN_GRACE_MS };
    store.dispatch({ type: 'LOGIN_ENDED', pending: isDecided ? before : pending, era: sent.era });
    if (!isDecided) void parts.afterSilence();
    loggingOut.tell();
    return outcome;
  }

  async function checkpoint(action: string): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    if (isUnclear()) await parts.afterSilence();
    if (store.model.view.session === 'LOGGED_OUT') return loggedOut(store.model);
    const { untold } = store.model;
    if (untold !== null) {
      return offlineLogin?.userName === untold ? login(offlineLogin) : endUntoldLogin();
    }
    if (isUnclear()) return endUntoldLogin();
    const { reply, attempts, sent } = await calls.ask(CheckLicense, { input: { action } }, patience());
    if (reply.kind === 'data') return decided('CHECK', reply.data.checkLicense, sent, null, () => {});
    const mayProceed = profile.offline === 'proceed' && store.model.view.mode !== 'NAMED';
    // A lapsed device may hold a seat again.
    void parts.afterSilence();
    return undecided(reply, attempts, sent, mayProceed, () => {});
  }

  /** A login of somebody else was not answered: who is at work, by the server? */
  function isUnclear(): boolean {
    const { loginPending, view } = store.model;
    return loginPending !== null && !isSamePerson(loginPending.userName, view.userName);
  }

  /**
   * Somebody logged in without network, before a restart, or the answer to a shift change was lost. A check would be
   * recorded of whoever the server believes to be at work: it is told that they are not, and the person logs in again.
   */
  async function endUntoldLogin(): Promise<Outcome> {
    const { reply, attempts, sent } = await calls.ask(Logout, {}, patience());
    if (reply.kind !== 'data') return undecided(reply, attempts, sent, false, () => {});
    if (sent.era === store.model.era) store.dispatch({ type: 'LOGIN_FORGOTTEN' });
    return loggedOut(store.model, reply.data.logout.serverTime);
  }

  function decided(
    of: Asking,
    decision: Decision,
    sent: Sent,
    person: LoginInput | null,
    grantOffline: () => void,
  ): Outcome {
    if (decision.__typename !== 'LicenseGranted' && decision.__typename !== 'LicenseRefused')
      return notUnderstood();
    const isOvertaken = sent.era !== store.model.era;
    if (decision.__typename === 'LicenseRefused') {
      const { reason, message, byName, note } = decision;
      const refusal = { reason, message, byName, note };
      const endsSession = person !== null && person === offlineLogin && store.model.untold !== null;
      store.dispatch({ type: 'REFUSED', of, refusal, endsSession, sent });
      loggingOut.tell();
      return reason === 'DEVICE_NOT_REGISTERED'
        ? byLostToken(grantOffline, outcomeOf(decision))
        : outcomeOf(decision);
    }
    // Forced out or logged out while it was asked: what was granted is not there any more, or not wanted here.
    if (isOvertaken) {
      if (person) store.dispatch({ type: 'LOGOUT_OWED' });
      loggingOut.tell();
      return loggedOut(store.model, decision.serverTime);
    }
    const { lease, grant } = decision;
    const isRegained = grant === 'REGAINED';
    if (person) store.dispatch({ type: 'LOGIN_GRANTED', userName: person.userName, lease, isRegained, sent });
    else store.dispatch({ type: 'CHECK_GRANTED', lease, isRegained, sent });
    if (person) offlineLogin = null;
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
    if (problem.kind === 'error') {
      const outcome = failure(problem, sent);
      return problem.code === 'UNAUTHENTICATED' ? byLostToken(grantOffline, outcome) : outcome;
    }
    if (sent.era !== store.model.era) return loggedOut(store.model);
    if (store.model.view.mode !== 'NAMED') {
      if (mayProceed) store.dispatch({ type: 'CHECK_MISSED' });
      return notAnswered(problem, attempts, mayProceed);
    }
    const { notice } = store.model.view;
    return byPermit(
      grantOffline,
      notice && notice.reason === permit().reason
        ? refusedWith(notice.reason, notice.message)
        : notAnswered(problem, attempts, false),
    );
  }

  /** A token that was replaced by one that never arrived takes nothing away but the server's word. */
  function byLostToken(grantOffline: () => void, otherwise: Outcome): Outcome {
    const { registration, notice } = store.model.view;
    if (registration !== 'REREGISTRATION_DUE' || !notice) return otherwise;
    return byPermit(grantOffline, refusedWith(notice.reason, notice.message));
  }

  function byPermit(grantOffline: () => void, otherwise: Outcome): Outcome {
    if (store.model.view.mode !== 'NAMED' || !permit().allowed) return otherwise;
    grantOffline();
    return GRANTED_OFFLINE;
  }

  /** L20: whatever becomes of it, no work has to wait for it. */
  async function recordActivity(activity: string): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    const { reply, attempts, sent } = await calls.ask(RecordActivity, { input: { activity } });
    if (reply.kind === 'fault') return notAnswered(reply, attempts, true);
    if (reply.kind === 'error') return failure(reply, sent, true);
    const { lease, serverTime } = reply.data.recordActivity;
    store.dispatch({ type: 'ACTIVITY', lease, sent });
    loggingOut.tell();
    return { outcome: 'done', mayProceed: true, changed: null, lease, serverTime };
  }

  function patience() {
    if (store.model.view.mode === 'NAMED' && permit().allowed) {
      return { ...NAMED_PATIENCE, timeoutMs: Math.min(NAMED_PATIENCE.timeoutMs, parts.timeoutMs) };
    }
    return profile.offline === 'proceed' ? { budgetMs: parts.timeoutMs } : {};
  }
}
