'use client';

import { useState } from 'react';
import { useMutation, type CombinedError } from 'urql';
import { SignOutEverywhereDocument } from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { Checkbox } from '@/app/_components/ui/checkbox';
import { expectSignOut } from '@/app/_lib/go-to-sign-in';
import { forgetPlaces } from '@/app/_palette/recent-places';
import { useT } from '@/app/_text/use-t';

/** Ends all sessions of the reader. The sign-in page then shows their number. */
export function SignOutEverywhere({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [, signOutEverywhere] = useMutation(SignOutEverywhereDocument);
  const [isRevoking, setIsRevoking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<CombinedError | null>(null);
  const leave = async () => {
    setError(null);
    setIsBusy(true);
    const undo = expectSignOut();
    const { data, error: refusal } = await signOutEverywhere({ input: { revokeApiTokens: isRevoking } });
    if (data) {
      forgetPlaces();
      const signIn = new URL('/sign-in', location.origin);
      signIn.searchParams.set('everywhere', String(data.signOutEverywhere.endedSessions));
      location.assign(signIn);
      return;
    }
    undo();
    setIsBusy(false);
    setError(refusal ?? null);
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('profile.everywhereTitle')}
      consequence={t('profile.everywhereConsequence')}
      confirmLabel={t('profile.everywhere')}
      busyLabel={t('profile.everywhereBusy')}
      isDestructive
      isBusy={isBusy}
      error={error}
      onConfirm={() => void leave()}
      onClose={onClose}
    >
      <label className="mt-4 flex items-start gap-2 text-sm">
        <Checkbox checked={isRevoking} onChange={(event) => setIsRevoking(event.target.checked)} />
        <span>
          <span className="block font-medium">{t('profile.revokeTokens')}</span>
          <span className="block text-muted">{t('profile.revokeTokensHint')}</span>
        </span>
      </label>
    </ConfirmDialog>
  );
}
