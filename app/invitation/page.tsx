import type { Metadata } from 'next';
import { Brand } from '@/app/_components/brand';
import { getT } from '@/app/_text/get-t';
import { LanguageSwitch } from '@/app/sign-in/language-switch';
import { Invitation } from './invitation';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('invitation.title') };
}

/**
 * Page where an invited person chooses a password. The token of the link is after the #, which is not sent to the
 * server.
 */
export default function InvitationPage() {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 p-4">
      <Brand />
      <Invitation />
      <LanguageSwitch />
    </main>
  );
}
