import { CircleGauge, CircleOff, Hourglass, KeyRound, OctagonAlert, UserX } from 'lucide-react';
import type { BadgeTone } from '@/app/_components/ui/badge';
import type { AlertKind } from '@/graphql/generated/operations/graphql';

/** Every kind of alert, most severe first. */
export const ALERT_KINDS = [
  'OVER_QUANTITY',
  'FULL',
  'FIRST_DENIAL_OF_DAY',
  'REGISTRATION_LIMIT',
  'NEARLY_FULL',
  'IDLE_LICENSES',
] as const satisfies readonly AlertKind[];

/** Kinds that the bell counts and lists. Unused licences are left out: they are advice for the monthly report. */
export const BELL_KINDS: AlertKind[] = ALERT_KINDS.filter((kind) => kind !== 'IDLE_LICENSES');

/** Icon and tone of each kind; its texts are below `alerts.kinds`. */
export const alertLooks = {
  OVER_QUANTITY: { icon: OctagonAlert, tone: 'bad' },
  FULL: { icon: CircleOff, tone: 'bad' },
  FIRST_DENIAL_OF_DAY: { icon: UserX, tone: 'bad' },
  REGISTRATION_LIMIT: { icon: KeyRound, tone: 'bad' },
  NEARLY_FULL: { icon: CircleGauge, tone: 'warn' },
  IDLE_LICENSES: { icon: Hourglass, tone: 'neutral' },
} as const satisfies Record<AlertKind, { icon: typeof CircleOff; tone: BadgeTone }>;
