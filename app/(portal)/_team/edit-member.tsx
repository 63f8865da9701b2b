'use client';

import * as z from 'zod/mini';
import { ChangePortalUserDocument, type TeamMemberFragment } from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import { memberFields } from './member-editSchema';
import { RoleField } from './role-field';
import { withInvitations } from './with-invitations';

const { displayName, role } = memberFields;
const editSchema = z.object({ displayName, role });

type EditMemberProps = { member: TeamMemberFragment; onClose: () => void };

/** Changes a member's name or role. */
export function EditMember({ member, onClose }: EditMemberProps) {
  const t = useT();
  const form = useMutationForm({
    document: ChangePortalUserDocument,
    editSchema,
    values: { displayName: member.displayName, role: member.role },
    toVariables: (wanted) => ({ input: { portalUserId: member.id, ...wanted } }),
    onDone: (_data, wanted) => {
      toast.success(t('team.saved', { name: wanted.displayName }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('team.editTitle', { name: member.displayName })}
      description={member.email}
      form={form}
      submitLabel={t('form.save')}
      isIdleUntilChanged
      onClose={onClose}
    >
      <TextField control={form.control} name="displayName" label={t('team.name')} maxLength={200} />
      <RoleField
        control={form.control}
        name="role"
        ofVendor={member.role === 'VENDOR_ADMIN' || member.role === 'SUPPORT'}
        hint={withInvitations(t, t('team.roleHint'), member)}
      />
    </FormDialog>
  );
}
