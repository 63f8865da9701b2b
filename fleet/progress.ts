import type { Ledger } from './ledger';
import type { Problems } from './problems';

/** Returns a function that formats the progress in one line, with rates since its last call. */
export function progressLines({ ledger, problems }: { ledger: Ledger; problems: Problems }) {
  let last = { seconds: 0, grants: 0 };
  return (seconds: number): string => {
    const { statistics } = ledger;
    const { inUse, licensedQuantity } = statistics.useOfAll();
    const grants = ['NEW', 'REGAINED', 'RENEWED'].reduce((sum, name) => sum + statistics.times(name), 0);
    const rate = (grants - last.grants) / Math.max(0.001, seconds - last.seconds);
    last = { seconds, grants };
    const { p50, p99 } = statistics.latency();
    return [
      `${String(Math.round(seconds)).padStart(4)} s`,
      `in use ${inUse}/${licensedQuantity}`,
      `${Math.round(rate)} grants/s`,
      `refused ${statistics.times('NO_LICENSE_AVAILABLE')}`,
      `errors ${problems.total()}`,
      `p50 ${p50} p99 ${p99} ms`,
      `lapsed ${ledger.lapseCount}`,
      `forced ${ledger.history.forceLogoutNotices.length}`,
    ].join('  ');
  };
}
