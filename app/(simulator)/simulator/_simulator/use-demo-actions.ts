import { useState } from 'react';
import { Client, CombinedError, fetchExchange } from 'urql';
import { toast } from '@/app/_components/ui/toast';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { SPEEDS, type Speed } from './demo-plan';
import { changeDemo, startDemo, useDemo } from './phone-shelf';

/** What the person who is signed in to the portal in this browser can do for the demo, by the public API. */
export function useDemoActions() {
  const t = useT();
  const format = useFormat();
  const demo = useDemo();
  const [busy, setBusy] = useState<'starting' | 'changing' | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const [portal] = useState(
    () => new Client({ url: '/graphql', exchanges: [fetchExchange], preferGetMethod: false }),
  );

  const attempt = async (what: 'starting' | 'changing', work: () => Promise<void>) => {
    if (busy) return;
    setBusy(what);
    setError(null);
    try {
      await work();
    } catch (failure) {
      if (!(failure instanceof CombinedError)) throw failure;
      setError(failure);
    } finally {
      setBusy(null);
    }
  };
  return {
    busy,
    error,
    start: () =>
      attempt('starting', async () => {
        const { prepareDemo } = await import('./prepare-demo');
        await startDemo(await prepareDemo(portal, demo?.speed ?? 'real'), (number) =>
          t('simulator.phoneName', { number }),
        );
        toast.success(t('simulator.demo.ready'));
      }),
    choose: (speed: Speed) =>
      attempt('changing', async () => {
        if (!demo) return;
        const { changeSpeed } = await import('./prepare-demo');
        await changeSpeed(portal, demo, speed);
        // Phones may have been added to it meanwhile.
        changeDemo({ speed });
        toast.success(t('simulator.demo.speedDone', { duration: format.duration(SPEEDS[speed]) }));
      }),
  };
}
