import { LicensingError, notFound } from '../errors';
import type { Key } from '../ids';
import type { DeviceStatus } from '../outcomes';
import type { SeatUsage } from '../pool/seat-usage';
import { pushIterator, type Push } from './push-iterator';
import {
  completeState,
  findSeatChanges,
  mergeSeatChanges,
  type SeatChanges,
  type SentState,
} from './seat-changes';
import type { WatchedDevice } from './watched-devices';

/** Where the use of a pool goes to. */
export type UsageSink = Pick<Push<SeatUsage>, 'push' | 'end' | 'fail'>;
type Viewer = { sink: UsageSink; sentVersion: number };

/** Those who watch the use of one pool. */
export function usageAudience(onLeave: () => void) {
  const viewers = new Set<Viewer>();
  return {
    viewers,
    newcomers: () => [...viewers].filter((viewer) => viewer.sentVersion < 0),
    /** The answer takes the sink out again. */
    join(sink: UsageSink): () => void {
      const viewer: Viewer = { sink, sentVersion: -1 };
      viewers.add(viewer);
      return () => {
        if (viewers.delete(viewer)) onLeave();
      };
    },
    send(to: Iterable<Viewer>, usage: SeatUsage) {
      for (const viewer of to) {
        if (usage.version <= viewer.sentVersion) continue;
        viewer.sentVersion = usage.version;
        viewer.sink.push(usage);
      }
    },
    endAll(error?: Error) {
      for (const { sink } of [...viewers]) endWith(sink, error);
    },
  };
}

type SeatViewer = { push: Push<SeatChanges>; hasBegun: boolean };

/** Those who watch the seats of one pool. All are sent the same messages, each made once. */
export function seatAudience(onLeave: () => void) {
  const viewers = new Set<SeatViewer>();
  let sent: SentState | null = null;
  return {
    viewers,
    hasNewcomers: () => [...viewers].some((viewer) => !viewer.hasBegun),
    join(onDetach: () => void): Push<SeatChanges> {
      const push = pushIterator<SeatChanges>(() => {
        onDetach();
        viewers.delete(viewer);
        if (viewers.size === 0) sent = null;
        onLeave();
      }, mergeSeatChanges);
      const viewer: SeatViewer = { push, hasBegun: false };
      viewers.add(viewer);
      return push;
    },
    /** To `newcomers` and to all who have begun, so that what follows is the same for all of them. */
    send(newcomers: Iterable<SeatViewer>, read: SentState, options: { withRenewals: boolean }) {
      const begun = [...viewers].filter((viewer) => viewer.hasBegun);
      const found = sent && findSeatChanges(sent, read, options);
      sent = found?.state ?? read;
      if (found?.changes) for (const { push } of begun) push.push(found.changes);
      const complete = completeState(sent);
      for (const viewer of newcomers) {
        if (viewer.hasBegun || !viewers.has(viewer)) continue;
        viewer.hasBegun = true;
        viewer.push.push(complete);
      }
    },
    endAll(error?: Error) {
      for (const { push } of [...viewers]) endWith(push, error);
    },
  };
}

type Listener = { key: Key; tokenHash: Buffer; push: Push<DeviceStatus>; sent: DeviceStatus | null };

/** The devices of one pool that listen for what others do to them. */
export function deviceAudience(onLeave: () => void) {
  const listeners = new Set<Listener>();
  return {
    listeners,
    newcomers: () => [...listeners].filter((listener) => listener.sent === null),
    join(key: Key, tokenHash: Buffer): Push<DeviceStatus> {
      const push = pushIterator<DeviceStatus>(() => {
        listeners.delete(listener);
        onLeave();
      });
      const listener: Listener = { key, tokenHash, push, sent: null };
      listeners.add(listener);
      return push;
    },
    send(listener: Listener, device: WatchedDevice | null) {
      // Registering again replaces the token, and with it whoever holds the old one.
      if (!device || !device.tokenHash.equals(listener.tokenHash)) return listener.push.fail(tokenReplaced());
      if (listener.sent && isMereRenewal(listener.sent, device.status)) return;
      listener.sent = device.status;
      listener.push.push(device.status);
      if (device.status.state === 'REMOVED') listener.push.end();
    },
    endAll(error?: Error) {
      for (const { push } of [...listeners]) endWith(push, error);
    },
  };
}

/** What the streams of a pool that is no more end with. */
export const poolGone = () => notFound('seat pool');

const endWith = (stream: Pick<Push<unknown>, 'end' | 'fail'>, error?: Error) =>
  error ? stream.fail(error) : stream.end();

const tokenReplaced = () =>
  new LicensingError('UNAUTHENTICATED', 'The device token is not valid. Register the device again.');

const isMereRenewal = (before: DeviceStatus, after: DeviceStatus) =>
  before.state === after.state &&
  before.userName === after.userName &&
  before.reason === after.reason &&
  before.message === after.message &&
  before.lease?.grantNumber === after.lease?.grantNumber &&
  before.lease?.inactivityTimeoutSeconds === after.lease?.inactivityTimeoutSeconds;
