'use client';

import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { DenialExplanationDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Link } from '@/app/_components/ui/link';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useServerNow } from '@/app/_live/use-server-now';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import {
  causeSentence,
  isOfNamed,
  whatHappened,
  type ExplainedPool,
  type Explanation,
} from './cause-sentence';
import { PoolAdvice } from '../_planner/pool-advice';

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
