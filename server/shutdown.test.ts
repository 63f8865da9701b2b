import pino from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { StartError } from '../db/start-error';
import { createShutdown, StopRequested } from './shutdown';

describe('stopping', () => {
  it('closes in the opposite order of opening, waits for each part, and exits with 0', async () => {
    const { shutdown, events, exit } = make();
    await shutdown.open('first', () => 1, slowly(events, 'first closed'), { timeoutMs: 1000 });
    await shutdown.open('second', () => 2, slowly(events, 'second closed'), { timeoutMs: 1000 });
    await shutdown.stop(0, 'test');
    expect(events).toEqual(['Stopping', 'second closed', 'first closed', 'Stopped']);
    expect(exit).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('continues when a part fails to close or takes too long, and logs which', async () => {
    const { shutdown, events, exit } = make();
    await shutdown.open('last', () => 1, slowly(events, 'last closed'), { timeoutMs: 1000 });
    await shutdown.open(
      'stuck',
      () => 2,
      () => new Promise(() => {}),
      { timeoutMs: 10 },
    );
    await shutdown.open(
      'broken',
      () => 3,
      () => Promise.reject(new Error('no')),
      { timeoutMs: 1000 },
    );
    await shutdown.stop(0, 'test');
    expect(events).toEqual([
      'Stopping',
      'A step of stopping failed: broken',
      'A step of stopping took too long: stuck',
      'last closed',
      'Stopped',
    ]);
    expect(exit).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('runs once, whatever further signals arrive', async () => {
    const { shutdown, events, exit } = make();
    await shutdown.open('part', () => 1, slowly(events, 'closed'), { timeoutMs: 1000 });
    await Promise.all([
      shutdown.stop(0, 'SIGTERM'),
      shutdown.stop(0, 'SIGINT'),
      shutdown.fail(new Error('late'), 'late'),
    ]);
    expect(events.filter((event) => event === 'closed')).toHaveLength(1);
    expect(exit).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('waits for what is just being opened, closes it too, and opens nothing more', async () => {
    const { shutdown, events } = make();
    let finishOpening = (_part: string) => {};
    const opening = shutdown.open(
      'slow',
      () => new Promise<string>((resolve) => (finishOpening = resolve)),
      slowly(events, 'slow closed'),
      { timeoutMs: 1000 },
    );
    const refused = expect(opening).rejects.toThrow(StopRequested);
    await Promise.resolve();
    const stopped = shutdown.stop(0, 'test');
    finishOpening('opened');
    await stopped;
    await refused;
    expect(events).toEqual(['Stopping', 'slow closed', 'Stopped']);
    await expect(
      shutdown.open(
        'next',
        () => 1,
        () => {},
        { timeoutMs: 10 },
      ),
    ).rejects.toThrow(StopRequested);
  });

  it('exits with 1 after a fault', async () => {
    const { shutdown, events, exit } = make();
    await shutdown.open('part', () => 1, slowly(events, 'closed'), { timeoutMs: 1000 });
    await shutdown.fail(new Error('broken'), 'Uncaught exception');
    expect(events).toEqual(['Uncaught exception', 'Stopping', 'closed', 'Stopped']);
    expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('logs in one line why it could not start', async () => {
    const { shutdown, lines } = make();
    await shutdown.fail(
      new StartError('DATABASE_URL: it is wrong.', { cause: new Error('x') }),
      'The start failed',
    );
    expect(lines[0]).toMatchObject({ level: 60, msg: 'DATABASE_URL: it is wrong.' });
    expect(lines[0]).not.toHaveProperty('err');
  });

  it('does not stop for an unhandled database fault, but for any other', async () => {
    const { shutdown, events, exit } = make();
    shutdown.failUnlessPassing(Object.assign(new Error('starting up'), { code: '57P03' }));
    expect(shutdown.isStopping).toBe(false);
    shutdown.failUnlessPassing(new TypeError('x is null'));
    await shutdown.stop(1, 'test');
    expect(events).toEqual(['Unhandled fault of the database', 'Unhandled rejection', 'Stopping', 'Stopped']);
    expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  });
});

function make() {
  const events: string[] = [];
  const lines: object[] = [];
  const write = (line: string) => {
    lines.push(JSON.parse(line) as object);
    const { msg, step } = JSON.parse(line) as { msg: string; step?: string };
    if (msg !== 'Already stopping') events.push(step ? `${msg}: ${step}` : msg);
  };
  const exit = vi.fn();
  return { events, lines, exit, shutdown: createShutdown({ log: pino({ level: 'info' }, { write }), exit }) };
}

function slowly(events: string[], event: string) {
  return async () => {
    await new Promise((resolve) => setImmediate(resolve));
    events.push(event);
  };
}
