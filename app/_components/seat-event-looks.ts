import {
  ArrowLeftRight,
  CircleCheck,
  Clock,
  IdCard,
  LogIn,
  LogOut,
  OctagonX,
  Repeat,
  RotateCcw,
  Trash2,
  UserX,
  type LucideIcon,
} from 'lucide-react';
import type { SeatEventKind } from '@/graphql/generated/operations/graphql';

type Tone = { text: string; soft: string };

const accent: Tone = { text: 'text-accent', soft: 'bg-accent-soft' };
const ok: Tone = { text: 'text-ok', soft: 'bg-ok-soft' };
const quiet: Tone = { text: 'text-muted', soft: 'bg-sunken' };
const warn: Tone = { text: 'text-warn', soft: 'bg-warn-soft' };
const bad: Tone = { text: 'text-bad', soft: 'bg-bad-soft' };

/** Tone and icon of each kind of seat event. */
export const seatEventLooks: Record<SeatEventKind, Tone & { icon: LucideIcon }> = {
  REGISTERED: { icon: IdCard, ...accent },
  REREGISTERED: { icon: IdCard, ...quiet },
  REREGISTERED_WITHOUT_TOKEN: { icon: IdCard, ...warn },
  GRANTED: { icon: LogIn, ...ok },
  REGAINED: { icon: RotateCcw, ...ok },
  TAKEN_OVER: { icon: Repeat, ...accent },
  CHECKED: { icon: CircleCheck, ...quiet },
  LAPSED: { icon: Clock, ...warn },
  LOGGED_OUT: { icon: LogOut, ...quiet },
  FORCED_OUT: { icon: UserX, ...warn },
  DEVICE_REMOVED: { icon: Trash2, ...quiet },
  MODE_CHANGED: { icon: ArrowLeftRight, ...quiet },
  DENIED: { icon: OctagonX, ...bad },
};
