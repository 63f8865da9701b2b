'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { useT } from '@/app/_text/use-t';
import { useLeaveWarning } from './use-leave-warning';

type SecretDialogProps = {
  title: string;
  description: string;
  /** The secret and an example of its use. */
  children: ReactNode;
  className?: string;
  /** Link to the next step. */
  goOn?: ReactNode;
  onClose: () => void;
};

/**
 * Dialog with a secret that is shown once. Only its buttons close it, because Escape or a click beside it would lose
 * the secret.
 */
export function SecretDialog({ title, description, children, className, goOn, onClose }: SecretDialogProps) {
  const t = useT();
  const [isWarned, setIsWarned] = useState(false);
  useLeaveWarning(true);
  const keepOpen = (event: Event) => {
    event.preventDefault();
    setIsWarned(true);
  };
  return (
    <Dialog open>
      <DialogContent
        className={className}
        isClosedByButtonsOnly
        onEscapeKeyDown={keepOpen}
        onPointerDownOutside={keepOpen}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription>{description}</DialogDescription>
        <div className="mt-4 space-y-4">{children}</div>
        <div role="alert" className="mt-4 text-sm text-bad empty:hidden">
          {isWarned ? t('form.saveFirst') : null}
        </div>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button variant={goOn ? 'secondary' : 'primary'} onClick={onClose}>
            {t('form.saved')}
          </Button>
          {goOn}
        </div>
      </DialogContent>
    </Dialog>
  );
}
