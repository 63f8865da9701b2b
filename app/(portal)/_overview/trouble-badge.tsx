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
import type { Trouble } from './pool-trouble';

const looks: Record<Trouble, { tone: BadgeTone; icon: LucideIcon }> = {
  over: { tone: 'bad', icon: CircleX },
  full: { tone: 'bad', icon: CircleAlert },
  denied: { tone: 'warn', icon: Ban },
  tight: { tone: 'warn', icon: TriangleAlert },
  suspended: { tone: 'neutral', icon: CirclePause },
  calm: { tone: 'ok', icon: CircleCheck },
};

/** State of a pool as text, icon and colour. */
export function TroubleBadge({ trouble }: { trouble: Trouble }) {
  const t = useT();
  const { tone, icon: Icon } = looks[trouble];
  return (
    <Badge tone={tone} title={t(`trouble.${trouble}Hint`)}>
      <Icon aria-hidden />
      {t(`trouble.${trouble}`)}
    </Badge>
  );
}
