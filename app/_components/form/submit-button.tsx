'use client';

import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

type SubmitButtonProps = {
  isBusy: boolean;
  /** Nothing to save yet. The button keeps the focus. */
  isIdle?: boolean;
  busyLabel?: string;
  variant?: ComponentProps<typeof Button>['variant'];
  children?: ReactNode;
};

export function SubmitButton({
  isBusy,
  isIdle = false,
  busyLabel,
  variant = 'primary',
  children,
}: SubmitButtonProps) {
  const t = useT();
  return (
    <Button type="submit" variant={variant} aria-disabled={isBusy || isIdle || undefined}>
      {isBusy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
      {isBusy ? (busyLabel ?? t('form.saving')) : (children ?? t('form.save'))}
    </Button>
  );
}
