'use client';

import { useState } from 'react';
import { useQuery } from 'urql';
import { FirstEstimateDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { FieldFrame } from '@/app/_components/form/field-frame';
import { parseNumber } from '@/app/_components/form/parse-number';
import { Input } from '@/app/_components/ui/field';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

/** Bounds of the API. */
const FIELDS = {
  people: { min: 1, max: 100_000, isWhole: true },
  perHour: { min: 0.01, max: 60, isWhole: false },
  minutes: { min: 0.1, max: 1_440, isWhole: false },
} as const;
type Field = keyof typeof FIELDS;
const NAMES = ['people', 'perHour', 'minutes'] as const satisfies readonly Field[];
const AT_FIRST: Record<Field, string> = { people: '20', perHour: '1', minutes: '30' };

/** Licences for a pool without a history, by the Erlang B and Engset formulas. */
export function FirstEstimate({ level }: { level: number }) {
  const t = useT();
  const format = useFormat();
  const [texts, setTexts] = useState(AT_FIRST);
  const values = { people: valueOf('people'), perHour: valueOf('perHour'), minutes: valueOf('minutes') };
  const { people, perHour, minutes } = values;
  // A guarantee for everyone takes a seat each, so the formulas cannot reach 100 %.
  const serviceLevel = Math.min(level, 0.999);
  const [{ data, error }, execute] = useQuery({
    query: FirstEstimateDocument,
    variables: {
      input: {
        people: people ?? 0,
        loginsPerPersonPerHour: perHour ?? 0,
        minutesPerLogin: minutes ?? 0,
        serviceLevel,
      },
    },
    pause: people === null || perHour === null || minutes === null,
  });
  const estimate = data?.estimateSeats;
  return (
    <section aria-labelledby="estimate-heading" className="space-y-4 p-4">
      <div className="max-w-prose">
        <h3 id="estimate-heading" className="font-semibold">
          {t('planner.estimate')}
        </h3>
        <p className="text-sm text-muted">{t('planner.estimateHint')}</p>
      </div>
      <form noValidate onSubmit={(event) => event.preventDefault()} className="grid gap-4 sm:grid-cols-3">
        {NAMES.map((name) => (
          <FieldFrame
            key={name}
            label={t(`planner.${name}`)}
            hint={t(`planner.${name}Hint`)}
            error={
              values[name] === null
                ? t('planner.between', { min: FIELDS[name].min, max: FIELDS[name].max })
                : undefined
            }
          >
            {(aria) => (
              <Input
                {...aria}
                inputMode="decimal"
                autoComplete="off"
                className="max-w-40 tabular-nums"
                value={texts[name]}
                onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
              />
            )}
          </FieldFrame>
        ))}
      </form>
      {error ? <ErrorNote error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} /> : null}
      {estimate && people !== null && perHour !== null && minutes !== null ? (
        <div className="space-y-3">
          <p role="status" className="text-base font-medium sm:text-lg">
            {t('planner.estimateEngset', {
              seats: estimate.engset.seats,
              level: format.percent(serviceLevel),
            })}
          </p>
          <dl className="flex flex-wrap gap-x-10 gap-y-3">
            {(['engset', 'erlangB'] as const).map((formula) => (
              <div key={formula}>
                <dt className="text-[13px] text-muted">{t(`planner.${formula}`)}</dt>
                <dd className="font-semibold tabular-nums">
                  {t('planner.seatCount', { count: estimate[formula].seats })}
                  <span className="ml-1.5 text-[13px] font-normal text-muted">
                    {t('planner.refusedShare', { share: format.percent(estimate[formula].refusedShare) })}
                  </span>
                </dd>
              </div>
            ))}
            <div>
              <dt className="text-[13px] text-muted">{t('planner.offered')}</dt>
              <dd className="font-semibold tabular-nums">
                {format.number(Math.round(estimate.offeredErlangs * 10) / 10)}
              </dd>
            </div>
          </dl>
        </div>
      ) : null}
    </section>
  );

  function valueOf(name: Field): number | null {
    const { min, max, isWhole } = FIELDS[name];
    const value = parseNumber(texts[name]);
    const isPossible =
      value !== null && value >= min && value <= max && (!isWhole || Number.isInteger(value));
    return isPossible ? value : null;
  }
}
