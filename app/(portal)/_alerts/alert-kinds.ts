import { CircleGauge, CircleOff, Hourglass, KeyRound, OctagonAlert, UserX } from 'lucide-react';
import type { BadgeTone } from '@/app/_components/ui/badge';
import type { AlertKind } from '@/graphql/generated/operations/graphql';

/** Every kind of alert, the worst first. */
export const ALERT_KINDS = [
  'OVER_QUANTITY',
  'FULL',
  'FIRST_DENIAL_OF_DAY',
  'REGISTRATION_LIMIT',
  'NEARLY_FULL',
  'IDLE_LICENSES',
] as const satisfies readonly AlertKind[];

/** What the bell counts and lists. Licences that nobody needs are advice for the report, not a problem of today. */
export const BELL_KINDS: AlertKind[] = ALERT_KINDS.filter((kind) => kind !== 'IDLE_LICENSES');

/** How each kind looks; its words are below `alerts.kinds`. */
export const alertLooks = {
  OVER_QUANTITY: { icon: OctagonAlert, tone: 'bad' },
  FULL: { icon: CircleOff, tone: 'bad' },
  FIRST_DENIAL_OF_DAY: { icon: UserX, tone: 'bad' },
  REGISTRATION_LIMIT: { icon: KeyRound, tone: 'bad' },
  NEARLY_FULL: { icon: CircleGauge, tone: 'warn' },
  IDLE_LICENSES: { icon: Hourglass, tone: 'neutral' },
} as const satisfies Record<AlertKind, { icon: typeof CircleOff; tone: BadgeTone }>;
