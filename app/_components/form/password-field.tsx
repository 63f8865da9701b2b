'use client';

import { Dices } from 'lucide-react';
import { useState } from 'react';
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { announce } from '@/app/_components/announcer';
import { Button } from '@/app/_components/ui/button';
import { PasswordInput } from '@/app/_components/ui/password-input';
import { cn } from '@/app/_lib/cn';
import { generatePassword } from '@/app/_lib/generate-password';
import {
  MIN_PASSWORD_LENGTH,
  passwordStrength,
  type PasswordStrength as Strength,
} from '@/app/_lib/password-strength';
import { useT } from '@/app/_text/use-t';
import { FieldFrame, type FieldTexts } from './field-frame';

type PasswordFieldProps<Values extends FieldValues> = FieldTexts & {
  control: Control<Values>;
  name: FieldPathByValue<Values, string>;
  /** For password managers. */
  autoComplete: 'current-password' | 'new-password';
  /** Shows a button that generates a password. */
  canGenerate?: boolean;
  /** Shows the strength; these are the person's public names. */
  strengthGiven?: readonly string[];
};

/** Password field. */
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

const BARS: Record<Strength, number> = { short: 0, weak: 1, fair: 2, good: 3, strong: 4 };
const FILLS: Record<Strength, string> = {
  short: '',
  weak: 'bg-bad-fill',
  fair: 'bg-warn-fill',
  good: 'bg-ok',
  strong: 'bg-ok',
};

type PasswordStrengthProps = {
  password: string;
  /** Public facts that make a password guessable: name and address. */
  known: readonly string[];
};

/** Strength of the typed password as text and bars. Only advice: the length alone is required. */
function PasswordStrength({ password, known }: PasswordStrengthProps) {
  const t = useT();
  const strength = passwordStrength(password, known);
  const missing = MIN_PASSWORD_LENGTH - password.length;
  return (
    <div className="flex min-h-5 items-center gap-2.5">
      <span aria-hidden className={cn('flex w-24 shrink-0 gap-1', password === '' && 'invisible')}>
        {[1, 2, 3, 4].map((bar) => (
          <span
            key={bar}
            className={cn(
              'h-1.5 grow rounded-full border border-line-strong',
              bar <= BARS[strength] && cn('border-transparent', FILLS[strength]),
            )}
          />
        ))}
      </span>
      <span role="status" className="text-[13px] text-muted">
        {password === '' ? null : t(`form.strength.${strength}`, { missing })}
      </span>
    </div>
  );
}
