'use client';

import { useState, type RefObject } from 'react';
import * as z from 'zod/mini';
import {
  ChangePortalUserDocument,
  LiftPortalUserHoldOffDocument,
  type TeamMemberFragment,
} from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { LiftHoldOffDialog } from '@/app/_components/form/lift-hold-off-dialog';
import { PasswordField } from '@/app/_components/form/password-field';
import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { SwitchDialog } from '@/app/_components/form/switch-dialog';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';
import { memberFields } from './member-schema';
import { RoleField } from './role-field';
import { isOfVendorTeam } from './role-guide';

const { displayName, role } = memberFields;
const editSchema = z.object({ displayName, role });

type EditMemberProps = { member: TeamMemberFragment; onClose: () => void };

export function EditMember({ member, onClose }: EditMemberProps) {
  const t = useT();
  const form = useMutationForm({
    document: ChangePortalUserDocument,
    schema: editSchema,
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
        ofVendor={isOfVendorTeam(member.role)}
        hint={withInvitations(t, t('team.roleHint'), member)}
      />
    </FormDialog>
  );
}

const passwordSchema = z.object({ password: memberFields.password });

type SetPasswordProps = { member: TeamMemberFragment; onClose: () => void };

/** Sets a new password for a member and shows it once. */
export function SetPassword({ member, onClose }: SetPasswordProps) {
  const t = useT();
  const [password, setPassword] = useState<string | null>(null);
  const form = useMutationForm({
    document: ChangePortalUserDocument,
    schema: passwordSchema,
    values: { password: '' },
    toVariables: (wanted) => ({ input: { portalUserId: member.id, ...wanted } }),
    onDone: (_data, wanted) => setPassword(wanted.password),
  });
  const name = member.displayName;
  if (password !== null) {
    return (
      <NewPassword
        title={t('team.passwordSet', { name })}
        email={member.email}
        password={password}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t('team.passwordTitle', { name })}
      description={withInvitations(t, t('team.passwordConsequence'), member)}
      form={form}
      submitLabel={t('team.setPassword')}
      onClose={onClose}
    >
      <PasswordField
        control={form.control}
        name="password"
        label={t('team.password')}
        hint={t('team.passwordHint')}
        autoComplete="new-password"
        canGenerate
        strengthGiven={[name, member.email]}
      />
    </FormDialog>
  );
}

type NewPasswordProps = { title: string; email: string; password: string; onClose: () => void };

/** Shows the new password once, to be passed on. */
function NewPassword({ title, email, password, onClose }: NewPasswordProps) {
  const t = useT();
  return (
    <SecretDialog title={title} description={t('team.addedHint')} onClose={onClose}>
      <dl className="space-y-2 text-sm">
        <div>
          <dt className="text-muted">{t('team.signInAt')}</dt>
          <dd className="break-all">{String(new URL('/sign-in', location.origin))}</dd>
        </div>
        <div>
          <dt className="text-muted">{t('team.email')}</dt>
          <dd className="break-all">{email}</dd>
        </div>
      </dl>
      <SecretField label={t('team.password')} secret={password} />
    </SecretDialog>
  );
}

type SwitchMemberProps = {
  member: TeamMemberFragment;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Disables or enables a member. */
export function SwitchMember({ member, ...dialog }: SwitchMemberProps) {
  const t = useT();
  return (
    <SwitchDialog
      {...dialog}
      area="team"
      user={member}
      account={member.email}
      disableConsequence={withInvitations(t, t('team.disableConsequence'), member)}
      document={ChangePortalUserDocument}
      toVariables={(disabled) => ({ input: { portalUserId: member.id, disabled } })}
    />
  );
}

type LiftMemberProps = {
  member: TeamMemberFragment;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Ends the wait of a member after failed sign-ins. */
export function LiftMember({ member, ...dialog }: LiftMemberProps) {
  return (
    <LiftHoldOffDialog
      {...dialog}
      area="team"
      user={member}
      document={LiftPortalUserHoldOffDocument}
      variables={{ portalUserId: member.id }}
    />
  );
}

/** Consequences of an action, and the number of invitations it withdraws. */
const withInvitations = (
  t: Translate,
  consequence: string,
  { openInvitationCount: count }: { openInvitationCount: number },
) => (count === 0 ? consequence : `${consequence} ${t('team.invitationsEnd', { count })}`);
