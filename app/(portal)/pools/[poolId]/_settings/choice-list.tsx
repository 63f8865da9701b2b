import type { Ref } from 'react';
import { cn } from '@/app/_lib/cn';

type ChoiceListProps<Value extends string> = {
  /** Names the choices: the id of a heading, or words. */
  label: string;
  name: string;
  options: readonly { value: Value; label: string; hint: string; isDisabled?: boolean }[];
  value: Value;
  onChange: (value: Value) => void;
  inputRef?: Ref<HTMLInputElement>;
};

/** A few choices, each with what it means. */
export function ChoiceList<Value extends string>({
  label,
  name,
  options,
  value,
  onChange,
  inputRef,
}: ChoiceListProps<Value>) {
  return (
    <div role="radiogroup" aria-label={label} className="grid gap-2 sm:grid-cols-2">
      {options.map((option) => (
        <label
          key={option.value}
          className={cn(
            'flex gap-3 rounded-lg border border-line-strong p-3 transition-colors has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
            option.isDisabled ? 'border-dashed' : 'cursor-pointer',
          )}
        >
          <input
            ref={option.value === value ? inputRef : undefined}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.isDisabled}
            onChange={() => onChange(option.value)}
            className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
          />
          <span className="min-w-0 text-sm">
            <span className={cn('block font-medium', option.isDisabled && 'text-muted')}>{option.label}</span>
            <span className="block text-[13px] text-muted">{option.hint}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
