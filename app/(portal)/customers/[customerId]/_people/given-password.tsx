'use client';

import { SecretField } from '@/app/_components/form/secret-field';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { useT } from '@/app/_text/use-t';

type GivenPasswordProps = { title: string; userName: string; password: string; onClose: () => void };

/** What somebody logs in with from now on, to be handed on: shown this once. */
export function GivenPassword({ title, userName, password, onClose }: GivenPasswordProps) {
  const t = useT();
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent onPointerDownOutside={(event) => event.preventDefault()}>
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription>{t('people.passwordOnce')}</DialogDescription>
        <dl className="my-4 text-sm">
          <dt className="text-muted">{t('people.userName')}</dt>
          <dd className="break-all">{userName}</dd>
        </dl>
        <SecretField label={t('people.password')} secret={password} />
        <div className="mt-5 flex justify-end">
          <Button variant="primary" onClick={onClose}>
            {t('people.done')}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  );
}
