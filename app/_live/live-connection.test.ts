import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLiveConnection, TOO_MANY_CODE } from './live-connection';

class Closed extends Event {
  readonly code: number;
  readonly reason: string;
  readonly wasClean = true;
  constructor(type: string, { code = 1000, reason = '' }: { code?: number; reason?: string } = {}) {
    super(type);
    this.code = code;
    this.reason = reason;
  }
}

/** A browser's socket, of which the test is the server. */
class Socket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readyState = Socket.OPEN;
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: Closed) => void;
  constructor() {
    super();
    opened.push(this);
    queueMicrotask(() => {
      this.addEventListener('close', (event) => this.onclose?.(event as Closed));
      this.onopen?.();
    });
  }
  send() {}
  close() {}
  acknowledge() {
    this.onmessage?.({ data: JSON.stringify({ type: 'connection_ack' }) });
  }
  endWith(code: number) {
    this.readyState = Socket.CLOSED;
    this.dispatchEvent(new Closed('close', { code }));
  }
}

let opened: Socket[] = [];

beforeEach(() => {
  opened = [];
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
  vi.stubGlobal('WebSocket', Socket);
  vi.stubGlobal('CloseEvent', Closed);
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const last = () => opened.at(-1)!;

describe('a live connection', () => {
  it('that is one too many is tried again, with longer and longer pauses of a minute at most, until it succeeds', async () => {
    const refused: number[] = [];
    const { getState } = openLiveConnection('ws://x/graphql', { onRefused: (code) => refused.push(code) });
    await vi.advanceTimersByTimeAsync(0);
    for (const [n, seconds] of [5, 10, 20, 40, 60, 60].entries()) {
      expect(opened).toHaveLength(n + 1);
      last().endWith(TOO_MANY_CODE);
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
      expect(opened).toHaveLength(n + 1);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(refused).toEqual(Array(6).fill(TOO_MANY_CODE));
    last().acknowledge();
    await vi.advanceTimersByTimeAsync(0);
    expect(getState()).toMatchObject({ status: 'live', epoch: 1 });
    // A link that is lost later is tried again as soon as ever.
    last().endWith(1006);
    await vi.advanceTimersByTimeAsync(500);
    expect(opened).toHaveLength(8);
  });

  it.each([4401, 4403])('of somebody who is signed out is not tried again: %i', async (code) => {
    const refused: number[] = [];
    openLiveConnection('ws://x/graphql', { onRefused: (each) => refused.push(each) });
    await vi.advanceTimersByTimeAsync(0);
    last().endWith(code);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(opened).toHaveLength(1);
    expect(refused).toEqual([code]);
  });
});
