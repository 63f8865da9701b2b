import {
  Ban,
  CircleAlert,
  CircleCheck,
  CirclePause,
  CircleX,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { Badge, type BadgeTone } from '@/app/_components/ui/badge';
import { useT } from '@/app/_text/use-t';
import type { PoolCondition } from './pool-condition';

const looks: Record<PoolCondition, { tone: BadgeTone; icon: LucideIcon }> = {
  over: { tone: 'bad', icon: CircleX },
  full: { tone: 'bad', icon: CircleAlert },
  denied: { tone: 'warn', icon: Ban },
  nearlyFull: { tone: 'warn', icon: TriangleAlert },
  suspended: { tone: 'neutral', icon: CirclePause },
  ok: { tone: 'ok', icon: CircleCheck },
};

/** Condition of a pool as text, icon and colour. */
export function ConditionBadge({ condition }: { condition: PoolCondition }) {
  const t = useT();
  const { tone, icon: Icon } = looks[condition];
  return (
    <Badge tone={tone} title={t(`condition.${condition}Hint`)}>
      <Icon aria-hidden />
      {t(`condition.${condition}`)}
    </Badge>
  );
}
