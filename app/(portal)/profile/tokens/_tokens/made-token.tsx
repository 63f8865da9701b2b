'use client';

import { SecretField } from '@/app/_components/form/secret-field';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { useT } from '@/app/_text/use-t';

type MadeTokenProps = { name: string; token: string; onClose: () => void };

/** A new token, this once, and how a script uses it. */
export function MadeToken({ name, token, onClose }: MadeTokenProps) {
  const t = useT();
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        className="max-w-2xl"
        // A slip of the mouse must not lose what cannot be seen again.
        onPointerDownOutside={(event) => event.preventDefault()}
      >
        <DialogTitle>{t('tokens.createdTitle', { name })}</DialogTitle>
        <DialogDescription>{t('tokens.createdHint')}</DialogDescription>
        <div className="mt-4 space-y-5">
          <SecretField label={t('tokens.token')} secret={token} />
          <div>
            <h3 className="text-sm font-medium">{t('tokens.example')}</h3>
            <p className="mb-1.5 text-[13px] text-muted">{t('tokens.exampleHint')}</p>
            <pre
              tabIndex={0}
              role="region"
              aria-label={t('tokens.example')}
              className="overflow-x-auto rounded-md border border-line bg-sunken p-3 text-xs"
            >
              <code>{exampleFor(location.origin)}</code>
            </pre>
          </div>
        </div>
        <div className="mt-5 flex justify-end">
          <Button variant="primary" onClick={onClose}>
            {t('tokens.done')}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  );
}

const exampleFor = (origin: string) =>
  [
    `curl -s ${origin}/graphql \\`,
    `  -H "authorization: Bearer $TOKEN" \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '{"query":"{ viewer { email role } }"}'`,
  ].join('\n');
