import type { Model } from './model';
import type { Store } from './store';
import { openStream, type Stream, type StreamParts } from './stream';
import type { WebSocketClass } from './types';

type Parts = Pick<StreamParts, 'endpoint' | 'timers' | 'random' | 'firstStatusTimeoutMs' | 'keepAliveMs'> & {
  store: Store;
  listen: boolean;
  WebSocket: WebSocketClass | undefined;
  onLive(): void;
  /** Called after the server's current state has been applied to the model. */
  onStatus(): void;
};

/**
 * Keeps the device's state in step with the server over a WebSocket; a new token opens a new one. With `listen: false`
 * it connects only to learn the date of a NAMED registration or the result of an unanswered login.
 */
export function createStatusSync({ store, listen, WebSocket, onLive, onStatus, ...parts }: Parts) {
  let stream: (Stream & { token: string }) | null = null;
  let allowed = false;
  let settling = false;

  return {
    start: () => resume(true),
    stop: () => resume(false),
    refreshOrReconnect: () => stream?.refreshOrReconnect(),
    refresh: async () => stream?.refresh(),
    /** Call after each change of the model. If the offline grace now needs the server, it is fetched at once. */
    follow(before: Model) {
      settle();
      if (store.model.offlineGrace?.needsServer && !before.offlineGrace?.needsServer)
        stream?.refreshOrReconnect();
    },
    /** A grant does not carry the date until which a NAMED device may work offline: fetch it. */
    fetchMissingGrace() {
      if (lacksOfflineGrace(store.model)) stream?.refreshOrReconnect();
    },
  };

  function resume(isAllowed: boolean) {
    allowed = isAllowed;
    settle();
  }

  /**
   * Opens, closes or replaces the stream to match the model. Opening and closing change the model, which calls this
   * again: `settling` breaks the recursion.
   */
  function settle() {
    if (settling) return;
    settling = true;
    replace();
    settling = false;
  }

  function replace() {
    const { token } = store.identity;
    const isWanted =
      allowed &&
      token !== null &&
      (listen || lacksOfflineGrace(store.model) || isLoginUnanswered(store.model));
    if (stream && (!isWanted || stream.token !== token)) {
      const last = stream;
      stream = null;
      last.close();
    }
    if (!isWanted || stream || !WebSocket) return;
    stream = { ...open(token, WebSocket), token };
  }

  function open(token: string, implementation: WebSocketClass): Stream {
    return openStream({
      ...parts,
      token,
      WebSocket: implementation,
      now: store.now,
      onStatus(status, requestedAt) {
        if (stream?.token !== token) return;
        // A call was answered after this was requested, so this may be the older state: request it again.
        if (status.state !== 'REMOVED' && store.model.answeredAtMs > requestedAt.monoMs)
          return stream.refreshOrReconnect();
        store.dispatch({ type: 'STATUS', status, requestedAt });
        onStatus();
      },
      onLink(link) {
        if (!listen) return;
        store.dispatch({ type: 'LINK', link });
        if (link === 'LIVE') onLive();
      },
      onTokenRejected(message) {
        if (stream?.token === token)
          store.dispatch({ type: 'TOKEN_REJECTED', message, epoch: store.model.epoch });
      },
    });
  }
}

function lacksOfflineGrace({ view, offlineGrace }: Model): boolean {
  return (
    view.mode === 'NAMED' && view.registration === 'REGISTERED' && (!offlineGrace || offlineGrace.needsServer)
  );
}

const isLoginUnanswered = ({ loginPending }: Model): boolean => loginPending?.expiresAtMs != null;
