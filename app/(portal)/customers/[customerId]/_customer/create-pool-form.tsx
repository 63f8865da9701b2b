'use client';

import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import {
  CreateSeatPoolDocument,
  type ApplicationFieldsFragment,
  type CreateSeatPoolMutation,
  type CustomerFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { NumberField } from '@/app/_components/form/number-field';
import { SelectField } from '@/app/_components/form/select-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { boundsOf } from '@/app/_lib/setting-bounds';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { newPoolSchema, startValues, toInput, unitOf } from './new-pool';

type CreatePoolFormProps = {
  customer: CustomerFieldsFragment;
  applications: readonly ApplicationFieldsFragment[];
  hadIds: readonly string[];
  onMade: (made: CreateSeatPoolMutation['createSeatPool']) => void;
  onClose: () => void;
};

export function CreatePoolForm({ customer, applications, hadIds, onMade, onClose }: CreatePoolFormProps) {
  const t = useT();
  const format = useFormat();
  const schema = useMemo(
    () =>
      newPoolSchema(applications, {
        choose: t('form.choose'),
        outOfBounds: ({ minInactivityTimeoutSeconds, maxInactivityTimeoutSeconds }) =>
          t('customers.timeoutOut', {
            min: format.duration(minInactivityTimeoutSeconds),
            max: format.duration(maxInactivityTimeoutSeconds),
          }),
      }),
    [applications, t, format],
  );
  const form = useMutationForm({
    document: CreateSeatPoolDocument,
    schema,
    values: startValues(applications.filter(({ id }) => !hadIds.includes(id))),
    toVariables: (values) => ({ input: { customerId: customer.id, ...toInput(values, applications) } }),
    onDone: ({ createSeatPool }) => onMade(createSeatPool),
  });
  const { control } = form;
  const [applicationId, chosenMode] = useWatch({ control, name: ['applicationId', 'mode'] });
  const application = applications.find(({ id }) => id === applicationId);
  const isNamed = chosenMode === 'NAMED' || application?.supportsConcurrent === false;

  return (
    <FormDialog
      title={t('customers.addApplicationTitle', { customer: customer.name })}
      description={t('customers.addApplicationHint')}
      form={form}
      submitLabel={t('customers.create')}
      onClose={onClose}
    >
      <SelectField
        control={control}
        name="applicationId"
        label={t('customers.application')}
        placeholder={t('customers.chooseApplication')}
        options={applications.map(({ id, code, name }) => ({
          value: id,
          label: hadIds.includes(id) ? t('customers.hasIt', { name: code }) : `${code} · ${name}`,
          isDisabled: hadIds.includes(id),
        }))}
      />
      {application?.supportsConcurrent === false ? (
        <p className="rounded-md bg-sunken px-3 py-2 text-[13px]">
          {t('customers.concurrentNotPossible', { application: application.code })}
        </p>
      ) : (
        <SelectField
          control={control}
          name="mode"
          label={t('customers.mode')}
          hint={t(isNamed ? 'modes.NAMED_hint' : 'modes.CONCURRENT_hint')}
          options={(['CONCURRENT', 'NAMED'] as const).map((mode) => ({
            value: mode,
            label: t(`modes.${mode}`),
          }))}
        />
      )}
      <NumberField
        control={control}
        name="licensedQuantity"
        label={t('customers.quantity')}
        hint={t('customers.quantityHint')}
        className="[&_input]:w-28"
      />
      {isNamed ? (
        <NumberField
          control={control}
          name="reregistrationDelayHours"
          label={t('customers.reregistration')}
          hint={t('customers.reregistrationHint')}
          unit={t('customers.hours')}
        />
      ) : application ? (
        <NumberField
          control={control}
          name="timeout"
          label={t('customers.timeout')}
          hint={t('customers.timeoutHint', {
            min: format.duration(application.minInactivityTimeoutSeconds),
            max: format.duration(application.maxInactivityTimeoutSeconds),
            usual: format.duration(boundsOf(application, 'inactivityTimeoutSeconds').usual ?? 0),
          })}
          isOptional
          unit={t(unitOf(application) === 60 ? 'customers.minutes' : 'customers.seconds')}
          hasDecimals
        />
      ) : null}
      <SelectField
        control={control}
        name="userAuthentication"
        label={t('customers.authentication')}
        options={(['PASSWORD', 'TRUSTED'] as const).map((who) => ({
          value: who,
          label: t(`customers.authentication_${who}`),
        }))}
      />
    </FormDialog>
  );
}
