'use client';

import { KeyRound, Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useMemo, useRef, useState } from 'react';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { useQuery } from 'urql';
import { ApiTokensDocument } from '@/graphql/generated/operations/graphql';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { PageHeading } from '@/app/_components/page-heading';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Checkbox } from '@/app/_components/ui/checkbox';
import { useT } from '@/app/_text/use-t';
import { isOver, tokenColumns, type Token } from './token-columns';

const CreateToken = dynamic(() => import('./token-dialogs').then((module) => module.CreateToken), {
  ssr: false,
});
const RevokeToken = dynamic(() => import('./token-dialogs').then((module) => module.RevokeToken), {
  ssr: false,
});

/** API tokens of the reader. */
export function TokensPanel() {
  const t = useT();
  const [{ data, error }, execute] = useQuery({ query: ApiTokensDocument });
  const [isRevokedShown, showRevoked] = useQueryState('revoked', parseAsBoolean.withDefault(false));
  const [isMaking, setIsMaking] = useQueryState('new', parseAsBoolean.withDefault(false));
  const [asked, setAsked] = useState<Token | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => tokenColumns({ t, onRevoke: setAsked }), [t]);
  const tokens = data?.viewer?.apiTokens;
  const shown = useMemo(
    () => tokens?.filter((token) => isRevokedShown || !isOver(token)),
    [tokens, isRevokedShown],
  );
  const reread = () => execute({ requestPolicy: 'network-only' });

  return (
    <div ref={panel} tabIndex={-1} className="space-y-4 outline-none">
      <PageHeading
        title={t('tokens.title')}
        as="h2"
        actions={
          <Button variant="primary" onClick={() => void setIsMaking(true)}>
            <Plus aria-hidden />
            {t('tokens.create')}
          </Button>
        }
      >
        {t('tokens.intro')}
      </PageHeading>
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      {shown || !error ? (
        <Card className="overflow-clip">
          {shown ? (
            <DataTable
              caption={t('tokens.caption')}
              storageKey="tokens"
              columns={columns}
              rows={shown}
              isHeld={asked !== null}
              nameOf={(token) => token.name}
              empty={
                <EmptyState icon={KeyRound} title={t('tokens.empty')}>
                  {t('tokens.emptyHint')}
                </EmptyState>
              }
            />
          ) : (
            <ListSkeleton rows={2} />
          )}
        </Card>
      ) : null}
      {tokens?.some(isOver) ? (
        <label className="inline-flex min-h-7 items-center gap-2 text-sm">
          <Checkbox
            checked={isRevokedShown}
            onChange={(event) => void showRevoked(event.target.checked || null)}
          />
          {t('tokens.showRevoked')}
        </label>
      ) : null}
      {isMaking ? <CreateToken onMade={reread} onClose={() => void setIsMaking(null)} /> : null}
      {asked ? <RevokeToken token={asked} onClose={() => setAsked(null)} returnFocusTo={panel} /> : null}
    </div>
  );
}
