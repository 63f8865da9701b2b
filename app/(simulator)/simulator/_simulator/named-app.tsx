'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { useFormat } from '@/app/_text/use-format';
import { useServerTime } from '@/app/_live/use-server-time';
import { useT } from '@/app/_text/use-t';
import { AppBar } from './app-bar';
import { appIcons } from './app-icons';
import type { PhoneOf } from './phone';
import { useStore } from './store';
import { useEverySecond } from './use-every-second';

/** A phone with a NAMED licence: works until its date, online or offline, without checks. */
export function NamedApp({ phone }: { phone: PhoneOf<'POD'> | PhoneOf<'POA'> }) {
  const t = useT();
  const format = useFormat();
  const now = useServerTime();
  const { device } = useStore(phone.state);
  const work = useStore(phone.work);
  useEverySecond(true);
  const { allowed, remainingSeconds, reason } = phone.client.workPermit();
  const words = phone.app === 'POD' ? (['deliver', 'delivered'] as const) : (['arrive', 'arrived'] as const);
  const Icon = appIcons[phone.app];
  return (
    <>
      <AppBar title={t(`simulator.apps.${phone.app}.about`)} subtitle={device?.name} />
      <div className="flex min-h-0 grow flex-col items-center gap-4 overflow-y-auto p-5 text-center">
        <div
          className={`w-full rounded-xl border p-3 text-sm ${allowed ? 'border-ok bg-ok-soft' : 'border-bad/40 bg-bad-soft'}`}
        >
          <p className="flex items-center justify-center gap-1.5 font-medium">
            {allowed ? (
              <CircleCheck aria-hidden className="size-4 shrink-0 text-ok" />
            ) : (
              <CircleX aria-hidden className="size-4 shrink-0 text-bad" />
            )}
            {t(allowed ? 'simulator.named.may' : 'simulator.named.mayNot')}
          </p>
          {allowed && remainingSeconds !== null ? (
            <>
              <p>{t('simulator.named.until', { date: format.dayAndTime(now + remainingSeconds * 1000) })}</p>
              <p className="text-muted tabular-nums">
                {t('simulator.named.left', { time: format.countdown(remainingSeconds) })}
              </p>
            </>
          ) : null}
          {allowed ? null : (
            <p>
              {t(
                reason === 'CLOCK_TURNED_BACK' ? 'simulator.named.suspended' : 'simulator.named.mustRegister',
              )}
            </p>
          )}
        </div>
        <Icon aria-hidden className="mt-4 size-16 text-accent" strokeWidth={1.25} />
        <p role="status" className="font-medium">
          {t(`simulator.named.${words[1]}`, { count: work.count })}
        </p>
        <Button
          variant="primary"
          disabled={!allowed}
          onClick={() => phone.work.set({ ...work, count: work.count + 1 })}
        >
          {t(`simulator.named.${words[0]}`)}
        </Button>
        <p className="mt-auto text-[13px] text-muted">{t('simulator.named.why')}</p>
      </div>
    </>
  );
}
