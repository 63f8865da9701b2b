import type { Metadata } from 'next';
import { Brand } from '@/app/_components/brand';
import { getT } from '@/app/_text/get-t';
import { LanguageSwitch } from '@/app/sign-in/language-switch';
import { MailRequest } from './mail-request';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('mailRequest.title'), robots: { index: false } };
}

/** Page where a recipient of alerts and reports confirms or declines them. The token is after the #. */
export default function MailRequestPage() {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 p-4">
      <Brand />
      <MailRequest />
      <LanguageSwitch />
    </main>
  );
}
