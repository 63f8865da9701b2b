import type { Metadata } from 'next';
import { currentSession } from '@/app/_auth/session';
import { Brand } from '@/app/_components/brand';
import { Button } from '@/app/_components/ui/button';
import { Link } from '@/app/_components/ui/link';
import { LanguageSwitch } from '@/app/sign-in/language-switch';
import { getT } from '@/app/_text/get-t';
import { getMessages } from 'next-intl/server';
import { Simulator } from './_simulator/simulator';
import { SimulatorTexts } from './_simulator/simulator-texts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('simulator.title') };
}

export default async function SimulatorPage() {
  const t = await getT();
  const session = await currentSession();
  return (
    <>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-14 max-w-[160rem] flex-wrap items-center gap-2 px-4 py-1.5 sm:px-6">
          <Link href="/" className="rounded-md" aria-label={t('nav.home')}>
            <Brand nameClassName="max-[26rem]:sr-only" />
          </Link>
          <div className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-2">
            {session ? null : <LanguageSwitch />}
            <Button asChild size="small">
              {session ? (
                <Link href="/">{t('simulator.toPortal')}</Link>
              ) : (
                <Link href="/sign-in?callbackUrl=/simulator">{t('simulator.signIn')}</Link>
              )}
            </Button>
          </div>
        </div>
      </header>
      <main className="mx-auto max-w-[160rem] px-4 py-4 sm:px-6">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <h1 className="text-2xl font-semibold tracking-tight">{t('simulator.title')}</h1>
          <p className="text-muted">{t('simulator.lead')}</p>
        </div>
        <SimulatorTexts texts={(await getMessages()).simulator}>
          <Simulator permissions={session?.permissions ?? null} />
        </SimulatorTexts>
      </main>
    </>
  );
}
