'use client';

import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { useT } from '@/app/_text/use-t';

type MadeTokenProps = { name: string; token: string; onClose: () => void };

/** A new token, this once, and how a script uses it. */
export function MadeToken({ name, token, onClose }: MadeTokenProps) {
  const t = useT();
  return (
    <SecretDialog
      title={t('tokens.createdTitle', { name })}
      description={t('tokens.createdHint')}
      className="max-w-2xl"
      onClose={onClose}
    >
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
    </SecretDialog>
  );
}

const exampleFor = (origin: string) =>
  [
    `curl -s ${origin}/graphql \\`,
    `  -H "authorization: Bearer $TOKEN" \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '{"query":"{ viewer { email role } }"}'`,
  ].join('\n');
