'use client';

import dynamic from 'next/dynamic';
import type { RefObject } from 'react';
import { AddPerson } from './add-person';
import { EditPerson } from './edit-person';
import { SetPersonPassword } from './set-person-password';
import { SwitchPerson } from './switch-person';
import type { PeopleTask } from './use-people-task';

const ImportPeople = dynamic(() => import('./import/import-people').then((module) => module.ImportPeople), {
  ssr: false,
});

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
    case 'switch':
      return <SwitchPerson {...common} person={task.person} returnFocusTo={returnFocusTo} />;
  }
}
