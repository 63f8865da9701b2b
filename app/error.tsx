'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useState } from 'react';
import { MessagePage } from './_components/message-page';
import { buttonVariants } from './_components/ui/button-variants';
import { isMissingCode, reloadWhenReachable } from './_navigation/stale-code';
import { useT } from '@/app/_text/use-t';

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useT();
  const router = useRouter();
  if (isMissingCode(error)) return <OutdatedPage />;
  // The error may come from server rendering, so the server is asked again.
  const tryAgain = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <MessagePage title={t('pageError.title')}>
      <p className="text-muted">{t('pageError.text')}</p>
      {error.digest ? (
        <p className="text-sm text-muted">
          {t('errors.reference')} <code className="font-mono">{error.digest}</code>
        </p>
      ) : null}
      <TryAgain onClick={tryAgain} />
    </MessagePage>
  );
}

/** Shown while the page is reloaded because its code is out of date. */
function OutdatedPage() {
  const t = useT();
  const [hasFailed, setHasFailed] = useState(false);
  // Read before this page replaces the scrolled one.
  const [top] = useState(() => (typeof window === 'undefined' ? 0 : window.scrollY));
  useEffect(() => {
    const left = new AbortController();
    void reloadWhenReachable(top, left.signal).then((isDone) => {
      if (!isDone) setHasFailed(true);
    });
    return () => left.abort();
  }, [top]);
  return (
    <MessagePage title={t(hasFailed ? 'pageError.title' : 'pageError.outdatedTitle')}>
      <p role="status" className="text-muted">
        {t(hasFailed ? 'pageError.outdatedFailed' : 'pageError.outdated')}
      </p>
      {hasFailed ? <TryAgain onClick={() => location.reload()} /> : null}
    </MessagePage>
  );
}

function TryAgain({ onClick }: { onClick: () => void }) {
  const t = useT();
  return (
    <button type="button" className={buttonVariants({ variant: 'primary' })} onClick={onClick}>
      {t('common.tryAgain')}
    </button>
  );
}
