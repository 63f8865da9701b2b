'use client';

import { useEffect, useRef } from 'react';
import { toast } from '@/app/_components/ui/toast';
import { useViewer } from '@/app/_components/viewer';
import { changeInWords } from '@/app/_lib/change-words';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { auditActionName } from '../../../_audit/audit-actions';
import type { PoolSettings } from './pool-settings';

/** Tells in a corner what somebody else changes while the page is open. */
export function useToldChanges(pool: PoolSettings | null | undefined): void {
  const t = useT();
  const format = useFormat();
  const { email } = useViewer();
  const told = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!pool) return;
    const entries = pool.auditEntries.edges.map(({ node }) => node);
    const fresh = told.current ? entries.filter(({ id }) => !told.current?.has(id)) : [];
    told.current = new Set([...(told.current ?? []), ...entries.map(({ id }) => id)]);
    for (const { actorName, action, changes } of fresh) {
      // The trail names people with their address.
      if (actorName.endsWith(`(${email})`)) continue;
      toast.info(t('settings.changedBy', { who: actorName }), {
        description:
          changes.map((change) => changeInWords(t, format, change)).join(' · ') || auditActionName(t, action),
      });
    }
  }, [pool, t, format, email]);
}
