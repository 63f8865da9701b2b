import { cva } from 'class-variance-authority';

/** Classes of buttons, and of links that look like buttons. */
export const buttonVariants = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors select-none disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-accent-text hover:bg-accent-hover',
        secondary: 'border border-line bg-surface text-text shadow-card hover:bg-sunken',
        quiet: 'text-muted hover:bg-sunken hover:text-text',
        danger: 'bg-bad text-bad-text hover:bg-bad-hover',
      },
      size: {
        small: 'h-7 px-2.5 text-[0.867rem]',
        medium: 'h-9 px-3.5 text-sm',
        icon: 'size-9',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'medium' },
  },
);
