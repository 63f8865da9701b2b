import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { fetchBridge } from '@/graphql/bridge';
import { currentSession } from '@/app/_auth/session';
import { Brand } from '@/app/_components/brand';
import { Card } from '@/app/_components/ui/card';
import { samePlace } from '@/app/_lib/same-place';
import { t } from '@/app/_text/text';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: t('signIn.title') };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { ended, callbackUrl, error } = await searchParams;
  const target = samePlace(callbackUrl);
  // Somebody whose session was just ended stays here, whatever the cookie says: going back would come back.
  if (!ended && (await currentSession())) redirect(target);
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 p-4">
      <Brand />
      <Card className="w-full max-w-sm p-6 shadow-raised">
        <h1 className="text-xl font-semibold">{t('signIn.title')}</h1>
        <p className="mt-1 mb-5 text-sm text-muted">{t('signIn.subtitle')}</p>
        <SignInForm
          callbackUrl={target}
          hasEnded={ended !== undefined}
          firstError={typeof error === 'string' ? error : null}
          oidcName={fetchBridge().auth.oidc?.name ?? null}
        />
      </Card>
      <p className="max-w-sm text-center text-[13px] text-muted">{t('signIn.help')}</p>
    </main>
  );
}
