import type { Metadata } from 'next';
import { Link } from '@/app/_components/ui/link';
import { MessagePage } from './_components/message-page';
import { Button } from './_components/ui/button';
import { getT } from './_text/get-t';
import { useT } from './_text/use-t';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('notFound.title') };
}

export default function NotFound() {
  const t = useT();
  return (
    <MessagePage title={t('notFound.title')}>
      <p className="text-muted">{t('notFound.text')}</p>
      <Button asChild variant="primary">
        <Link href="/">{t('notFound.home')}</Link>
      </Button>
    </MessagePage>
  );
}
