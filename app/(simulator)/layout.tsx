import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { fetchBridge } from '@/graphql/bridge';

/** Pages of simulated phones, without sign-in. Not found unless the server offers them. */
export default function SimulatorLayout({ children }: { children: ReactNode }) {
  if (!fetchBridge().hasSimulator) notFound();
  return children;
}
