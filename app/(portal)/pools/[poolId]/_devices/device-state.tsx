import { CircleDashed, CircleDot, CircleSlash, Clock, IdCard, type LucideIcon } from 'lucide-react';
import type { DeviceState as State } from '@/graphql/generated/operations/graphql';
import { Badge, type BadgeTone } from '@/app/_components/ui/badge';
import { useT } from '@/app/_text/use-t';

/** Tone and icon of each state. */
export const stateLooks: Record<State, { tone: BadgeTone; icon: LucideIcon }> = {
  HOLDING_SEAT: { tone: 'ok', icon: CircleDot },
  LAPSED: { tone: 'warn', icon: Clock },
  LOGGED_OUT: { tone: 'neutral', icon: CircleDashed },
  REGISTERED: { tone: 'accent', icon: IdCard },
  REMOVED: { tone: 'neutral', icon: CircleSlash },
};

/** State of a device as text, icon and colour. */
export function DeviceState({ state }: { state: State }) {
  const t = useT();
  const { tone, icon: Icon } = stateLooks[state];
  return (
    <Badge tone={tone} title={t(`deviceStates.${state}_hint`)}>
      <Icon aria-hidden />
      {t(`deviceStates.${state}`)}
    </Badge>
  );
}
