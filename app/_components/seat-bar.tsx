import { cn } from '@/app/_lib/cn';
import { isNearlyFull } from '@/app/_lib/nearly-full';

type SeatBarProps = {
  inUse: number;
  licensedQuantity: number;
  /** With more seats the bar has no segments. */
  maxSegments: number;
  className?: string;
};

/** Usage of a pool: a segment per seat, or one bar for many. The numbers are shown beside it. */
export function SeatBar({ inUse, licensedQuantity, maxSegments, className }: SeatBarProps) {
  const seats = Math.max(licensedQuantity, inUse);
  return (
    <div aria-hidden className={cn('h-2 w-full', className)}>
      {seats > 0 && seats <= maxSegments ? (
        <div className="flex h-full gap-0.5">
          {Array.from({ length: seats }, (_, seat) => (
            <div
              key={seat}
              className={cn(
                'h-full min-w-0 grow rounded-[2px] transition-colors duration-300',
                seat < inUse ? toneOf(inUse, licensedQuantity, seat) : 'bg-sunken inset-ring inset-ring-line',
              )}
            />
          ))}
        </div>
      ) : (
        <div className="h-full overflow-hidden rounded-full bg-sunken inset-ring inset-ring-line">
          <div
            className={cn(
              'h-full origin-left rounded-full transition-transform duration-300',
              toneOf(inUse, licensedQuantity, 0),
            )}
            style={{ transform: `scaleX(${seats === 0 ? 0 : Math.min(1, inUse / licensedQuantity)})` }}
          />
        </div>
      )}
    </div>
  );
}

function toneOf(inUse: number, licensedQuantity: number, seat: number): string {
  if (inUse > licensedQuantity) return seat < licensedQuantity ? 'bg-bad-fill/55' : 'bg-bad-fill';
  if (inUse === licensedQuantity) return 'bg-bad-fill';
  return isNearlyFull({ inUse, licensedQuantity }) ? 'bg-warn-fill' : 'bg-accent';
}
