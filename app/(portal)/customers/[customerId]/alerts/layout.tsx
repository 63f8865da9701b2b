import type { ReactNode } from 'react';
import { AlertsFrame } from '../_alerts/alerts-frame';

type AlertsLayoutProps = { children: ReactNode; params: Promise<{ customerId: string }> };

export default async function AlertsLayout({ children, params }: AlertsLayoutProps) {
  const { customerId } = await params;
  return <AlertsFrame customerId={customerId}>{children}</AlertsFrame>;
}
