'use client';

import { useState } from 'react';
import * as z from 'zod/mini';
import {
  InvitePortalUserDocument,
  type InvitationDeliveredFragment,
} from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { useT } from '@/app/_text/use-t';
import { InvitationLink, useDelivered } from './invitation-link';
import { memberFields } from './member-schema';
import { RoleField } from './role-field';

const { displayName, email, role } = memberFields;
const schema = z.object({ displayName, email, role });

type AddMemberProps = {
  /** Null: the vendor's team. */
  customerId: string | null;
  onAdded: () => void;
  onClose: () => void;
};

/** Invites a person. If no mail can be sent, shows the link once, to be passed on. */
export function AddMember({ customerId, onAdded, onClose }: AddMemberProps) {
  const t = useT();
  const [delivered, setDelivered] = useState<InvitationDeliveredFragment | null>(null);
  const tell = useDelivered();
  const form = useMutationForm({
    document: InvitePortalUserDocument,
    schema,
    values: { displayName: '', email: '', role: customerId === null ? 'SUPPORT' : 'CUSTOMER_VIEWER' },
    toVariables: (member) => ({ input: { ...member, customerId } }),
    onDone: ({ invitePortalUser }) => {
      onAdded();
      if (invitePortalUser.link !== null) return setDelivered(invitePortalUser);
      tell(invitePortalUser);
      onClose();
    },
  });
  if (delivered) return <InvitationLink delivered={delivered} onClose={onClose} />;
  return (
    <FormDialog
      title={t('team.addTitle')}
      description={t('team.addHint')}
      form={form}
      submitLabel={t('team.addSubmit')}
      onClose={onClose}
    >
      <TextField control={form.control} name="displayName" label={t('team.name')} maxLength={200} />
      <TextField
        control={form.control}
        name="email"
        type="email"
        label={t('team.email')}
        hint={t('team.emailHint')}
        maxLength={254}
      />
      <RoleField control={form.control} name="role" ofVendor={customerId === null} />
    </FormDialog>
  );
}
