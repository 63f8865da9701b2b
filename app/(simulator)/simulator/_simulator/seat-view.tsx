'use client';

import { Armchair, Radio, Unplug, WifiOff } from 'lucide-react';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { ClientState } from '@/client/src';
import type { Phone } from './phone';
import { useStore } from './store';
import { useEverySecond } from './use-every-second';

/** State of the client library: seat and connection. */
export function SeatView({ phone }: { phone: Phone }) {
  const t = useT();
  const format = useFormat();
  const state = useStore(phone.state);
  const timeout = useStore(phone.network.timeoutSeconds);
  const isHeld = state.seat === 'HELD';
  useEverySecond(isHeld || state.mode === 'NAMED');
  const left = isHeld ? phone.client.seatRemainingSeconds() : null;
  const permit = state.mode === 'NAMED' ? phone.client.workPermit() : null;
  const isAllowed = permit?.allowed ?? false;
  return (
    <div className="flex min-h-28 items-center gap-3 rounded-lg bg-sunken p-3 @2xl:col-start-2">
      <SeatRing seat={state.seat} share={left === null ? null : left / Math.max(timeout ?? left, left, 1)} />
      <div className="min-w-0 grow text-sm">
        <p className="flex flex-wrap items-baseline gap-x-2 font-medium">
          {t(`simulator.glass.seat.${state.seat}`)}
          {left === null ? null : (
            <span className="text-muted tabular-nums">
              {t('simulator.glass.left', { time: format.countdown(left) })}
            </span>
          )}
        </p>
        <p className="text-[13px] text-muted">{t(`simulator.glass.seatHint.${hintOf(state, isAllowed)}`)}</p>
        <LinkState link={state.link} />
      </div>
    </div>
  );
}

const linkIcons = { LIVE: Radio, CONNECTING: Radio, OFFLINE: WifiOff, OFF: Unplug } as const;

function LinkState({ link }: { link: ClientState['link'] }) {
  const t = useT();
  const Icon = linkIcons[link];
  return (
    <p className="mt-1 flex items-center gap-1.5 text-[13px]">
      <Icon aria-hidden className={link === 'LIVE' ? 'size-3.5 text-ok' : 'size-3.5 text-muted'} />
      <span className="sr-only">{t('simulator.glass.link')}</span>
      {t(`simulator.glass.links.${link}`)}
    </p>
  );
}

/** Next step for this phone, most important first. */
function hintOf({ registration, session, mode, seat, checkPending }: ClientState, isAllowed: boolean) {
  if (registration === 'NONE') return 'UNREGISTERED';
  if (registration === 'REMOVED') return 'REMOVED';
  if (mode === 'NAMED') return isAllowed ? 'NAMED' : 'NAMED_OVER';
  if (session === 'LOGGED_OUT') return 'LOGGED_OUT';
  if (checkPending) return 'WAITING';
  return seat === 'HELD' ? 'HELD' : 'LAPSED';
}

const RADIUS = 20;
const LENGTH = 2 * Math.PI * RADIUS;

type SeatRingProps = {
  seat: ClientState['seat'];
  /** Share of the time-out that is left, 0 to 1; null: no time runs. */
  share: number | null;
};

/** Ring of the time left. The same is shown as text beside it. */
function SeatRing({ seat, share }: SeatRingProps) {
  const isShort = share !== null && share <= 0.25;
  return (
    <span className="relative grid size-12 shrink-0 place-items-center">
      <svg aria-hidden viewBox="0 0 48 48" className="absolute inset-0 -rotate-90">
        <circle
          cx="24"
          cy="24"
          r={RADIUS}
          fill="none"
          strokeWidth="4"
          className="stroke-line"
          strokeDasharray={seat === 'LAPSED' ? '4 4' : undefined}
        />
        {share === null ? null : (
          <circle
            cx="24"
            cy="24"
            r={RADIUS}
            fill="none"
            strokeWidth="4"
            strokeLinecap="round"
            className={cn(
              'transition-[stroke-dashoffset] duration-1000 ease-linear',
              isShort ? 'stroke-warn-fill' : 'stroke-ok',
            )}
            strokeDasharray={LENGTH}
            strokeDashoffset={LENGTH * (1 - share)}
          />
        )}
      </svg>
      <Armchair
        aria-hidden
        className={cn(
          'size-5',
          seat === 'HELD' || seat === 'NOT_REQUIRED' ? (isShort ? 'text-warn' : 'text-ok') : 'text-muted',
        )}
      />
    </span>
  );
}
