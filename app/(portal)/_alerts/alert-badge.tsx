'use client';

import { Badge } from '@/app/_components/ui/badge';
import { useT } from '@/app/_text/use-t';
import type { AlertKind } from '@/graphql/generated/operations/graphql';
import { alertLooks } from './alert-kinds';

/** Kind of an alert, in a paler tone once resolved. */
export function AlertBadge({ kind, isOver = false }: { kind: AlertKind; isOver?: boolean }) {
  const t = useT();
  const { icon: Icon, tone } = alertLooks[kind];
  return (
    <Badge tone={isOver ? 'outline' : tone} title={t(`alerts.kindHints.${kind}`)}>
      <Icon aria-hidden />
      {t(`alerts.kinds.${kind}`)}
    </Badge>
  );
}
