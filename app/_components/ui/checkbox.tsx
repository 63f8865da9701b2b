import { useEffect, useRef, type ComponentProps } from 'react';
import { cn } from '@/app/_lib/cn';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'ref'> & { isIndeterminate?: boolean };

/** Checkbox with an area large enough for touch. Named by `aria-label` or a surrounding label. */
export function Checkbox({ className, isIndeterminate = false, ...props }: CheckboxProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = isIndeterminate;
  }, [isIndeterminate]);
  return (
    <input
      ref={ref}
      type="checkbox"
      className={cn('size-6 shrink-0 cursor-pointer border-4 border-transparent accent-accent', className)}
      {...props}
    />
  );
}
