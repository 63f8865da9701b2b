'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { useT } from '@/app/_text/use-t';
import { useLeaveWarning } from './use-leave-warning';

type SecretDialogProps = {
  title: string;
  description: string;
  /** The secret, and what it is used with. */
  children: ReactNode;
  className?: string;
  /** A link to where one goes on with it. */
  goOn?: ReactNode;
  onClose: () => void;
};

/** A secret that is shown once. Only its buttons close the dialog: Escape and a click beside it would lose the secret. */
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
