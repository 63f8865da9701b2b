'use client';

import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { PoolRow } from './pool-row';
import { isInState, STATES, type PoolState } from './pool-condition';

type StateChipsProps = {
  rows: readonly PoolRow[];
  state: PoolState;
  onChange: (state: PoolState) => void;
};

/** Filter by state, with the number of pools in each. */
export function StateChips({ rows, state, onChange }: StateChipsProps) {
  const t = useT();
  const format = useFormat();
  return (
    <div role="group" aria-label={t('overview.states.label')} className="flex flex-wrap gap-1.5">
      {STATES.map((one) => {
        const count = rows.filter((row) => isInState(row, one)).length;
        return (
          <button
            key={one}
            type="button"
            aria-pressed={one === state}
            onClick={() => onChange(one)}
            className={cn(
              'inline-flex h-8 items-center gap-1.5 rounded-full border px-3 text-[13px] font-medium transition-colors',
              one === state
                ? 'border-accent bg-accent-soft text-accent'
                : 'border-line bg-surface text-muted hover:bg-sunken hover:text-text',
            )}
          >
            {t(`overview.states.${one}`)}
            <span className={cn('tabular-nums', one !== state && count > 0 && 'text-text')}>
              {format.number(count)}
            </span>
          </button>
        );
      })}
    </div>
  );
}
