'use client';

import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import {
  DenialExplanationDocument,
  type DenialExplanationQuery,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Link } from '@/app/_components/ui/link';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useServerNow } from '@/app/_live/use-server-now';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { PoolAdvice } from '../_planner/advice';

/** The API looks for a seat within an hour of the last refusal. */
const LOOKED_FOR_MS = 3_600_000;

type DenialExplanationProps = { poolId: string; denialId: string };
type ExplainedProps = { pool: ExplainedPool; explanation: Explanation };

/** Why a device was refused, what would help, and what came of it: the same for each refusal of an episode. */
export function DenialExplanation({ poolId, denialId }: DenialExplanationProps) {
  const t = useT();
  const [{ data, error, fetching }, execute] = useQuery({
    query: DenialExplanationDocument,
    variables: { seatPoolId: poolId, id: denialId },
  });
  const pool = data?.seatPool;
  if (pool?.denial) return <Explained pool={pool} explanation={pool.denial.explanation} />;
  if (error && !fetching)
    return (
      <ErrorNote error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} className="mt-4" />
    );
  return fetching ? (
    <div aria-busy className="mt-4">
      <span className="sr-only">{t('denials.explaining')}</span>
      <Skeleton className="h-44 w-full" />
    </div>
  ) : null;
}

function Explained({ pool, explanation }: ExplainedProps) {
  const t = useT();
  const format = useFormat();
  const { forgotten } = explanation;
  const cause = causeSentence(t, format, pool, explanation);
  return (
    <section aria-labelledby="why-heading" className="mt-4 rounded-lg border border-line p-3 text-sm">
      <h3 id="why-heading" className="font-semibold break-words">
        <span className="sr-only">{t('denials.why')}: </span>
        {whatHappened(t, explanation)}
      </h3>
      {cause ? <p className="mt-1 break-words">{cause}</p> : null}
      {forgotten.length > 0 ? (
        <ul className="mt-1 list-disc pl-5 text-[13px]">
          {forgotten.map(({ deviceName, userName, idleSeconds, usualIdleSeconds }, index) => (
            <li key={index}>
              {t('denials.forgottenLine', {
                name: userName ? `${userName} (${deviceName})` : deviceName,
                idle: format.duration(idleSeconds),
                usual: format.duration(usualIdleSeconds),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {pool.mode === 'CONCURRENT' && !isOfNamed(explanation) ? (
        <div className="mt-3">
          <PoolAdvice poolId={pool.id} />
        </div>
      ) : null}
      <Aftermath explanation={explanation} />
      <p className="mt-3">
        <Link
          href={`/pools/${pool.id}/history?at=${encodeURIComponent(new Date(explanation.firstDenial.at).toISOString())}`}
          className="inline-flex min-h-6 items-center text-accent underline-offset-4 hover:underline"
        >
          {t('denials.ledgerThen')}
        </Link>
      </p>
    </section>
  );
}

/** What came of it. */
function Aftermath({ explanation }: { explanation: Explanation }) {
  const t = useT();
  const facts: [string, ReactNode][] = [
    [t('denials.nextSeat'), <NextSeat key="next" explanation={explanation} />],
    [t('denials.itGotIn'), <GotInAfter key="in" explanation={explanation} />],
  ];
  return (
    <dl className="mt-3 grid gap-x-4 gap-y-1.5 sm:grid-cols-[auto_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-[13px] text-muted">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function NextSeat({ explanation }: { explanation: Explanation }) {
  const t = useT();
  const format = useFormat();
  const { nextSeatFreedAt, nextSeatFreedBy: by } = explanation;
  if (!nextSeatFreedAt) return t('denials.noneFreed');
  const after = format.duration(
    (Date.parse(nextSeatFreedAt) - Date.parse(explanation.firstDenial.at)) / 1_000,
  );
  const time = format.fullDate(nextSeatFreedAt);
  return by
    ? t('denials.nextFreed', { after, time, name: by.deviceName, how: by.how })
    : t('denials.licencesAdded', { after, time });
}

function GotInAfter({ explanation }: { explanation: Explanation }) {
  const t = useT();
  const format = useFormat();
  const now = useServerNow();
  const { admittedAt, tries, lastRefusedAt, waitedSeconds } = explanation;
  if (admittedAt)
    return t('denials.gotInTries', {
      time: format.fullDate(admittedAt),
      waited: format.duration(waitedSeconds),
      tries,
    });
  const isOver = now - Date.parse(lastRefusedAt) > LOOKED_FOR_MS;
  return t(isOver ? 'denials.notInTries' : 'denials.notInYet', { tries });
}

type ExplainedPool = NonNullable<DenialExplanationQuery['seatPool']>;
type Explanation = NonNullable<ExplainedPool['denial']>['explanation'];

const NAMED_AT_MOST = 4;

/** Only registering asks for a licence in a NAMED pool, whatever the mode of the pool is now. */
const isOfNamed = ({ firstDenial }: Explanation) => firstDenial.action === 'REGISTER';

/** What happened, in a line: who held the seats at the first refusal. */
function whatHappened(t: Translate, explanation: Explanation): string {
  const { inUse, licensedQuantity, holders } = explanation.firstDenial;
  if (inUse === 0) return t('denials.noneOwned');
  const names = nameList(
    t,
    holders.map(({ userName, deviceName }) => userName ?? deviceName),
  );
  if (inUse > licensedQuantity)
    return t('denials.heldOver', { count: inUse, owned: licensedQuantity, names });
  return t(isOfNamed(explanation) ? 'denials.boundBy' : 'denials.heldByAll', { count: inUse, names });
}

/** What is known of the cause of one refusal. What would reduce refusals in all is the planner's to say. */
function causeSentence(
  t: Translate,
  format: Format,
  { application }: ExplainedPool,
  explanation: Explanation,
): string | null {
  const { firstDenial, cause, idleSeats, othersWaiting } = explanation;
  switch (cause) {
    case 'FORGOTTEN_LOGOUT':
      return t('denials.causes.FORGOTTEN_LOGOUT', {
        names: nameList(
          t,
          explanation.forgotten.map(({ userName, deviceName }) =>
            userName ? `${userName} (${deviceName})` : deviceName,
          ),
        ),
      });
    case 'QUANTITY_LOWERED':
      return explanation.quantityLoweredAt === null ||
        explanation.quantityLoweredFrom === null ||
        explanation.quantityLoweredTo === null
        ? t('denials.causeUnknownQuantity')
        : t('denials.causes.QUANTITY_LOWERED', {
            from: explanation.quantityLoweredFrom,
            to: explanation.quantityLoweredTo,
            time: format.dayAndTime(explanation.quantityLoweredAt),
          });
    case 'REMOVED_DEVICES':
      return t('denials.causes.REMOVED_DEVICES', {
        count: explanation.removedDevices.length,
        names: nameList(t, explanation.removedDevices),
      });
    case 'SHORTER_TIMEOUT':
    case 'ONLY_MORE_LICENSES': {
      if (firstDenial.inUse === 0) return null;
      if (isOfNamed(explanation)) return t('denials.allBound');
      const shortest = format.duration(application.minInactivityTimeoutSeconds);
      const idle = t('denials.idleSeats', { idle: idleSeats, shortest });
      return othersWaiting > 0 ? `${idle} ${t('denials.othersWaiting', { others: othersWaiting })}` : idle;
    }
  }
}

function nameList(t: Translate, names: readonly string[]): string {
  const shown = names.slice(0, NAMED_AT_MOST).join(', ');
  const left = names.length - NAMED_AT_MOST;
  return left > 0 ? t('denials.andMore', { names: shown, count: left }) : shown;
}
