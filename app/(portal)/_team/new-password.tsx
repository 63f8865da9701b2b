'use client';

import { SecretField } from '@/app/_components/form/secret-field';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { useT } from '@/app/_text/use-t';

type NewPasswordProps = { title: string; email: string; password: string; onClose: () => void };

/** What somebody signs in with from now on, to be handed on: shown this once. */
export function NewPassword({ title, email, password, onClose }: NewPasswordProps) {
  const t = useT();
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent onPointerDownOutside={(event) => event.preventDefault()}>
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription>{t('team.addedHint')}</DialogDescription>
        <dl className="my-4 space-y-2 text-sm">
          <div>
            <dt className="text-muted">{t('team.signInAt')}</dt>
            <dd className="break-all">{String(new URL('/sign-in', location.origin))}</dd>
          </div>
          <div>
            <dt className="text-muted">{t('team.email')}</dt>
            <dd className="break-all">{email}</dd>
          </div>
        </dl>
        <SecretField label={t('team.password')} secret={password} />
        <div className="mt-5 flex justify-end">
          <Button variant="primary" onClick={onClose}>
            {t('team.done')}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  );
}
