'use client';

import { CircleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { Outcome } from '@/client/src';

/** Reason for a refusal in the server's words, and the time after which to try again. */
export function Refusal({ outcome }: { outcome: Outcome | null }) {
  const t = useT();
  if (!outcome || outcome.mayProceed) return null;
  if (outcome.outcome === 'unreachable') return <Notice>{t('simulator.phone.unreachable')}</Notice>;
  const { retryAfterSeconds } = outcome;
  return (
    <Notice>
      <span className="block">{outcome.message}</span>
      {retryAfterSeconds === null ? null : (
        <span className="mt-0.5 block font-normal text-muted">
          <RetryAfter outcome={outcome} seconds={retryAfterSeconds} />
        </span>
      )}
    </Notice>
  );
}

type AnswerProps = { outcome: Outcome | null; notice: { message: string } | null; isBusy: boolean };

/** The refusal of the last call; before the first one, why the phone shows this screen. */
export function Answer({ outcome, notice, isBusy }: AnswerProps) {
  if (outcome) return <Refusal outcome={outcome} />;
  return notice && !isBusy ? <Notice>{notice.message}</Notice> : null;
}

/** Countdown that is not announced to screen readers every second. */
function RetryAfter({ outcome, seconds }: { outcome: Outcome; seconds: number }) {
  const t = useT();
  const format = useFormat();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const endsAt = performance.now() + seconds * 1000;
    const count = () => setLeft(Math.max(0, Math.ceil((endsAt - performance.now()) / 1000)));
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [outcome, seconds]);
  const isFull = outcome.outcome === 'refused' && outcome.reason === 'NO_LICENSE_AVAILABLE';
  if (left === 0) return t(isFull ? 'simulator.phone.retryNow' : 'simulator.phone.heldOffOver');
  return (
    <span aria-live="off">
      {t(isFull ? 'simulator.phone.retryAfter' : 'simulator.phone.heldOffFor', {
        time: format.duration(left),
      })}
    </span>
  );
}

/** An important message above everything else. */
function Notice({ children }: { children: React.ReactNode }) {
  return (
    <div
      role="alert"
      className="flex items-start gap-2 rounded-lg border border-bad/40 bg-bad-soft px-3 py-2 text-[13px] font-medium"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
