'use client';

import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { Client, fetchExchange, Provider } from 'urql';
import { Card } from '@/app/_components/ui/card';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useT } from '@/app/_text/use-t';

type LinkPageProps = {
  /** Shown until the link has been read. */
  waiting: ReactNode;
  children: (token: string) => ReactNode;
};

/** Page of a mailed link, without sign-in. The secret of the link is after its #. */
export function LinkPage({ waiting, children }: LinkPageProps) {
  const [client] = useState(
    () => new Client({ url: '/graphql', exchanges: [fetchExchange], preferGetMethod: false }),
  );
  const token = useSyncExternalStore(onHashChange, readToken, () => null);
  return <Provider value={client}>{token === null ? waiting : children(token)}</Provider>;
}

type LinkMessageProps = { title: string; text?: string; isNews?: boolean; children?: ReactNode };

/** Message of such a page. `isNews`: it is the result of the reader's action. */
export function LinkMessage({ title, text, isNews = false, children }: LinkMessageProps) {
  return (
    <Card className="w-full max-w-md p-6 shadow-raised" role={isNews ? 'status' : undefined}>
      <h1 className="text-xl font-semibold break-words">{title}</h1>
      {text ? <p className="mt-1 mb-5 text-sm break-words text-muted">{text}</p> : <div className="mb-5" />}
      {children}
    </Card>
  );
}

/** Placeholder while loading. `className` sets its height. */
export function LinkWaiting({ className }: { className: string }) {
  const t = useT();
  return (
    <Card aria-busy className="w-full max-w-md p-6">
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      <Skeleton className={className} />
    </Card>
  );
}

function onHashChange(changed: () => void) {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

const readToken = () => location.hash.slice(1);
