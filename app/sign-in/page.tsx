import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { fetchBridge } from '@/graphql/bridge';
import { isOwnError } from '@/app/_auth/several-accounts-error';
import { currentSession } from '@/app/_auth/session';
import { Brand } from '@/app/_components/brand';
import { Card } from '@/app/_components/ui/card';
import { localCallbackPath } from '@/app/_lib/local-callback-path';
import { getT } from '@/app/_text/get-t';
import { LanguageSwitch } from './language-switch';
import { SignInForm } from './sign-in-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('signIn.title') };
}

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { ended, everywhere, callbackUrl, error } = await searchParams;
  const t = await getT();
  const { auth } = fetchBridge();
  const target = localCallbackPath(callbackUrl, (await headers()).get('host'));
  // Stays here after a session has ended, even if the cookie remains: redirecting would lead back here.
  if (!ended && !everywhere && (await currentSession())) redirect(target);
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 p-4">
      <Brand />
      <Card className="w-full max-w-sm p-6 shadow-raised">
        <h1 className="text-xl font-semibold">{t('signIn.title')}</h1>
        <p className="mt-1 mb-5 text-sm text-muted">{t('signIn.subtitle')}</p>
        <SignInForm
          callbackUrl={target}
          notice={
            everywhere !== undefined
              ? t('signIn.everywhere', { count: Number(everywhere) || 1 })
              : ended !== undefined
                ? t('signIn.ended')
                : null
          }
          firstError={typeof error === 'string' && isOwnError(error, auth.secret) ? error : null}
          oidcName={auth.oidc?.name ?? null}
        />
      </Card>
      <p className="max-w-sm text-center text-[13px] text-muted">{t('signIn.help')}</p>
      <LanguageSwitch />
    </main>
  );
}
