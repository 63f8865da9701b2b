'use client';

import { Bell } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useQuery } from 'urql';
import { OpenAlertCountDocument } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { useReread } from '@/app/_hooks/use-reread';
import { useT } from '@/app/_text/use-t';
import { BELL_KINDS } from './alert-kinds';

const AlertPanel = dynamic(() => import('./alert-panel').then((module) => module.AlertPanel), { ssr: false });

const REREAD_INTERVAL_MS = 15_000;
const MAX_COUNTED = 99;

/** Button with the number of active alerts the reader may see. Opens the panel that lists them. */
export function AlertBell() {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  const [{ data }, execute] = useQuery({
    query: OpenAlertCountDocument,
    variables: { kinds: BELL_KINDS },
  });
  useReread(undefined, () => execute({ requestPolicy: 'network-only' }), REREAD_INTERVAL_MS);
  const count = data?.alerts.totalCount ?? 0;
  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        className="relative"
        aria-haspopup="dialog"
        aria-label={data ? t('alerts.bell', { count }) : t('alerts.title')}
        onClick={() => setIsOpen(true)}
      >
        <Bell aria-hidden className="size-5!" />
        {count > 0 ? (
          <span
            aria-hidden
            className="absolute top-0.5 right-0 min-w-4 rounded-full bg-bad px-1 text-center text-[11px] leading-4 font-semibold text-bad-text tabular-nums"
          >
            {count > MAX_COUNTED ? `${MAX_COUNTED}+` : count}
          </span>
        ) : null}
      </Button>
      {isOpen ? <AlertPanel onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
