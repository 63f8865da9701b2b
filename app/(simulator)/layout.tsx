import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { fetchBridge } from '@/graphql/bridge';

/** Pages for phones: nobody has to be signed in. Not there unless this server offers them. */
export default function SimulatorLayout({ children }: { children: ReactNode }) {
  if (!fetchBridge().hasSimulator) notFound();
  return children;
}
