'use client';

import { useMemo } from 'react';
import {
  CreateApplicationDocument,
  UpdateApplicationDocument,
  type ApplicationFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import { ApplicationFields } from './application-fields';
import { changedApplication, changesOf, newApplication, unitOf, valuesOf } from './application-values';

type AddApplicationProps = { onDone: () => void; onClose: () => void };

export function AddApplication({ onDone, onClose }: AddApplicationProps) {
  const t = useT();
  const schema = useMemo(() => newApplication(t), [t]);
  const form = useMutationForm({
    document: CreateApplicationDocument,
    schema,
    values: {
      code: '',
      name: '',
      supportsConcurrent: true,
      checkpoints: [] as string[],
      minInactivityTimeoutSeconds: 5 as number | null,
      maxInactivityTimeoutSeconds: 60 as number | null,
    },
    toVariables: (input) => ({ input }),
    onDone: ({ createApplication: { application } }) => {
      toast.success(t('applications.added', { name: application.name }));
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('applications.addTitle')}
      description={t('applications.addHint')}
      form={form}
      submitLabel={t('applications.add')}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="code"
        label={t('applications.code')}
        hint={t('applications.codeHint')}
        maxLength={32}
      />
      <TextField control={form.control} name="name" label={t('applications.name')} maxLength={200} />
      <ApplicationFields
        unit={60}
        names={{
          supportsConcurrent: 'supportsConcurrent',
          checkpoints: 'checkpoints',
          min: 'minInactivityTimeoutSeconds',
          max: 'maxInactivityTimeoutSeconds',
        }}
        control={form.control}
      />
    </FormDialog>
  );
}

type EditApplicationProps = {
  application: ApplicationFieldsFragment;
  onDone: () => void;
  onClose: () => void;
};

export function EditApplication({ application, onDone, onClose }: EditApplicationProps) {
  const t = useT();
  const unit = unitOf(application.minInactivityTimeoutSeconds, application.maxInactivityTimeoutSeconds);
  const schema = useMemo(() => changedApplication(t, unit), [t, unit]);
  const form = useMutationForm({
    document: UpdateApplicationDocument,
    schema,
    values: valuesOf(application, unit),
    toVariables: (changed) => ({
      input: { applicationId: application.id, ...changesOf(application, changed) },
    }),
    onDone: ({ updateApplication: { application: saved } }) => {
      toast.success(t('applications.saved', { name: saved.name }));
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('applications.editTitle', { name: application.code })}
      description={t('applications.editHint', { count: application.seatPoolCount })}
      form={form}
      submitLabel={t('form.save')}
      isIdleUntilChanged
      onClose={onClose}
    >
      <TextField control={form.control} name="name" label={t('applications.name')} maxLength={200} />
      <ApplicationFields
        unit={unit}
        names={{
          supportsConcurrent: 'supportsConcurrent',
          checkpoints: 'checkpoints',
          min: 'minInactivityTimeoutSeconds',
          max: 'maxInactivityTimeoutSeconds',
        }}
        control={form.control}
      />
    </FormDialog>
  );
}
