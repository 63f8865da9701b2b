'use client';

import type { ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { useT } from '@/app/_text/use-t';

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

/** What is shown this once. It is closed on purpose only: a slip of the mouse must not lose it. */
export function SecretDialog({ title, description, children, className, goOn, onClose }: SecretDialogProps) {
  const t = useT();
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent className={className} onPointerDownOutside={(event) => event.preventDefault()}>
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription>{description}</DialogDescription>
        <div className="mt-4 space-y-4">{children}</div>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button variant={goOn ? 'secondary' : 'primary'} onClick={onClose}>
            {t('common.done')}
          </Button>
          {goOn}
        </div>
      </DialogContent>
    </Dialog>
  );
}
