import type { PortalClient } from '@/app/_graphql/portal-client';
import { startReadLoop, type ReadLoop, type ReadLoopOptions } from './read-loop';

type KeepReadingOptions = Omit<ReadLoopOptions, 'isSeen'> & {
  /** Told whenever the use of some pool has changed. */
  onUsage: () => void;
};

/** Keeps what a page shows up to date while it is seen: read again now and then, when it is seen again and after every lost link. */
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
