import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/app/_lib/cn';

/*
 * Narrow screens show each row as a block. Browsers drop table semantics when `display` changes, so the roles are
 * explicit.
 */

/** Table that scrolls horizontally by itself, and becomes a list of blocks below `md`. */
export function Table({
  caption,
  className,
  children,
  ...props
}: ComponentProps<'table'> & { caption: ReactNode }) {
  return (
    <table role="table" className={cn('w-full border-collapse text-sm max-md:block', className)} {...props}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}

export function TableHead({ className, ...props }: ComponentProps<'thead'>) {
  return (
    <thead
      role="rowgroup"
      className={cn('border-b border-line max-md:sr-only [&_th]:bg-surface', className)}
      {...props}
    />
  );
}

export function TableBody({ className, ...props }: ComponentProps<'tbody'>) {
  return <tbody role="rowgroup" className={cn('max-md:block', className)} {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return <tr role="row" className={cn('border-b border-line last:border-b-0', className)} {...props} />;
}

export function TableHeadCell({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      role="columnheader"
      scope="col"
      className={cn(
        'h-10 px-3 text-left text-xs font-medium whitespace-nowrap text-muted first:pl-4 last:pr-4',
        className,
      )}
      {...props}
    />
  );
}

/** Cell; on narrow screens `label` is shown before it. */
export function TableCell({
  className,
  label,
  children,
  ...props
}: ComponentProps<'td'> & { label?: string }) {
  return (
    <td
      role="cell"
      className={cn(
        'px-3 py-2.5 align-middle first:pl-4 last:pr-4 max-md:block max-md:p-0 max-md:first:pl-0 max-md:last:pr-0',
        className,
      )}
      {...props}
    >
      {label ? (
        <span aria-hidden className="mb-0.5 block text-xs whitespace-nowrap text-muted md:hidden">
          {label}
        </span>
      ) : null}
      {children}
    </td>
  );
}
