'use client';

import { History, SearchX } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type FormEvent } from 'react';
import type { LicensingMode } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Button } from '@/app/_components/ui/button';
import { FieldError, Input, Label } from '@/app/_components/ui/field';
import { cn } from '@/app/_lib/cn';
import { RETENTION_MS } from '@/app/_lib/retention';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { foldEvents } from './fold-events';
import { TimelineDay } from './timeline-day';
import { GROUP_NAMES, type Timeline } from './use-timeline';
import { fromWallClock, toWallClock } from './wall-clock';

type DeviceTimelineProps = { poolId: string; mode: LicensingMode; timeline: Timeline };

/** Timeline of a device, newest first, by day in the reader's time zone. */
export function DeviceTimeline({ poolId, mode, timeline }: DeviceTimelineProps) {
  const t = useT();
  const format = useFormat();
  const { rows, error, askedAt, kinds, isBusy, list, jumpTo } = timeline;
  const days = useMemo(() => foldEvents(rows ?? [], format.day), [rows, format]);
  const askedId = askedAt === null ? undefined : rows?.find(({ at }) => Date.parse(at) <= askedAt)?.id;
  return (
    <section aria-labelledby="timeline-heading">
      <div className="px-4 pt-4">
        <h3 id="timeline-heading" className="font-semibold">
          {t('device.timeline')}
        </h3>
        <p className="text-[13px] text-muted">{t('device.timelineHint')}</p>
      </div>
      <TimelineFilters timeline={timeline} />
      {askedAt !== null ? (
        <p className="mx-4 mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-accent-soft px-3 py-1.5 text-[13px]">
          {t('device.jumped', { time: format.dayAndTime(askedAt) })}
          <Button size="small" onClick={() => jumpTo(null)}>
            {t('device.toNewest')}
          </Button>
        </p>
      ) : null}
      {error ? <ErrorNote error={error} onRetry={() => void list.reread()} className="m-4" /> : null}
      {!rows && !error ? <ListSkeleton rows={6} /> : null}
      {rows?.length === 0 ? <NothingHappened isNarrowed={kinds.length > 0 || askedAt !== null} /> : null}
      {rows && rows.length > 0 ? (
        <div aria-busy={isBusy || undefined} className="aria-busy:opacity-50">
          {days.map(({ day, lines }) => (
            <TimelineDay key={day} {...{ day, lines, poolId, mode, askedAt, askedId }} />
          ))}
          <OlderEvents timeline={timeline} />
        </div>
      ) : null}
    </section>
  );
}

function NothingHappened({ isNarrowed }: { isNarrowed: boolean }) {
  const t = useT();
  return isNarrowed ? (
    <EmptyState icon={SearchX} title={t('device.noneFiltered')}>
      {t('device.noneFilteredHint')}
    </EmptyState>
  ) : (
    <EmptyState icon={History} title={t('device.none')}>
      {t('device.noneHint')}
    </EmptyState>
  );
}

/** Loads older events when it becomes visible. */
function OlderEvents({ timeline }: { timeline: Timeline }) {
  const t = useT();
  const { rows, list, hasMore, isLoadingMore, moreError } = timeline;
  const { ref, isOnScreen } = useOnScreen<HTMLDivElement>();
  const load = useEffectEvent(() => void list.loadMore());
  const mayLoad = isOnScreen && hasMore && !isLoadingMore && !moreError;
  const count = rows?.length;
  useEffect(() => {
    if (mayLoad) load();
  }, [mayLoad, count]);
  return (
    <div ref={ref} className="border-t border-line px-4 py-2 text-[13px] text-muted">
      {moreError ? <ErrorNote error={moreError} onRetry={() => void list.loadMore()} /> : null}
      {hasMore ? (
        <Button size="small" variant="quiet" disabled={isLoadingMore} onClick={() => void list.loadMore()}>
          {isLoadingMore ? t('common.loading') : t('device.older')}
        </Button>
      ) : (
        t('device.end')
      )}
    </div>
  );
}

/** Filters of the timeline by kind and time. */
function TimelineFilters({ timeline }: { timeline: Timeline }) {
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

type TimelineJumpProps = { askedAt: number | null; onJump: (instant: number) => void };
type Mistake = 'jumpWrong' | 'jumpTooOld' | 'jumpFuture';

/** Jumps to a point in time, such as "why could I not get in at 08:02?". */
function TimelineJump({ askedAt, onJump }: TimelineJumpProps) {
  const t = useT();
  const { timeZone } = useFormat();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(askedAt === null ? '' : toWallClock(askedAt, timeZone));
  const [mistake, setMistake] = useState<Mistake | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const instant = fromWallClock(text, timeZone);
    const found = mistakeOf(instant);
    setMistake(found);
    if (found || instant === null) field.current?.focus();
    else onJump(instant);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-center gap-2">
      <Label htmlFor={id} className="text-[13px] font-normal text-muted">
        {t('device.jump')}
      </Label>
      <Input
        ref={field}
        id={id}
        type="datetime-local"
        className="h-8 w-auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-invalid={mistake !== null || undefined}
        aria-describedby={mistake ? `${id}-mistake` : undefined}
      />
      <Button type="submit" size="small" className="h-8">
        {t('device.jumpGo')}
      </Button>
      {mistake ? (
        <div className="basis-full">
          <FieldError id={`${id}-mistake`}>{t(`device.${mistake}`)}</FieldError>
        </div>
      ) : null}
    </form>
  );
}

function mistakeOf(instant: number | null): Mistake | null {
  if (instant === null) return 'jumpWrong';
  if (instant > serverNow()) return 'jumpFuture';
  return instant < serverNow() - RETENTION_MS ? 'jumpTooOld' : null;
}

const SETTLED_AFTER_MS = 300;

/** Whether an element is visible and stays so for a moment. */
function useOnScreen<E extends Element>() {
  const ref = useRef<E>(null);
  const [isOnScreen, setIsOnScreen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      const isVisible = entry?.isIntersecting ?? false;
      timer = setTimeout(() => setIsOnScreen(isVisible), isVisible ? SETTLED_AFTER_MS : 0);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, []);
  return { ref, isOnScreen };
}
