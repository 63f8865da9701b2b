import type { Database } from '../../db/client';
import { LicensingError } from '../errors';
import type { Key } from '../ids';
import { findEntitledViewers, type Viewer } from './watch-rights';
import type { OutageLog } from './outage-log';
import { withinTime } from '../within-time';

type Viewing = { viewer: Viewer; revoke: (error: LicensingError) => void };

export type ViewerRights = {
  /** Calls `revoke` when the viewer may no longer watch. Returns a function that stops checking. */
  guard(viewer: Viewer, revoke: Viewing['revoke']): () => void;
  /** Checks again now, for one person or display link, or for all. */
  recheck(owner?: Key): void;
  close(): void;
};

const RETRY_MS = 1000;

/**
 * Ends the streams of viewers who may no longer watch (L30). While the database is unavailable, no stream gets new
 * data.
 */
export function openViewerRights({
  db,
  outage,
  everyMs,
}: {
  db: Database;
  outage: OutageLog;
  everyMs: number;
}): ViewerRights {
  const viewings = new Set<Viewing>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function check(owner?: Key) {
    const asked = [...viewings].filter(({ viewer }) => !owner || isOwner(viewer, owner));
    // A person or display link with many streams is checked once.
    const viewers = [...new Map(asked.map(({ viewer }) => [credentialOf(viewer), viewer])).values()];
    const allowed = new Set([...(await withinTime(findEntitledViewers(db, viewers)))].map(credentialOf));
    for (const viewing of asked) {
      if (viewings.has(viewing) && !allowed.has(credentialOf(viewing.viewer))) viewing.revoke(signedOut());
    }
  }

  function recheck(owner?: Key) {
    if (closed || viewings.size === 0) return;
    check(owner).then(outage.worked, (error: unknown) => {
      outage.failed(error);
      if (!closed && viewings.size > 0) schedule(RETRY_MS);
    });
  }

  function schedule(delayMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      schedule(everyMs);
      recheck();
    }, delayMs).unref();
  }

  return {
    guard(viewer, revoke) {
      const viewing = { viewer, revoke };
      viewings.add(viewing);
      if (viewings.size === 1) schedule(everyMs);
      return () => {
        viewings.delete(viewing);
        if (viewings.size === 0) clearTimeout(timer);
      };
    },
    recheck,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

const isOwner = (viewer: Viewer, { customerId, id }: Key) =>
  viewer.customerId === customerId &&
  (viewer.kind === 'display' ? viewer.displayLinkId : viewer.portalUserId) === id;

const credentialOf = (viewer: Viewer) =>
  viewer.kind === 'display' ? viewer.displayLinkId : viewer.credentialId;

const signedOut = () =>
  new LicensingError('UNAUTHENTICATED', 'You were signed out, or your rights have changed. Sign in again.');
