'use client';

import { useId, useState, type Ref } from 'react';
import type { ChoosablePoolFragment } from '@/graphql/generated/operations/graphql';
import { Checkbox } from '@/app/_components/ui/checkbox';
import { FieldError, Input } from '@/app/_components/ui/field';
import { useT } from '@/app/_text/use-t';
import { MAX_WALL_POOLS } from './wall-pool';

/** With more pools than these there is a search field. */
const SEARCH_FROM = 8;

type PoolChoiceProps = {
  pools: readonly ChoosablePoolFragment[];
  /** In the order of selection, which is the order on the wall. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error?: string | undefined;
  /** Receives the focus on an error. */
  fieldRef?: Ref<HTMLFieldSetElement>;
};

/** Selects one to twelve pools. */
export function PoolChoice({ pools, chosen, onChange, error, fieldRef }: PoolChoiceProps) {
  const t = useT();
  const id = useId();
  const [search, setSearch] = useState('');
  const isFull = chosen.length >= MAX_WALL_POOLS;
  const hasSeveralCustomers = new Set(pools.map(({ customer }) => customer.id)).size > 1;
  const shown = pools.filter((pool) => isNamed(pool, search));
  return (
    <fieldset
      ref={fieldRef}
      tabIndex={-1}
      aria-describedby={`${id}-count${error ? ` ${id}-error` : ''}`}
      className="min-w-0 space-y-1.5 outline-none"
    >
      <legend className="mb-1.5 text-sm font-medium">{t('displays.pools')}</legend>
      {pools.length >= SEARCH_FROM ? (
        <Input
          type="search"
          aria-label={t('displays.searchPools')}
          placeholder={t('displays.searchPools')}
          autoComplete="off"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      ) : null}
      <div className="max-h-64 space-y-0.5 overflow-y-auto rounded-md border border-line p-2">
        {shown.map((pool) => {
          const isChosen = chosen.includes(pool.id);
          return (
            <label key={pool.id} className="flex min-h-8 cursor-pointer items-start gap-2 text-sm">
              <Checkbox
                checked={isChosen}
                aria-invalid={error ? true : undefined}
                disabled={isFull && !isChosen}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, pool.id] : chosen.filter((one) => one !== pool.id))
                }
              />
              <span className="min-w-0 pt-0.5">
                <span className="block break-words">{pool.application.name}</span>
                {hasSeveralCustomers ? (
                  <span className="block text-[13px] break-words text-muted">{pool.customer.name}</span>
                ) : null}
              </span>
            </label>
          );
        })}
        {shown.length === 0 ? (
          <p className="p-2 text-sm text-muted">
            {t(pools.length === 0 ? 'displays.noPoolsYet' : 'displays.noneFound')}
          </p>
        ) : null}
      </div>
      <p id={`${id}-count`} className="text-[13px] text-muted">
        {t('displays.chosenOf', { count: chosen.length, most: MAX_WALL_POOLS })}
      </p>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}

function isNamed({ application, customer }: ChoosablePoolFragment, search: string): boolean {
  const text = search.trim().toLowerCase();
  return [application.name, application.code, customer.name].some((name) =>
    name.toLowerCase().includes(text),
  );
}
