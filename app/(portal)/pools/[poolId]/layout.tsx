import type { ReactNode } from 'react';
import { PoolFrame } from './_pool/pool-frame';

type PoolLayoutProps = { children: ReactNode; params: Promise<{ poolId: string }> };

export default async function PoolLayout({ children, params }: PoolLayoutProps) {
  return <PoolFrame poolId={(await params).poolId}>{children}</PoolFrame>;
}
