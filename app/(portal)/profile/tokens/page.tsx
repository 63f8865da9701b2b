import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { TokensPanel } from './_tokens/tokens-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('tokens.title') };
}

export default async function TokensPage() {
  await requireSession();
  return <TokensPanel />;
}
