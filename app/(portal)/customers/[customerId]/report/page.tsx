import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { Report } from '../_report/report';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('report.title') };
}

export default async function ReportPage({ params }: { params: Promise<{ customerId: string }> }) {
  const { customerId } = await params;
  await requireSession();
  return <Report customerId={customerId} />;
}
