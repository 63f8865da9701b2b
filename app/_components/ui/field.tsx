import type { ComponentProps, ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { cn } from '@/app/_lib/cn';

const control =
  'w-full rounded-md border border-line-strong bg-surface text-text shadow-card transition-colors aria-invalid:border-bad disabled:opacity-60';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={cn(control, 'h-9 px-3 text-base sm:text-sm', className)} {...props} />;
}

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea className={cn(control, 'min-h-20 px-3 py-2 text-base sm:text-sm', className)} {...props} />
  );
}

export function Select({ className, ...props }: ComponentProps<'select'>) {
  return (
    <select className={cn(control, 'h-9 w-auto pr-8 pl-2.5 text-base sm:text-sm', className)} {...props} />
  );
}

export function Label({ className, ...props }: ComponentProps<'label'>) {
  return <label className={cn('block text-sm font-medium', className)} {...props} />;
}

export function Hint({ className, ...props }: ComponentProps<'p'>) {
  return <p className={cn('text-[13px] text-muted', className)} {...props} />;
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-[13px] font-medium text-bad">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  );
}
