'use client';

import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import {
  UpdateAlertSettingsDocument,
  type AlertSettingsFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { FormError } from '@/app/_components/form/form-error';
import { NumberField } from '@/app/_components/form/number-field';
import { SelectField } from '@/app/_components/form/select-field';
import { SubmitButton } from '@/app/_components/form/submit-button';
import { SwitchField } from '@/app/_components/form/switch-field';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { SettingSection } from '@/app/_components/setting-section';
import { toast } from '@/app/_components/ui/toast';
import { timeZoneNames } from '@/app/_lib/time-zones';
import { useT } from '@/app/_text/use-t';
import { KindsField } from './kinds-field';
import { RecipientsField } from './recipients-field';
import { settingsSchema, toInput, valuesOf } from './settings-values';

type SettingsFormProps = {
  customerId: string;
  settings: AlertSettingsFieldsFragment;
  people: readonly { id: string; displayName: string; email: string; disabled: boolean }[];
};

/** Form of the alert settings, saved together. */
export function SettingsForm({ customerId, settings, people }: SettingsFormProps) {
  const t = useT();
  const [schema] = useState(() => settingsSchema(t));
  const { control, ...form } = useMutationForm({
    document: UpdateAlertSettingsDocument,
    schema,
    values: valuesOf(settings),
    toVariables: (output) => ({ input: toInput(customerId, output) }),
    onDone: () => toast.success(t('alerts.saved')),
  });
  const isQuiet = useWatch({ control, name: 'isQuiet' });
  const [zones] = useState(() => zonesWith(settings.timeZone));
  return (
    <form noValidate onSubmit={form.submit} className="divide-y divide-line">
      <SettingSection title={t('alerts.about')} hint={t('alerts.about_hint')}>
        <div className="space-y-4">
          <KindsField control={control} name="kinds" label={t('alerts.hooks.kinds')} />
          <NumberField
            control={control}
            name="nearlyFullPercent"
            label={t('alerts.threshold')}
            hint={t('alerts.thresholdHint')}
            unit={t('alerts.percent')}
          />
        </div>
      </SettingSection>
      <SettingSection title={t('alerts.when')} hint={t('alerts.when_hint')}>
        <div className="space-y-4">
          <SelectField
            control={control}
            name="timeZone"
            label={t('alerts.timeZone')}
            hint={t('alerts.timeZoneHint')}
            options={zones.map((zone) => ({
              value: zone,
              label: zone.replaceAll('_', ' '),
            }))}
          />
          <SwitchField
            control={control}
            name="isQuiet"
            label={t('alerts.quiet')}
            hint={t('alerts.quietHint')}
          />
          {isQuiet ? (
            <div className="flex flex-wrap gap-4">
              <TextField control={control} name="quietFrom" type="time" label={t('alerts.quietFrom')} />
              <TextField control={control} name="quietUntil" type="time" label={t('alerts.quietUntil')} />
            </div>
          ) : null}
          <NumberField
            control={control}
            name="digestMinutes"
            label={t('alerts.digest')}
            hint={t('alerts.digestHint')}
            unit={t('alerts.minutes')}
          />
          <NumberField
            control={control}
            name="coolDownMinutes"
            label={t('alerts.coolDown')}
            hint={t('alerts.coolDownHint')}
            unit={t('alerts.minutes')}
          />
        </div>
      </SettingSection>
      <SettingSection title={t('alerts.recipients')} hint={t('alerts.recipients_hint')}>
        <div className="space-y-4">
          <RecipientsField
            control={control}
            people={people}
            customerId={customerId}
            saved={settings.recipients}
            canAsk={settings.mailConfigured && settings.publicUrlConfigured}
          />
        </div>
      </SettingSection>
      <div className="space-y-3 px-4 py-4 sm:px-6">
        <FormError error={form.error} />
        <SubmitButton isBusy={form.isBusy} isIdle={!form.isDirty}>
          {t('alerts.save')}
        </SubmitButton>
      </div>
    </form>
  );
}

/** All time zones, and the one that is set if it is not among them. */
const zonesWith = (zone: string): string[] => [...new Set([...timeZoneNames(), zone])].toSorted();
