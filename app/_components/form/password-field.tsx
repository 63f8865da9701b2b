'use client';

import { Dices } from 'lucide-react';
import { useState } from 'react';
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { announce } from '@/app/_components/announcer';
import { Button } from '@/app/_components/ui/button';
import { PasswordInput } from '@/app/_components/ui/password-input';
import { generatePassword } from '@/app/_lib/generate-password';
import { useT } from '@/app/_text/use-t';
import { FieldFrame, type FieldTexts } from './field-frame';
import { PasswordStrength } from './password-strength';

type PasswordFieldProps<Values extends FieldValues> = FieldTexts & {
  control: Control<Values>;
  name: FieldPathByValue<Values, string>;
  /** Password managers fill in the current one and offer to keep a new one. */
  autoComplete: 'current-password' | 'new-password';
  /** Offers to make one up. */
  canGenerate?: boolean;
  /** Says how hard it is to guess, given what everybody knows of the person. */
  strengthGiven?: readonly string[];
};

/** A password to type, or to have made up. */
export function PasswordField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  isOptional,
  className,
  autoComplete,
  canGenerate = false,
  strengthGiven,
}: PasswordFieldProps<Values>) {
  const t = useT();
  const { field, fieldState } = useController({ control, name });
  const [generatedCount, setGeneratedCount] = useState(0);
  const value: string = field.value;
  const generate = () => {
    field.onChange(generatePassword());
    setGeneratedCount((count) => count + 1);
    announce(t('form.generated'));
  };
  return (
    <FieldFrame {...{ label, hint, isOptional, className }} error={fieldState.error?.message}>
      {(aria) => (
        <>
          <span className="flex flex-wrap gap-2">
            <span className="min-w-0 grow basis-52">
              <PasswordInput
                key={generatedCount}
                isShownAtFirst={generatedCount > 0}
                {...field}
                {...aria}
                maxLength={200}
                autoComplete={autoComplete}
              />
            </span>
            {canGenerate ? (
              <Button onClick={generate}>
                <Dices aria-hidden />
                {t('form.generate')}
              </Button>
            ) : null}
          </span>
          {strengthGiven ? <PasswordStrength password={value} known={strengthGiven} /> : null}
        </>
      )}
    </FieldFrame>
  );
}
