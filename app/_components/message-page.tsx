import type { ReactNode } from 'react';
import { Brand } from './brand';

/** Page with a single message. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-4 p-6">
      <Brand />
      <h1 className="text-xl font-semibold">{title}</h1>
      {children}
    </main>
  );
}
