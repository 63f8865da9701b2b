'use client';

import { Lightbulb } from 'lucide-react';
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
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { causeSentence, causeTitle, isOfNamed, isUnclear, type ExplainedDenial } from './cause-sentence';

/** The API looks for a seat within an hour of the last refusal. */
const LOOKED_FOR_MS = 3_600_000;

type Pool = NonNullable<DenialExplanationQuery['seatPool']>;
type DenialExplanationProps = { poolId: string; denialId: string };

/** Why a device was refused, and what came of it. */
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

function Explained({ pool, denial }: { pool: Pool; denial: ExplainedDenial }) {
  const t = useT();
  const format = useFormat();
  const { explanation } = denial;
  const { forgotten } = explanation;
  return (
    <section aria-labelledby="why-heading" className="mt-4 rounded-lg border border-line p-3 text-sm">
      <h3 id="why-heading" className="flex items-center gap-2 font-semibold">
        <Lightbulb aria-hidden className="size-4 shrink-0 text-warn" />
        <span className="sr-only">{t('denials.why')}: </span>
        {causeTitle(t, denial)}
      </h3>
      <p className="mt-1">{causeSentence(t, format, pool, denial)}</p>
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
      <Aftermath pool={pool} denial={denial} />
      <Ways pool={pool} denial={denial} />
    </section>
  );
}

/** What came of it. */
function Aftermath({ pool, denial }: { pool: Pool; denial: ExplainedDenial }) {
  const t = useT();
  const format = useFormat();
  const { longestHelpfulTimeoutSeconds: helpful } = denial.explanation;
  const facts: [string, ReactNode][] = [
    [t('denials.nextSeat'), <NextSeat key="next" denial={denial} />],
    [t('denials.itGotIn'), <GotInAfter key="in" denial={denial} />],
  ];
  if (pool.mode === 'CONCURRENT' && !isOfNamed(denial))
    facts.push([
      t('denials.helpful'),
      helpful === null
        ? t(isUnclear(denial) ? 'denials.helpfulUnclear' : 'denials.helpfulNone')
        : t('denials.helpfulAt', {
            timeout: format.duration(helpful),
            present: format.duration(pool.inactivityTimeoutSeconds),
          }),
    ]);
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

function NextSeat({ denial: { at, explanation } }: { denial: ExplainedDenial }) {
  const t = useT();
  const format = useFormat();
  const { nextSeatFreedAt, nextSeatFreedBy: by } = explanation;
  if (!nextSeatFreedAt) return t('denials.noneFreed');
  const after = format.duration((Date.parse(nextSeatFreedAt) - Date.parse(at)) / 1_000);
  const time = format.fullDate(nextSeatFreedAt);
  return by
    ? t('denials.nextFreed', { after, time, name: by.deviceName, how: by.how })
    : t('denials.licencesAdded', { after, time });
}

function GotInAfter({ denial: { explanation } }: { denial: ExplainedDenial }) {
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

/** Where to go on: the planner with what would have helped, and the ledger of that moment. */
function Ways({ pool, denial }: { pool: Pool; denial: ExplainedDenial }) {
  const t = useT();
  const format = useFormat();
  const helpful = denial.explanation.longestHelpfulTimeoutSeconds;
  const ways: [string, string][] = [];
  if (pool.mode === 'CONCURRENT')
    ways.push(
      helpful === null
        ? [`/pools/${pool.id}/planner?seats=${pool.licensedQuantity + 1}`, t('denials.trySeats')]
        : [
            `/pools/${pool.id}/planner?timeout=${helpful}`,
            t('denials.tryTimeout', { timeout: format.duration(helpful) }),
          ],
    );
  ways.push([
    `/pools/${pool.id}/history?at=${encodeURIComponent(new Date(denial.at).toISOString())}`,
    t('denials.ledgerThen'),
  ]);
  return (
    <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
      {ways.map(([href, words]) => (
        <Link
          key={href}
          href={href}
          className="inline-flex min-h-6 items-center text-accent underline-offset-4 hover:underline"
        >
          {words}
        </Link>
      ))}
    </p>
  );
}
