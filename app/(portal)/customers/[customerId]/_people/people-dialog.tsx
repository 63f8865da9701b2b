'use client';

import dynamic from 'next/dynamic';
import type { RefObject } from 'react';
import * as z from 'zod/mini';
import {
  ChangeAppUserDocument,
  LiftAppUserHoldOffDocument,
  type AppUserFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { LiftHoldOffDialog } from '@/app/_components/form/lift-hold-off-dialog';
import { SwitchDialog } from '@/app/_components/form/switch-dialog';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import { AddPerson } from './add-person';
import type { PersonAction } from './people-columns';
import { LONGEST_NAME, personFields } from './person-schema';
import { SetPersonPassword } from './set-person-password';

const ImportPeople = dynamic(() => import('./import/import-people').then((module) => module.ImportPeople), {
  ssr: false,
});

/** Purpose of the open dialog. */
export type PeopleTask = { kind: 'add' | 'import' } | { kind: PersonAction; person: AppUserFieldsFragment };

type PeopleDialogProps = {
  customerId: string;
  task: PeopleTask;
  onDone: () => void;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

export function PeopleDialog({ customerId, task, onDone, onClose, returnFocusTo }: PeopleDialogProps) {
  const common = { onDone, onClose };
  switch (task.kind) {
    case 'add':
      return <AddPerson {...common} customerId={customerId} />;
    case 'import':
      return <ImportPeople {...common} customerId={customerId} />;
    case 'edit':
      return <EditPerson {...common} person={task.person} />;
    case 'password':
      return <SetPersonPassword {...common} person={task.person} />;
    case 'lift':
      return (
        <LiftHoldOffDialog
          area="people"
          user={task.person}
          document={LiftAppUserHoldOffDocument}
          variables={{ appUserId: task.person.id }}
          onClose={onClose}
          returnFocusTo={returnFocusTo}
        />
      );
    case 'switch':
      return <SwitchPerson {...common} person={task.person} returnFocusTo={returnFocusTo} />;
  }
}

const schema = z.object({ displayName: personFields.displayName });

type EditPersonProps = { person: AppUserFieldsFragment; onDone: () => void; onClose: () => void };

function EditPerson({ person, onDone, onClose }: EditPersonProps) {
  const t = useT();
  const form = useMutationForm({
    document: ChangeAppUserDocument,
    schema,
    values: { displayName: person.displayName },
    toVariables: (wanted) => ({ input: { appUserId: person.id, ...wanted } }),
    onDone: (_data, { displayName }) => {
      toast.success(t('people.saved', { name: displayName }));
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('people.editTitle', { name: person.displayName })}
      description={t('people.editHint', { userName: person.userName })}
      form={form}
      submitLabel={t('form.save')}
      isIdleUntilChanged
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="displayName"
        label={t('people.name')}
        hint={t('people.nameHint')}
        maxLength={LONGEST_NAME}
      />
    </FormDialog>
  );
}

type SwitchPersonProps = {
  person: AppUserFieldsFragment;
  onDone: () => void;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Disables or enables an app user (L16). */
function SwitchPerson({ person, ...dialog }: SwitchPersonProps) {
  const t = useT();
  return (
    <SwitchDialog
      {...dialog}
      area="people"
      user={person}
      disableConsequence={t('people.disableConsequence')}
      account={t('people.editHint', { userName: person.userName })}
      document={ChangeAppUserDocument}
      toVariables={(disabled) => ({ input: { appUserId: person.id, disabled } })}
    />
  );
}
