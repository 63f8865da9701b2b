import type { Call, TorturePool } from './record';
import { checkHistory, type History } from './check-history';
import { certainHolds, countOver, possibleHolds, releasesOf, type Hold } from './holds';
import { timelineOf } from './timeline';

export type BreachKind =
  | 'oversell'
  | 'false-denial'
  | 'lost-denial'
  | 'unfounded-denial'
  | 'seat-after-logout'
  | 'hold-off'
  | 'grant-number'
  | 'lease-history'
  | 'usage-version'
  | 'end-state'
  | 'deadlock'
  | 'error';

export type Breach = { kind: BreachKind; pool: number; text: string };

/**
 * Reconstructs the holders from the record and finds breaches. A device holds a seat for certain from the decision of
 * a grant to the announced lapse, or to a call that may have ended it earlier. It possibly holds one from any call that
 * may have given it a seat to the last moment at which it may have had one.
 */
export function checkPool(
  pool: number,
  setup: TorturePool,
  calls: Call[],
  history: History | null,
): Breach[] {
  const breaches: Breach[] = [];
  const report = (kind: BreachKind, text: string) => breaches.push({ kind, pool, text });
  const quantity = timelineOf(
    setup.licensedQuantity,
    calls.filter((call) => call.verb === 'quantity'),
  );
  const timeout = timelineOf(
    setup.timeoutMs,
    calls.filter((call) => call.verb === 'timeout'),
  );
  const releases = releasesOf(setup, calls);
  const certain = certainHolds(calls, releases);
  const possible = possibleHolds(calls, releases, timeout);
  const certainCount = countOver(certain);

  for (const call of calls) {
    if (call.outcome === 'ERROR')
      report(call.error?.startsWith('40P01') ? 'deadlock' : 'error', `${call.verb}: ${call.error}`);
  }
  for (const hold of certain) {
    const since = renews(hold) ? (previousEnd(certain, hold) ?? hold.from) : hold.from;
    const licences = Math.max(...quantity.between(since, hold.from));
    const held = certainCount.at(hold.from);
    if (held > licences && (!renews(hold) || hadLapsed(hold))) {
      report(
        'oversell',
        `device ${hold.device} was given a seat (${hold.call.kind}) at ${hold.from}: ${held} held, ${licences} licences; ` +
          certain
            .filter(({ from, to }) => from <= hold.from && to > hold.from)
            .map(
              ({ device, call, from, to }) => `${device} ${call.kind} ${from - hold.from}..${to - hold.from}`,
            )
            .join(', '),
      );
    }
  }

  const possibleCount = countOver(possible);
  for (const call of refusals(calls)) {
    const licences = Math.min(...quantity.between(call.invokedAt, call.respondedAt));
    const most = possibleCount.mostOthers(call.device, call.invokedAt, call.respondedAt);
    if (most < licences) {
      report(
        'false-denial',
        `device ${call.device} was refused at ${call.decidedAt}: others never held more than ${most} of ${licences} meanwhile`,
      );
    }
  }
  checkReleases(setup, calls, releases, report);
  checkGrantNumbers(calls, report);
  if (history) checkHistory({ setup, calls, history, quantity, report });
  return breaches;

  function renews({ call }: Hold) {
    return call.kind !== 'NEW' && call.kind !== 'REGAINED';
  }

  /**
   * A renewal is a new hold if its device had certainly lapsed when it called. Until the answer it may still have held
   * its seat, and so it may after a call whose reply was lost or a longer time-out.
   */
  function hadLapsed({ device, call }: Hold) {
    return !possible.some(
      (other) =>
        other.device === device &&
        other.call !== call &&
        other.from < call.respondedAt &&
        other.to >= call.invokedAt,
    );
  }
}

/** End of the device's previous hold, if there was a gap. */
function previousEnd(holds: Hold[], hold: Hold): number | undefined {
  let end: number | undefined;
  for (const other of holds) {
    if (other.device !== hold.device || other === hold || other.from >= hold.from) continue;
    if (other.to >= hold.from) return undefined;
    end = Math.max(end ?? 0, other.to);
  }
  return end;
}

export const refusals = (calls: Call[]) =>
  calls.filter((call) => call.outcome === 'REFUSED' && call.reason === 'NO_LICENSE_AVAILABLE');

type Report = (kind: BreachKind, text: string) => void;

/** After any logout, no seat without a login, and none within the hold-off. */
function checkReleases(setup: TorturePool, calls: Call[], releases: Map<number, Call[]>, report: Report) {
  if (setup.mode === 'NAMED') return;
  const logins = calls.filter(
    (call) => call.verb === 'log_in' && (call.outcome === 'GRANTED' || call.outcome === 'UNKNOWN'),
  );
  for (const call of calls) {
    if (call.grantNumber === undefined || call.verb === 'log_in') continue;
    const last = (releases.get(call.device) ?? []).findLast(
      (release) => release.outcome === 'DONE' && release.respondedAt < call.decidedAt!,
    );
    if (
      last &&
      !logins.some(
        (login) =>
          login.device === call.device &&
          login.respondedAt > last.invokedAt &&
          login.invokedAt < call.respondedAt,
      )
    ) {
      report(
        'seat-after-logout',
        `device ${call.device} got ${call.kind} at ${call.decidedAt} after its ${last.verb} at ${last.respondedAt}`,
      );
    }
  }
  for (const login of logins) {
    if (login.grantNumber === undefined) continue;
    const held = (releases.get(login.device) ?? []).find(
      (release) =>
        release.verb === 'force_logout' &&
        release.outcome === 'DONE' &&
        release.respondedAt < login.decidedAt! &&
        login.decidedAt! < release.invokedAt + setup.holdOffMs * 1000,
    );
    if (held)
      report(
        'hold-off',
        `device ${login.device} logged in at ${login.decidedAt}, forced out at ${held.respondedAt}`,
      );
  }
}

/** Each grant of a device has a unique number; a grant requested after another returned has a higher one. */
function checkGrantNumbers(calls: Call[], report: Report) {
  const grants = calls.filter(
    (call) => call.grantNumber !== undefined && (call.kind === 'NEW' || call.kind === 'REGAINED'),
  );
  for (const device of new Set(grants.map((grant) => grant.device)))
    checkOrder(
      grants.filter((grant) => grant.device === device),
      report,
    );
}

function checkOrder(grants: Call[], report: Report) {
  const seen = new Map<number, Call>();
  for (const grant of grants) {
    if (seen.has(grant.grantNumber!)) report('grant-number', `${grant.grantNumber} was given twice`);
    seen.set(grant.grantNumber!, grant);
  }
  const answered = [...grants].sort((a, b) => a.respondedAt - b.respondedAt);
  let next = 0;
  let highest = 0;
  for (const grant of [...grants].sort((a, b) => a.invokedAt - b.invokedAt)) {
    for (; answered[next] && answered[next]!.respondedAt < grant.invokedAt; next++)
      highest = Math.max(highest, answered[next]!.grantNumber!);
    if (grant.grantNumber! <= highest)
      report('grant-number', `${grant.grantNumber} was given after ${highest}`);
  }
}
