'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { MessagePage } from './_components/message-page';
import { buttonVariants } from './_components/ui/button-variants';
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
  // What failed may have been rendered by the server: it has to be asked again.
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
      <button type="button" className={buttonVariants({ variant: 'primary' })} onClick={tryAgain}>
        {t('common.tryAgain')}
      </button>
    </MessagePage>
  );
}
