'use client';

import { Radio, Unplug, WifiOff } from 'lucide-react';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { ClientState } from '@/client/src';
import type { Phone } from './phone';
import { SeatRing } from './seat-ring';
import { useStore } from './store';
import { useEverySecond } from './use-every-second';

/** What the library of a phone knows of its seat and of its link to the server. */
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

/** What comes next for this phone, in the order in which it matters. */
function hintOf({ registration, session, mode, seat, checkPending }: ClientState, isAllowed: boolean) {
  if (registration === 'NONE') return 'UNREGISTERED';
  if (registration === 'REMOVED') return 'REMOVED';
  if (mode === 'NAMED') return isAllowed ? 'NAMED' : 'NAMED_OVER';
  if (session === 'LOGGED_OUT') return 'LOGGED_OUT';
  if (checkPending) return 'WAITING';
  return seat === 'HELD' ? 'HELD' : 'LAPSED';
}
