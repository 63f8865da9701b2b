import type { ReactNode } from 'react';
import { requireSession } from '@/app/_auth/session';
import { PageHeading } from '@/app/_components/page-heading';
import { TabLinks } from '@/app/_components/tab-links';
import { getT } from '@/app/_text/get-t';

/** Heading and tabs of the reader's own pages. */
export default async function ProfileLayout({ children }: { children: ReactNode }) {
  await requireSession();
  const t = await getT();
  return (
    <div className="space-y-4">
      <PageHeading title={t('profile.heading')} />
      <div className="border-b border-line">
        <TabLinks
          label={t('profile.parts')}
          tabs={[
            { href: '/profile', label: t('profile.title') },
            { href: '/profile/tokens', label: t('tokens.title') },
          ]}
        />
      </div>
      {children}
    </div>
  );
}
