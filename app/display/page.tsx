import type { Metadata } from 'next';
import { getT } from '@/app/_text/get-t';
import { DisplayPage } from './_display/display-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('displays.page'), referrer: 'no-referrer' };
}

/** A wall for a screen that nobody is signed in to. What the link is for is after the #, which no server is sent. */
export default function Page() {
  return <DisplayPage />;
}
