'use client';

import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { DenialExplanationDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Link } from '@/app/_components/ui/link';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useServerTime } from '@/app/_live/use-server-time';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { PoolAdvice } from '../_planner/advice';
import {
  causeSentence,
  type ExplainedDenial,
  type ExplainedPool,
  isOfNamed,
  isRetry,
  nextSeat,
  timesOf,
  whatHappened,
} from './denial-sentences';

/** The API looks for a free seat within an hour of the last denial. */
const LOOKED_FOR_MS = 3_600_000;

type DenialExplanationProps = { poolId: string; denialId: string };
type DenialProps = { denial: ExplainedDenial };
type ExplainedProps = DenialProps & { pool: ExplainedPool };

/**
 * Cause of a denial, what would help, and what followed. Holders and the next seat belong to this denial; figures of
 * the first denial of its episode are shown with its time (L28).
 */
export function DenialExplanation({ poolId, denialId }: DenialExplanationProps) {
  const t = useT();
  const [{ data, error, fetching }, execute] = useQuery({
    query: DenialExplanationDocument,
    variables: { seatPoolId: poolId, id: denialId },
  });
  const pool = data?.seatPool;
  if (pool?.denial) return <Explained pool={pool} denial={pool.denial} />;
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

function Explained({ pool, denial }: ExplainedProps) {
  const t = useT();
  const format = useFormat();
  const { forgotten } = denial.explanation;
  const { first } = timesOf(format, denial);
  const cause = causeSentence(t, format, pool, denial);
  return (
    <section aria-labelledby="why-heading" className="mt-4 rounded-lg border border-line p-3 text-sm">
      {isRetry(denial) ? <FirstOfEpisode denial={denial} /> : null}
      <h3 id="why-heading" className="font-semibold break-words">
        <span className="sr-only">{t('denials.why')}: </span>
        {whatHappened(t, denial)}
      </h3>
      {cause ? <p className="mt-1 break-words">{cause}</p> : null}
      {forgotten.length > 0 ? (
        <ul className="mt-1 list-disc pl-5 text-[13px]">
          {forgotten.map(({ deviceName, userName, idleSeconds, usualIdleSeconds }, index) => (
            <li key={index}>
              {t('denials.forgottenLine', {
                name: userName ? `${userName} (${deviceName})` : deviceName,
                idle: format.duration(idleSeconds),
                first,
                usual: format.duration(usualIdleSeconds),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {pool.mode === 'CONCURRENT' && !isOfNamed(denial) ? (
        <div className="mt-3">
          <PoolAdvice poolId={pool.id} />
        </div>
      ) : null}
      <DenialOutcome denial={denial} />
      <p className="mt-3">
        <Link
          href={`/pools/${pool.id}/history?at=${encodeURIComponent(new Date(denial.at).toISOString())}`}
          className="inline-flex min-h-6 items-center text-accent underline-offset-4 hover:underline"
        >
          {t('denials.ledgerThen')}
        </Link>
      </p>
    </section>
  );
}

/** Notes that earlier denials belong to the same episode, with a link to the first. */
function FirstOfEpisode({ denial }: DenialProps) {
  const t = useT();
  const { first } = timesOf(useFormat(), denial);
  const { tries, firstDenial } = denial.explanation;
  const search = new URLSearchParams(useSearchParams());
  search.set('denial', firstDenial.id);
  return (
    <p className="mb-1 flex flex-wrap items-center gap-x-2 text-[13px] text-muted">
      {t('denials.oneOf', { tries, first })}
      <Link
        href={`?${search}`}
        scroll={false}
        className="inline-flex min-h-6 items-center text-accent underline-offset-4 hover:underline"
      >
        {t('denials.openFirst')}
      </Link>
    </p>
  );
}

/** Outcome after the denial. */
function DenialOutcome({ denial }: DenialProps) {
  const t = useT();
  const format = useFormat();
  const facts: [string, ReactNode][] = [
    [t('denials.nextSeat'), nextSeat(t, format, denial)],
    [t('denials.itGotIn'), <WaitedBeforeSeat key="in" denial={denial} />],
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

function WaitedBeforeSeat({ denial }: DenialProps) {
  const t = useT();
  const format = useFormat();
  const now = useServerTime();
  const { admittedAt, tries, lastRefusedAt, waitedSeconds } = denial.explanation;
  const { first, last } = timesOf(format, denial);
  if (admittedAt)
    return t('denials.gotInTries', {
      time: format.fullDate(admittedAt),
      waited: format.duration(waitedSeconds),
      tries,
      first,
    });
  const isOver = now - Date.parse(lastRefusedAt) > LOOKED_FOR_MS;
  return isOver ? t('denials.notInTries', { tries, last }) : t('denials.notInYet', { tries, first });
}
