'use client';

import { Button } from '@/app/_components/ui/button';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { TimelineJump } from './timeline-jump';
import { GROUP_NAMES, type Timeline } from './use-timeline';

/** Which events of a device are shown, and of when. */
export function TimelineFilters({ timeline }: { timeline: Timeline }) {
  const t = useT();
  const { kinds, setKinds, askedAt, jumpTo } = timeline;
  return (
    <div className="flex flex-wrap items-end justify-between gap-3 px-4 pt-3 pb-2">
      <div role="group" aria-label={t('device.filter')} className="flex flex-wrap gap-1.5">
        {GROUP_NAMES.map((group) => {
          const isChosen = kinds.includes(group);
          return (
            <Button
              key={group}
              size="small"
              aria-pressed={isChosen}
              onClick={() => setKinds(isChosen ? kinds.filter((one) => one !== group) : [...kinds, group])}
              className={cn(
                'h-8 rounded-full',
                isChosen && 'border-accent bg-accent-soft text-accent hover:bg-accent-soft',
              )}
            >
              {t(`device.kinds.${group}`)}
            </Button>
          );
        })}
      </div>
      <TimelineJump key={askedAt} askedAt={askedAt} onJump={jumpTo} />
    </div>
  );
}
