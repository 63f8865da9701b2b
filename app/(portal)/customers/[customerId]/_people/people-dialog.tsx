'use client';

import dynamic from 'next/dynamic';
import type { RefObject } from 'react';
import {
  LiftAppUserHoldOffDocument,
  type AppUserFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { LiftHoldOffDialog } from '@/app/_components/form/lift-hold-off-dialog';
import { AddPerson } from './add-person';
import { EditPerson } from './edit-person';
import type { PersonAction } from './person-actions';
import { SetPersonPassword } from './set-person-password';
import { SwitchPerson } from './switch-person';

const ImportPeople = dynamic(() => import('./import/import-people').then((module) => module.ImportPeople), {
  ssr: false,
});

/** What a dialog is open for. */
export type PeopleTask = { kind: 'add' | 'import' } | { kind: PersonAction; person: AppUserFieldsFragment };

type PeopleDialogProps = {
  customerId: string;
  task: PeopleTask;
  onDone: () => void;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** The dialog of a task. */
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
