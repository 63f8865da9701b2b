import { useEffect, useRef, type ComponentProps } from 'react';
import { cn } from '@/app/_lib/cn';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'ref'> & { isIndeterminate?: boolean };

/** A box to tick, in an area large enough for a finger. Its name comes from `aria-label` or from a label around it. */
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
