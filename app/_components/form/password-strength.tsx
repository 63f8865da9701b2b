'use client';

import { cn } from '@/app/_lib/cn';
import {
  MIN_PASSWORD_LENGTH,
  passwordStrength,
  type PasswordStrength as Strength,
} from '@/app/_lib/password-strength';
import { useT } from '@/app/_text/use-t';

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
  /** What everybody knows of the person: their name, their address. */
  known: readonly string[];
};

/** How hard the password being typed is to guess, in words and bars. It advises; only the length is asked for. */
export function PasswordStrength({ password, known }: PasswordStrengthProps) {
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
