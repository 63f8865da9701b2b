'use client';

import { useEffect, useState } from 'react';
import { useQuery, type CombinedError } from 'urql';
import {
  SettingChangePreviewDocument,
  type SeatPoolChangeInput,
  type SettingChangePreviewQuery,
} from '@/graphql/generated/operations/graphql';
import { useReread } from '@/app/_hooks/use-reread';
import { useLiveUsages } from '@/app/_live/use-live-usages';

const ASK_AFTER_MS = 250;

export type ChangePreview = NonNullable<SettingChangePreviewQuery['seatPool']>['changePreview'];

/**
 * What a change would do now: asked once typing has stopped for a moment, and again when the use of the pool changes.
 * `change` is null while there is none. `preview` is undefined until the answer to this very change has come.
 */
export function useChangePreview(
  seatPoolId: string,
  change: SeatPoolChangeInput | null,
): { preview: ChangePreview | undefined; error: CombinedError | undefined } {
  const wanted = change && JSON.stringify(change);
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [wanted]);

  const isPaused = asked === null;
  const [{ data, error, operation }, execute] = useQuery({
    query: SettingChangePreviewDocument,
    variables: { seatPoolId, change: JSON.parse(asked ?? '{}') as SeatPoolChangeInput },
    pause: isPaused,
    requestPolicy: 'network-only',
  });
  useReread(useLiveUsages().get(seatPoolId)?.usage, () => {
    if (!isPaused) execute({ requestPolicy: 'network-only' });
  });
  const isOfThisChange = wanted !== null && JSON.stringify(operation?.variables.change) === wanted;
  return isOfThisChange
    ? { preview: data?.seatPool?.changePreview, error }
    : { preview: undefined, error: undefined };
}
