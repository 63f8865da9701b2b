'use client';

import { Link2, MailPlus, Undo2 } from 'lucide-react';
import { useMemo, useState, type RefObject } from 'react';
import { useMutation } from 'urql';
import {
  ResendInvitationDocument,
  WithdrawInvitationDocument,
  type InvitationDeliveredFragment,
  type OpenInvitationFragment,
} from '@/graphql/generated/operations/graphql';
import { DataTable } from '@/app/_components/data-table/data-table';
import { FormError } from '@/app/_components/form/form-error';
import { RevokeDialog } from '@/app/_components/revoke-dialog';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { useT } from '@/app/_text/use-t';
import { invitationColumns } from './invitation-columns';
import { InvitationLink, useDelivered } from './invitation-link';

type InvitationListProps = {
  invitations: OpenInvitationFragment[];
  mayManage: boolean;
  /** Whether the section is directly below the main heading of the page. */
  isTopLevel: boolean;
  onChanged: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Open invitations. */
export function InvitationList({
  invitations,
  mayManage,
  isTopLevel,
  onChanged,
  returnFocusTo,
}: InvitationListProps) {
  const t = useT();
  const tell = useDelivered();
  const [{ fetching, error }, resend] = useMutation(ResendInvitationDocument);
  const [withLink, setWithLink] = useState<InvitationDeliveredFragment | null>(null);
  const [withdrawing, setWithdrawing] = useState<OpenInvitationFragment | null>(null);
  const Heading = isTopLevel ? 'h2' : 'h3';

  const columns = useMemo(() => {
    const send = async ({ id }: OpenInvitationFragment, delivery: 'MAIL' | 'LINK') => {
      const { data } = await resend({ input: { invitationId: id, delivery } });
      const delivered = data?.resendPortalInvitation;
      if (!delivered) return;
      onChanged();
      if (delivered.link === null) tell(delivered);
      else setWithLink(delivered);
    };
    return invitationColumns({
      t,
      actions: mayManage
        ? (invitation) => (
            <div className="flex flex-wrap gap-1 md:justify-end">
              <Button
                size="small"
                variant="quiet"
                disabled={fetching}
                aria-label={t('team.resendNamed', { name: invitation.displayName })}
                onClick={() => void send(invitation, 'MAIL')}
              >
                <MailPlus aria-hidden />
                {t('team.resend')}
              </Button>
              <Button
                size="small"
                variant="quiet"
                disabled={fetching}
                aria-label={t('team.newLinkNamed', { name: invitation.displayName })}
                onClick={() => void send(invitation, 'LINK')}
              >
                <Link2 aria-hidden />
                {t('team.newLink')}
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={t('team.withdrawNamed', { name: invitation.displayName })}
                onClick={() => setWithdrawing(invitation)}
              >
                <Undo2 aria-hidden />
                {t('team.withdraw')}
              </Button>
            </div>
          )
        : null,
    });
  }, [t, mayManage, fetching, resend, onChanged, tell]);

  return (
    <section aria-labelledby="open-invitations" className="space-y-3">
      <Heading id="open-invitations" className="font-semibold">
        {t('team.invitations')}
      </Heading>
      <FormError error={error} />
      <Card className="overflow-clip">
        <DataTable
          caption={t('team.invitationsCaption')}
          storageKey="invitations"
          columns={columns}
          rows={invitations}
          isHeld={withdrawing !== null || withLink !== null}
          nameOf={(invitation) => invitation.displayName}
          empty={null}
        />
      </Card>
      {withLink ? <InvitationLink delivered={withLink} onClose={() => setWithLink(null)} /> : null}
      {withdrawing ? (
        <WithdrawInvitation
          invitation={withdrawing}
          onDone={onChanged}
          onClose={() => setWithdrawing(null)}
          returnFocusTo={returnFocusTo}
        />
      ) : null}
    </section>
  );
}

type WithdrawInvitationProps = {
  invitation: OpenInvitationFragment;
  onDone: () => void;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Confirms withdrawing an invitation, which invalidates its link. */
function WithdrawInvitation({ invitation, ...dialog }: WithdrawInvitationProps) {
  const t = useT();
  const { id, email, displayName: name } = invitation;
  return (
    <RevokeDialog
      document={WithdrawInvitationDocument}
      variables={{ input: { invitationId: id } }}
      texts={{
        title: t('team.withdrawTitle', { name }),
        consequence: t('team.withdrawConsequence'),
        confirm: t('team.withdrawConfirm'),
        busy: t('team.withdrawBusy'),
        done: t('team.withdrawnDone', { name }),
      }}
      {...dialog}
    >
      <p className="mt-3 text-sm break-all">{email}</p>
    </RevokeDialog>
  );
}
