import { Armchair } from 'lucide-react';
import { cn } from '@/app/_lib/cn';
import type { ClientState } from '@/client/src';

const RADIUS = 20;
const LENGTH = 2 * Math.PI * RADIUS;

type SeatRingProps = {
  seat: ClientState['seat'];
  /** What is left of the seat's time: 0 to 1; null: no time runs. */
  share: number | null;
};

/** The seat's time running out. Said in words beside it. */
export function SeatRing({ seat, share }: SeatRingProps) {
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
