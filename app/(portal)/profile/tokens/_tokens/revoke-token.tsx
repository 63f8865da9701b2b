'use client';

import { useState, type RefObject } from 'react';
import { useMutation, type CombinedError } from 'urql';
import { RevokeApiTokenDocument } from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { toast } from '@/app/_components/ui/toast';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { Token } from './token-columns';

type RevokeTokenProps = { token: Token; onClose: () => void; returnFocusTo: RefObject<HTMLElement | null> };

/** Makes a token worthless. */
export function RevokeToken({ token: { id, name, lastUsedAt }, onClose, returnFocusTo }: RevokeTokenProps) {
  const t = useT();
  const format = useFormat();
  const [{ fetching }, revoke] = useMutation(RevokeApiTokenDocument);
  const [error, setError] = useState<CombinedError | null>(null);
  const doIt = async () => {
    setError(null);
    const answer = await revoke({ input: { apiTokenId: id } });
    if (answer.error) return setError(answer.error);
    toast.success(t('tokens.revokedDone', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('tokens.revokeTitle', { name })}
      consequence={t('tokens.revokeConsequence')}
      confirmLabel={t('tokens.revoke')}
      busyLabel={t('tokens.revokeBusy')}
      isDestructive
      isBusy={fetching}
      error={error}
      onConfirm={() => void doIt()}
      onClose={onClose}
      returnFocusTo={returnFocusTo}
    >
      <p className="mt-3 text-sm">
        {lastUsedAt
          ? t('tokens.revokeUsed', { when: format.fullDate(lastUsedAt) })
          : t('tokens.revokeUnused')}
      </p>
    </ConfirmDialog>
  );
}
