import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { t } from '@/app/_text/text';
import { Overview } from './_overview/overview';

export const metadata: Metadata = { title: t('overview.title') };

export default async function OverviewPage() {
  await requireSession();
  return <Overview />;
}
