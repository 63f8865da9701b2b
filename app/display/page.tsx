import type { Metadata } from 'next';
import { getT } from '@/app/_text/get-t';
import { DisplayPage } from './_display/display-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('displays.page'), referrer: 'no-referrer' };
}

/** Wall display without sign-in. The token of the link is after the #, which is not sent to the server. */
export default function Page() {
  return <DisplayPage />;
}
