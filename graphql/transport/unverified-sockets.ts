import { countPer } from '../../licensing';
import type { SocketLimits } from './options';

type Pending = { address: string; since: number; isVerifying: boolean; close: () => void };

/**
 * Budget of sockets with unverified callers, per address and in total. If it is full, the oldest socket that has not
 * begun to authenticate is closed for a new one; a socket being verified stays, so that bursts of genuine devices
 * make progress.
 */
export function createUnverifiedSockets({
  unverified: most,
  unverifiedPerAddress: mostPerAddress,
  unverifiedGraceMs: graceMs,
}: SocketLimits) {
  /** In the order in which they were opened. */
  const all = new Set<Pending>();
  const perAddress = countPer<string>();

  function leave(pending: Pending): void {
    if (all.delete(pending)) perAddress.remove(pending.address);
  }

  function closeOldest(isCandidate: (pending: Pending) => boolean): boolean {
    const openedBefore = performance.now() - graceMs;
    for (const pending of all) {
      if (pending.since > openedBefore) return false;
      if (pending.isVerifying || !isCandidate(pending)) continue;
      leave(pending);
      pending.close();
      return true;
    }
    return false;
  }

  return {
    /** Whether one more socket of this address may be opened. */
    makeRoom(address: string): boolean {
      if (perAddress.count(address) >= mostPerAddress)
        return closeOldest((pending) => pending.address === address);
      return all.size < most || closeOldest(() => true);
    },
    add(address: string, close: () => void) {
      const pending: Pending = { address, since: performance.now(), isVerifying: false, close };
      all.add(pending);
      perAddress.add(address);
      return {
        begin: () => void (pending.isVerifying = true),
        leave: () => leave(pending),
      };
    },
  };
}
