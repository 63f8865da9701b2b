import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { ProfilePanel } from './_profile/profile-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('profile.title') };
}

export default async function ProfilePage() {
  await requireSession();
  return <ProfilePanel />;
}
