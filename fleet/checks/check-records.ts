import type { Call } from '../history';
import type { StoredDenial, StoredLease } from '../operations';
import { checkHolds } from './check-never-over';
import type { Finding } from './finding';

type Records = {
  pool: { name: string; licensedQuantity: number };
  calls: readonly Call[];
  denials: readonly StoredDenial[];
  leases: readonly StoredLease[];
};

/**
 * The server's records agree with its answers: each refusal for want of a seat is a denial (L25), each grant a lease, and
 * concurrent leases never exceed the licences (L1, L27).
 */
export function checkRecords({ pool, calls, denials, leases }: Records): Finding[] {
  const own = calls.filter((call) => call.pool === pool.name);
  const findings: Finding[] = [];
  const report = (check: string, detail: string) =>
    findings.push({ check, detail: `${pool.name}: ${detail}` });
  // A call without an answer may have been carried out.
  const unanswered = own.filter(({ answer }) => answer.kind === 'unanswered').length;

  const refused = own.flatMap(({ device, answer }) =>
    answer.kind === 'refused' && answer.reason === 'NO_LICENSE_AVAILABLE'
      ? [keyOf(device, answer.serverTime)]
      : [],
  );
  const stored = new Set(denials.map(({ deviceName, at }) => keyOf(deviceName, Date.parse(at))));
  for (const key of refused)
    if (!stored.has(key)) report('L25 denials', `the refusal of ${key} is not among the denials`);
  if (stored.size < denials.length)
    report('L25 denials', `${denials.length - stored.size} denials are stored twice`);
  for (const [device, unseen] of tally(
    denials.filter(isUnseenBy(refused)).map(({ deviceName }) => deviceName),
  )) {
    const lost = own.filter((call) => call.device === device && mayHaveBeenRefused(call)).length;
    if (unseen > lost)
      report(
        'L25 denials',
        `${unseen} stored denials of ${device} were never answered, ${lost} answers were lost`,
      );
  }
  for (const { deviceName, at, inUse, licensedQuantity } of denials) {
    if (inUse < licensedQuantity)
      report('L11 refused only when full', `${keyOf(deviceName, Date.parse(at))}, ${inUse} in use`);
  }

  const granted = own.flatMap(({ answer }) =>
    answer.kind === 'holding' && (answer.grant === 'NEW' || answer.grant === 'REGAINED')
      ? [answer.grantNumber]
      : [],
  );
  const begun = leases.filter(({ origin }) => origin === 'LOGIN' || origin === 'REGAIN');
  const numbers = new Set(begun.map(({ grantNumber }) => grantNumber));
  for (const number of granted)
    if (!numbers.has(number)) report('L27 leases', `grant ${number} has no lease`);
  if (begun.length > granted.length + unanswered)
    report('L27 leases', `${begun.length} leases for ${granted.length} grants`);

  const holds = leases.map(({ device, startedAt, endedAt }) => ({
    holder: `${device.name} since ${startedAt}`,
    from: Date.parse(startedAt),
    until: endedAt ? Date.parse(endedAt) : Infinity,
  }));
  return [
    ...findings,
    ...checkHolds('L1 never over, by the lease history', pool.name, holds, pool.licensedQuantity),
  ];
}

const isUnseenBy = (refused: readonly string[]) => {
  const seen = new Set(refused);
  return ({ deviceName, at }: StoredDenial) => !seen.has(keyOf(deviceName, Date.parse(at)));
};

const mayHaveBeenRefused = ({ kind, answer }: Call) =>
  answer.kind === 'unanswered' && (kind === 'login' || kind === 'checkpoint');

function tally(names: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

const keyOf = (device: string, at: number) => `${device} at ${new Date(at).toISOString()}`;
