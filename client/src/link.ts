import type { Model } from './model';
import type { Store } from './store';
import { openStream, type Stream, type StreamParts } from './stream';
import type { WebSocketClass } from './types';

type Parts = Pick<StreamParts, 'endpoint' | 'timers' | 'random' | 'patienceMs' | 'keepAliveMs'> & {
  store: Store;
  listen: boolean;
  WebSocket: WebSocketClass | undefined;
  onLive(): void;
  /** The model has been told what the server's present view is. */
  onStatus(): void;
};

/**
 * The live view of the device's own state: there as long as it is wanted and the device has a token, and begun anew
 * with a new token. Without being wanted it is opened only to learn the date of a NAMED registration, or what became of
 * a login that was not answered.
 */
export function createLink({ store, listen, WebSocket, onLive, onStatus, ...parts }: Parts) {
  let stream: (Stream & { token: string }) | null = null;
  let allowed = false;
  let settling = false;

  return {
    /** Listens from now on. */
    start: () => resume(true),
    stop: () => resume(false),
    lookAgain: () => stream?.lookAgain(),
    refresh: async () => stream?.refresh(),
    /** Follows what has changed: a permit that has come to need the server is asked for at once. */
    follow(before: Model) {
      settle();
      if (store.model.permit?.needsServer && !before.permit?.needsServer) stream?.lookAgain();
    },
    /** What a grant leaves unsaid: until when a NAMED device may go on without asking. */
    learnPermit() {
      if (lacksPermit(store.model)) stream?.lookAgain();
    },
  };

  function resume(isAllowed: boolean) {
    allowed = isAllowed;
    settle();
  }

  /**
   * Opens, closes or replaces the stream as the model now wants it. What a stream says of itself while it is opened
   * or closed changes the model, too.
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
      allowed && token !== null && (listen || lacksPermit(store.model) || lacksAnswer(store.model));
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
      onStatus(status, asked) {
        if (stream?.token !== token) return;
        // Something was answered after this was asked: which of the two is newer, only the server knows.
        if (status.state !== 'REMOVED' && store.model.answeredAt > asked.mono) return stream.lookAgain();
        store.dispatch({ type: 'STATUS', status, asked });
        onStatus();
      },
      onLink(link) {
        if (!listen) return;
        store.dispatch({ type: 'LINK', link });
        if (link === 'LIVE') onLive();
      },
      onWorthless(message) {
        if (stream?.token === token)
          store.dispatch({ type: 'TOKEN_WORTHLESS', message, era: store.model.era });
      },
    });
  }
}

function lacksPermit({ view, permit }: Model): boolean {
  return view.mode === 'NAMED' && view.registration === 'REGISTERED' && (!permit || permit.needsServer);
}

const lacksAnswer = ({ loginPending }: Model): boolean => loginPending?.expiresAt != null;
