import { setImmediate } from 'node:timers/promises';
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

/** Receiver of the usage of a pool. */
export type UsageSink = Pick<Push<SeatUsage>, 'push' | 'end' | 'fail'>;
type Viewer = { sink: UsageSink; sentVersion: number };

const SENT_AT_ONCE = 50;

/** Subscribers to the usage of one pool. */
export function usageSubscribers(onLeave: () => void) {
  const viewers = new Set<Viewer>();
  return {
    viewers,
    newcomers: () => [...viewers].filter((viewer) => viewer.sentVersion < 0),
    /** Returns a function that removes the sink. */
    join(sink: UsageSink): () => void {
      const viewer: Viewer = { sink, sentVersion: -1 };
      viewers.add(viewer);
      return () => {
        if (viewers.delete(viewer)) onLeave();
      };
    },
    send: (to: readonly Viewer[], usage: SeatUsage) =>
      fanOut(to, (viewer) => {
        if (usage.version <= viewer.sentVersion) return;
        viewer.sentVersion = usage.version;
        viewer.sink.push(usage);
      }),
    endAll(error?: Error) {
      for (const { sink } of [...viewers]) endWith(sink, error);
    },
  };
}

/** Lets device calls go first after every few viewers: a message to thousands takes a tenth of a second. */
async function fanOut<Subscriber>(to: readonly Subscriber[], send: (subscriber: Subscriber) => void) {
  for (const [n, subscriber] of to.entries()) {
    if (n > 0 && n % SENT_AT_ONCE === 0) await setImmediate();
    send(subscriber);
  }
}

type SeatViewer = { push: Push<SeatChanges>; hasBegun: boolean };

/** Subscribers to the seats of one pool. All get the same messages, each built once. */
export function seatSubscribers(onLeave: () => void) {
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
    /** Sends to `newcomers` and to all who have received a state, so that later messages are the same for all. */
    async send(newcomers: readonly SeatViewer[], read: SentState, options: { withRenewals: boolean }) {
      const begun = [...viewers].filter((viewer) => viewer.hasBegun);
      const found = sent && findSeatChanges(sent, read, options);
      sent = found?.state ?? read;
      const complete = completeState(sent);
      const changes = found?.changes;
      if (changes) await fanOut(begun, ({ push }) => push.push(changes));
      await fanOut(newcomers, (viewer) => {
        if (viewer.hasBegun || !viewers.has(viewer)) return;
        viewer.hasBegun = true;
        viewer.push.push(complete);
      });
    },
    endAll(error?: Error) {
      for (const { push } of [...viewers]) endWith(push, error);
    },
  };
}

type Listener = { key: Key; tokenHash: Buffer; push: Push<DeviceStatus>; sent: DeviceStatus | null };

/** Devices of one pool that are subscribed to their own state. */
export function deviceSubscribers(onLeave: () => void) {
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
      // Registering again replaces the token, which ends the stream of the old one.
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

/** Error that ends the streams of a pool that no longer exists. */
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
