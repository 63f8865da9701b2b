import type { Metadata } from 'next';
import { currentSession } from '@/app/_auth/session';
import { Brand } from '@/app/_components/brand';
import { Card } from '@/app/_components/ui/card';
import { getT } from '@/app/_text/get-t';
import { AtProvider } from './at-provider';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('session.title') };
}

type AgainPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Page in a separate tab where users without a password confirm their identity at the identity provider. */
export default async function AgainPage({ searchParams }: AgainPageProps) {
  const { done } = await searchParams;
  const session = await currentSession();
  const t = await getT();
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 p-4">
      <Brand />
      <Card className="w-full max-w-sm p-6 shadow-raised">
        <h1 className="mb-3 text-xl font-semibold">
          {t(done === undefined ? 'session.title' : 'session.done')}
        </h1>
        <AtProvider
          isDone={done !== undefined}
          customerId={session ? (session.customerId ?? 'VENDOR') : ''}
        />
      </Card>
    </main>
  );
}
