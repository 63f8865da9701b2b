'use client';

import type { InvitationDeliveredFragment } from '@/graphql/generated/operations/graphql';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';

/** Says whether the mail of an invitation was sent. */
export function useDelivered() {
  const t = useT();
  return ({ invitation, mailError }: InvitationDeliveredFragment) => {
    if (mailError === null) toast.success(t('team.invited', { email: invitation.email }));
    else toast.error(t('team.mailFailed', { error: mailError }));
  };
}
