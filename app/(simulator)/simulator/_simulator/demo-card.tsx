'use client';

import { ExternalLink, Play, RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import { Client, CombinedError, fetchExchange } from 'urql';
import type { Permission } from '@/graphql/generated/resolvers';
import { FormError } from '@/app/_components/form/form-error';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Hint } from '@/app/_components/ui/field';
import { toast } from '@/app/_components/ui/toast';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { DEMO_APPS, demoApplications, SPEEDS, type Demo, type Speed } from './demo-plan';
import { changeDemo, startDemo, useDemo } from './phone-list';

const speeds = Object.keys(SPEEDS) as Speed[];

/** Permissions to prepare the demo, which uses only the public API. */
const PREPARING: readonly Permission[] = [
  'MANAGE_CUSTOMERS',
  'MANAGE_APPLICATIONS',
  'CREATE_SEAT_POOLS',
  'CHANGE_SEAT_POOLS',
  'ROTATE_REGISTRATION_KEYS',
  'MANAGE_APP_USERS',
  'REMOVE_DEVICES',
  'RELEASE_LICENSES',
];

/** Explains the phones and prepares the demo with one button, for readers who may. */
export function DemoCard({ permissions }: { permissions: readonly Permission[] | null }) {
  const t = useT();
  const id = useId();
  const demo = useDemo();
  const { busy, error, start, choose } = useDemoActions();
  const mayPrepare = PREPARING.every((permission) => permissions?.includes(permission));
  return (
    <Card className="mt-3 grid gap-x-8 gap-y-4 p-4 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
      <section aria-labelledby={id} className="min-w-0">
        <h2 id={id} className="text-lg font-semibold">
          {t('simulator.demo.title')}
        </h2>
        <p className="mt-1 text-sm">{t('simulator.demo.steps')}</p>
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
          {mayPrepare ? (
            <Button
              variant={demo ? 'secondary' : 'primary'}
              aria-disabled={busy !== null}
              onClick={() => void start()}
            >
              {demo ? <RotateCcw aria-hidden /> : <Play aria-hidden />}
              {t(
                busy === 'starting'
                  ? 'simulator.demo.busy'
                  : demo
                    ? 'simulator.demo.restart'
                    : 'simulator.demo.start',
              )}
            </Button>
          ) : null}
          <Hint className="min-w-0 flex-1 basis-80">
            {t(
              mayPrepare
                ? 'simulator.demo.makes'
                : permissions === null
                  ? 'simulator.demo.signedOut'
                  : 'simulator.demo.notAllowed',
            )}
          </Hint>
        </div>
        <FormError error={error} className="mt-3" />
      </section>
      {demo ? (
        <div className="space-y-3">
          <SpeedChoice
            speed={demo.speed}
            isBusy={busy !== null}
            onChoose={mayPrepare ? (speed) => void choose(speed) : null}
          />
          <Dashboards demo={demo} />
        </div>
      ) : (
        <section aria-labelledby={`${id}-by-hand`} className="max-w-2xl min-w-0">
          <h2 id={`${id}-by-hand`} className="text-lg font-semibold">
            {t('simulator.demo.byHandTitle')}
          </h2>
          <p className="mt-1 text-sm">{t('simulator.demo.byHand')}</p>
        </section>
      )}
    </Card>
  );
}

type SpeedChoiceProps = {
  speed: Speed;
  isBusy: boolean;
  /** Null: the reader may not. */
  onChoose: ((speed: Speed) => void) | null;
};

function SpeedChoice({ speed, isBusy, onChoose }: SpeedChoiceProps) {
  const t = useT();
  const id = useId();
  return (
    <fieldset disabled={!onChoose} aria-busy={isBusy} className="min-w-0" aria-describedby={id}>
      <legend className="text-sm font-medium">{t('simulator.demo.speed')}</legend>
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        {speeds.map((name) => (
          <label
            key={name}
            className="flex min-h-9 cursor-pointer items-center gap-2 rounded-md border border-line-strong px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-not-allowed"
          >
            <input
              type="radio"
              name={id}
              checked={name === speed}
              onChange={() => onChoose?.(name)}
              className="accent-accent"
            />
            {t(`simulator.demo.speedNames.${name}`)}
            <span className="text-muted">{t(`simulator.demo.speeds.${name}`)}</span>
          </label>
        ))}
      </div>
      <Hint id={id} className="mt-1">
        {t(onChoose ? 'simulator.demo.speedHint' : 'simulator.demo.speedSignedOut')}
      </Hint>
    </fieldset>
  );
}

/** Links that open the demo's dashboards in new windows. */
function Dashboards({ demo }: { demo: Demo }) {
  const t = useT();
  return (
    <ul aria-label={t('simulator.demo.pools')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {DEMO_APPS.map((app) => (
        <li key={app}>
          <a
            href={`/pools/${demo.pools[app].seatPoolId}`}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-6 items-center gap-1 text-accent underline underline-offset-2"
          >
            {t('simulator.demo.dashboard', { application: demoApplications[app].code })}
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Actions of the signed-in portal user on the demo, through the public API. */
function useDemoActions() {
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
        // Phones may have been added in the meantime.
        changeDemo({ speed });
        toast.success(t('simulator.demo.speedDone', { duration: format.duration(SPEEDS[speed]) }));
      }),
  };
}
