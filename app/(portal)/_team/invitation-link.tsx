'use client';

import type { InvitationDeliveredFragment } from '@/graphql/generated/operations/graphql';
import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';

type InvitationLinkProps = { delivered: InvitationDeliveredFragment; onClose: () => void };

/** Shows the link of an invitation once, to be passed on to the person. */
export function InvitationLink({ delivered: { invitation, link }, onClose }: InvitationLinkProps) {
  const t = useT();
  return (
    <SecretDialog
      title={t('team.linkTitle', { name: invitation.displayName })}
      description={t('team.linkHint')}
      onClose={onClose}
    >
      <p className="text-sm break-all">{invitation.email}</p>
      <SecretField label={t('team.link')} secret={String(new URL(link ?? '', location.origin))} />
    </SecretDialog>
  );
}

/** Returns a callback that confirms the mail of an invitation, or returns its link to be shown. */
export function useDelivered() {
  const t = useT();
  return ({ invitation, mailError }: InvitationDeliveredFragment) => {
    if (mailError === null) toast.success(t('team.invited', { email: invitation.email }));
    else toast.error(t('team.mailFailed', { error: mailError }));
  };
}
