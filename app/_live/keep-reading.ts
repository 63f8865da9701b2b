import type { PortalClient } from '@/app/_graphql/portal-client';
import { startReadLoop, type ReadLoop, type ReadLoopOptions } from './read-loop';

type KeepReadingOptions = Omit<ReadLoopOptions, 'isSeen'> & {
  /** Called when the usage of a pool has changed. */
  onUsage: () => void;
};

/**
 * Keeps the data of a visible page current: reads regularly, when it becomes visible again, and after a lost
 * connection.
 */
export function keepReading(
  { usageFeed, connection }: Pick<PortalClient, 'usageFeed' | 'connection'>,
  { onUsage, ...options }: KeepReadingOptions,
): ReadLoop {
  let epoch = connection?.getState().epoch;
  const loop = startReadLoop({
    ...options,
    isSeen: () => document.visibilityState === 'visible' && connection?.getState().status !== 'lost',
  });
  const stopFeed = usageFeed.subscribe(onUsage);
  const stopLink = connection?.subscribe(() => {
    const current = connection.getState().epoch;
    if (current === epoch) return;
    epoch = current;
    loop.wake();
  });
  document.addEventListener('visibilitychange', loop.wake);
  return {
    wake: loop.wake,
    stop() {
      loop.stop();
      stopFeed();
      stopLink?.();
      document.removeEventListener('visibilitychange', loop.wake);
    },
  };
}
