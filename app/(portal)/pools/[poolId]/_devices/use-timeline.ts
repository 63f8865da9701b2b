'use client';

import { parseAsArrayOf, parseAsIsoDateTime, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useCallback } from 'react';
import { DeviceTimelineDocument, type SeatEventKind } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { PAGE_SIZE } from '@/app/_live/live-list';
import { pageOf } from '@/app/_live/merge-window';
import { useLiveList } from '@/app/_live/use-live-list';

const AFTER_ASKED_MS = 15 * 60_000;

/** Filters of a timeline by kind of event. */
const EVENT_GROUPS = {
  seats: ['REGISTERED', 'REREGISTERED', 'REREGISTERED_WITHOUT_TOKEN', 'GRANTED', 'REGAINED', 'TAKEN_OVER'],
  checks: ['CHECKED'],
  lapses: ['LAPSED'],
  logouts: ['LOGGED_OUT', 'FORCED_OUT', 'DEVICE_REMOVED', 'MODE_CHANGED'],
  denials: ['DENIED'],
} as const satisfies Record<string, readonly SeatEventKind[]>;

export type EventGroup = keyof typeof EVENT_GROUPS;
export const GROUP_NAMES = Object.keys(EVENT_GROUPS) as EventGroup[];

const parsers = {
  kinds: parseAsArrayOf(parseAsStringLiteral(GROUP_NAMES)).withDefault([]),
  at: parseAsIsoDateTime,
};

/** Timeline of a device; kinds and instant are in the address. */
export function useTimeline(deviceId: string) {
  const { uncached } = usePortal();
  const [{ kinds, at }, change] = useQueryStates(parsers, { history: 'push' });
  const kindsKey = kinds.join(',');
  const askedAt = at?.getTime() ?? null;
  const read = useCallback(
    async (after: string | null) => {
      const groups = GROUP_NAMES.filter((name) => kindsKey.split(',').includes(name));
      const { data, error } = await uncached
        .query(DeviceTimelineDocument, {
          id: deviceId,
          first: PAGE_SIZE,
          after,
          kinds: groups.length > 0 ? groups.flatMap((name) => [...EVENT_GROUPS[name]]) : null,
          until: askedAt === null ? null : new Date(askedAt + AFTER_ASKED_MS).toISOString(),
        })
        .toPromise();
      if (error) return { error };
      return pageOf(data?.device?.timeline);
    },
    [uncached, deviceId, kindsKey, askedAt],
  );
  return {
    ...useLiveList(read),
    kinds,
    askedAt,
    setKinds: (next: readonly EventGroup[]) => void change({ kinds: [...next] }),
    jumpTo: (instant: number | null) => void change({ at: instant === null ? null : new Date(instant) }),
  };
}

export type Timeline = ReturnType<typeof useTimeline>;
