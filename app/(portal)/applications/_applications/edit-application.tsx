'use client';

import { useMemo } from 'react';
import {
  UpdateApplicationDocument,
  type ApplicationFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import { ApplicationFields } from './application-fields';
import { changedApplication, changesOf, unitOf, valuesOf } from './application-values';

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
