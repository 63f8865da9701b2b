'use client';

import { useEffect, useEffectEvent, useState } from 'react';

type OthersChangeOptions<Value> = {
  /** What the setting is. */
  current: Value;
  /** What stands in the form. */
  value: Value;
  isBusy: boolean;
  /** Puts a value in the form, as if nobody had typed. */
  reset: (value: Value) => void;
};

/**
 * Somebody else may change a setting while it is being edited. A form in which nothing was typed follows; one in which
 * something was keeps it, and says so: `hasTheirs`.
 */
export function useOthersChange<Value extends string | number>({
  current,
  value,
  isBusy,
  reset,
}: OthersChangeOptions<Value>) {
  const [known, setKnown] = useState(current);
  const isAsCurrent = Object.is(value, current);
  const isUntouched = isAsCurrent || Object.is(value, known);
  if (current !== known && isAsCurrent) setKnown(current);
  const follow = useEffectEvent(() => {
    if (isUntouched && !isBusy) reset(current);
  });
  useEffect(() => follow(), [current]);
  return {
    isChanged: !isUntouched,
    hasTheirs: current !== known && !isUntouched && !isBusy,
    takeTheirs: () => reset(current),
    keepMine: () => setKnown(current),
  };
}
