'use client';

import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useFieldArray, useWatch, type Control } from 'react-hook-form';
import { SelectField } from '@/app/_components/form/select-field';
import { SwitchField } from '@/app/_components/form/switch-field';
import { TextField } from '@/app/_components/form/text-field';
import { Button } from '@/app/_components/ui/button';
import { LOCALES } from '@/app/_text/locales';
import { useT } from '@/app/_text/use-t';
import { RecipientConsent, type SavedRecipient } from './recipient-consent';
import { newRecipient, type SettingsValues } from './settings-values';

type Person = { id: string; displayName: string; email: string; disabled: boolean };
type RecipientsFieldProps = {
  control: Control<SettingsValues>;
  people: readonly Person[];
  customerId: string;
  /** Recipients as saved. */
  saved: readonly SavedRecipient[];
  /** Whether the server can mail confirmation links. */
  canAsk: boolean;
};

/** Recipients of mails, and the mails each receives. */
export function RecipientsField(props: RecipientsFieldProps) {
  const { control } = props;
  const t = useT();
  const { fields, append, remove } = useFieldArray({ control, name: 'recipients' });
  const add = useRef<HTMLButtonElement>(null);
  return (
    <div className="space-y-3">
      {fields.length === 0 ? <p className="text-sm text-muted">{t('alerts.noRecipients')}</p> : null}
      {fields.map(({ id }, index) => (
        <Recipient
          key={id}
          {...props}
          index={index}
          onRemove={() => {
            remove(index);
            add.current?.focus();
          }}
        />
      ))}
      <Button ref={add} size="small" onClick={() => append(newRecipient)}>
        <Plus aria-hidden />
        {t('alerts.addRecipient')}
      </Button>
    </div>
  );
}

type RecipientProps = RecipientsFieldProps & { index: number; onRemove: () => void };

function Recipient({ control, index, people, customerId, saved, canAsk, onRemove }: RecipientProps) {
  const t = useT();
  const name = `recipients.${index}` as const;
  const { who, email } = useWatch({ control, name });
  const number = t('alerts.recipientNamed', { number: index + 1 });
  const person = people.find(({ id }) => id === who);
  const savedOne = saved.find((one) =>
    who === '' ? one.email === email.trim().toLowerCase() : one.portalUser?.id === who,
  );
  return (
    <fieldset className="relative space-y-3 rounded-lg border border-line p-3">
      <legend className="sr-only">{number}</legend>
      <div className="grid gap-3 pr-9 sm:grid-cols-2">
        <SelectField
          control={control}
          name={`${name}.who`}
          label={t('alerts.recipient')}
          options={[
            ...people.map(({ id, displayName, disabled }) => ({
              value: id,
              label: disabled ? t('alerts.disabledUser', { name: displayName }) : displayName,
            })),
            { value: '', label: t('alerts.anAddress') },
          ]}
        />
        {who === '' ? (
          <TextField
            control={control}
            name={`${name}.email`}
            type="email"
            label={t('alerts.address')}
            maxLength={254}
          />
        ) : null}
        <SelectField
          control={control}
          name={`${name}.language`}
          label={t('alerts.language')}
          options={[
            { value: '', label: t('alerts.ownLanguage') },
            ...LOCALES.map((language) => ({ value: language, label: t(`userMenu.languages.${language}`) })),
          ]}
        />
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-2">
        <SwitchField control={control} name={`${name}.alerts`} label={t('alerts.getsAlerts')} />
        <SwitchField control={control} name={`${name}.monthlyReport`} label={t('alerts.getsReport')} />
      </div>
      {savedOne ? <RecipientConsent customerId={customerId} recipient={savedOne} canAsk={canAsk} /> : null}
      <Button
        size="icon"
        variant="quiet"
        className="absolute top-1 right-1"
        aria-label={t('alerts.removeRecipient', { name: (person?.displayName ?? email) || number })}
        onClick={onRemove}
      >
        <X aria-hidden />
      </Button>
    </fieldset>
  );
}
