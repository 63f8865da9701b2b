import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { RefusedPanel } from './_refused/refused-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('refused.title') };
}

export default async function RefusedPage() {
  await requireSession();
  return <RefusedPanel />;
}
