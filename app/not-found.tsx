import Link from 'next/link';
import { MessagePage } from './_components/message-page';
import { Button } from './_components/ui/button';
import { t } from './_text/text';

export default function NotFound() {
  return (
    <MessagePage title={t('notFound.title')}>
      <p className="text-muted">{t('notFound.text')}</p>
      <Button asChild variant="primary">
        <Link href="/">{t('notFound.home')}</Link>
      </Button>
    </MessagePage>
  );
}
