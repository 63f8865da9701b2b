import type { alertKinds } from '../../db/schema';

/** What a pool's people can be told of. */
export type AlertKind = (typeof alertKinds)[number];

/** What is known of a pool at one look. Instants and durations are milliseconds. */
export type PoolFacts = {
  inUse: number;
  licensedQuantity: number;
  /** The day it is in the customer's zone. */
  day: { date: string; endsAt: number };
  /** Whether anybody was refused for want of a seat that day. */
  deniedToday: boolean;
  /** How many licences nobody needed in thirty days; null: not looked into. */
  idleLicenses: number | null;
  /** When a registration was last refused because its key had added too many devices within an hour. */
  registrationRefusedAt: number | null;
};

/** What the customer wants to be told of. */
export type AlertRules = {
  kinds: readonly AlertKind[];
  nearlyFullPercent: number;
  /** The least time between two messages of one kind about one pool. */
  coolDownMs: number;
};

/** What has to be remembered of one kind between two looks. */
type KindState = {
  isOpen?: boolean;
  /** The day it was last raised for. */
  day?: string;
  /** Since when it has been so, while it is not open. */
  pendingSince?: number;
  /** Since when it has been over, while it is open. */
  calmSince?: number;
  /** It is open and no message was due yet. */
  isUntold?: boolean;
  /** When a message of this kind was last due. */
  toldAt?: number;
};

export type AlertState = Partial<Record<AlertKind, KindState>> & {
  /** When the pool was last looked at. */
  lookedAt?: number;
};

/**
 * `raise` opens an alert, `tell` says that a message about the open one is due, `clear` closes it: it has been over
 * `since`, and for long enough.
 */
export type AlertStep =
  | { do: 'raise'; kind: AlertKind }
  | { do: 'tell'; kind: AlertKind }
  | { do: 'clear'; kind: AlertKind; since: number };

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long something must have been so before it is raised, and over before it is cleared. */
const TIMING: Record<AlertKind, { raiseAfter: number; clearAfter: number }> = {
  OVER_QUANTITY: { raiseAfter: 0, clearAfter: 0 },
  FULL: { raiseAfter: 0, clearAfter: 5 * MINUTE },
  NEARLY_FULL: { raiseAfter: MINUTE, clearAfter: 10 * MINUTE },
  FIRST_DENIAL_OF_DAY: { raiseAfter: 0, clearAfter: 0 },
  IDLE_LICENSES: { raiseAfter: 0, clearAfter: 0 },
  REGISTRATION_LIMIT: { raiseAfter: 0, clearAfter: 0 },
};

/** A key is at its limit until no registration was refused for this long. */
const REGISTRATION_WINDOW = 60 * MINUTE;

/** By how many points the use must fall below the threshold before the pool is no longer nearly full. */
const CALM_POINTS = 10;

/** The worse says it for the others: a full pool is nearly full too. */
const WORSE: Partial<Record<AlertKind, AlertKind[]>> = {
  FULL: ['OVER_QUANTITY'],
  NEARLY_FULL: ['OVER_QUANTITY', 'FULL'],
};

/** The worse before those it speaks for. */
const ORDER = Object.keys(TIMING) as AlertKind[];

/**
 * What is remembered of a pool, with the alerts that are open: during an upgrade processes of the version before drop
 * what they do not know.
 */
export function rememberOpen(
  state: AlertState,
  open: Readonly<Record<string, string | null>> | null,
): AlertState {
  const forgotten = ORDER.filter((kind) => open && kind in open && !state[kind]?.isOpen);
  const remembered = forgotten.map((kind): [AlertKind, KindState] => {
    const toldAt = open?.[kind];
    return [
      kind,
      {
        ...state[kind],
        isOpen: true,
        ...(toldAt ? { toldAt: new Date(toldAt).getTime() } : { isUntold: true }),
      },
    ];
  });
  return { ...state, ...Object.fromEntries(remembered) };
}

type Condition = 'on' | 'off' | 'neither';

/**
 * What one look at a pool changes: which alerts begin, which are over, about which a message is due, and when to look
 * again if nothing is written meanwhile (null: no need). What goes back and forth is one alert (hysteresis), and two
 * messages of a kind are never closer than the cool-down: an alert that is over before its message is due is told to
 * nobody.
 */
export function decideAlerts(
  before: AlertState,
  facts: PoolFacts,
  rules: AlertRules,
  at: number,
): { state: AlertState; steps: AlertStep[]; lookAgainAt: number | null } {
  // What a later version remembers of kinds of its own stays.
  const state: AlertState = { ...before, lookedAt: at };
  const steps: AlertStep[] = [];
  let lookAgainAt = Infinity;
  const wake = (instant: number) => (lookAgainAt = Math.min(lookAgainAt, instant));

  for (const kind of ORDER) {
    const own: KindState = { ...before[kind] };
    state[kind] = own;
    if (!rules.kinds.includes(kind)) {
      if (own.isOpen) steps.push({ do: 'clear', kind, since: at });
      state[kind] = afterwards(own);
      continue;
    }
    const condition = conditionOf(kind, facts, rules, at);
    const { raiseAfter, clearAfter } = TIMING[kind];

    if (own.isOpen) {
      const isYesterdays = kind === 'FIRST_DENIAL_OF_DAY' && own.day !== facts.day.date;
      if (condition === 'off' || isYesterdays) {
        own.calmSince ??= at;
        if (at - own.calmSince >= clearAfter) {
          steps.push({ do: 'clear', kind, since: own.calmSince });
          state[kind] = afterwards(own);
        } else wake(own.calmSince + clearAfter);
      } else delete own.calmSince;
    }

    const now = state[kind];
    if (!now.isOpen) {
      if (condition === 'on') {
        now.pendingSince ??= at;
        if (at - now.pendingSince >= raiseAfter) {
          steps.push({ do: 'raise', kind });
          Object.assign(now, { isOpen: true, isUntold: true, day: facts.day.date });
          delete now.pendingSince;
        } else wake(now.pendingSince + raiseAfter);
      } else delete now.pendingSince;
    }
    if (!now.isOpen) continue;

    if (kind === 'FIRST_DENIAL_OF_DAY') wake(facts.day.endsAt);
    if (kind === 'REGISTRATION_LIMIT') wake((facts.registrationRefusedAt ?? at) + REGISTRATION_WINDOW);
    if (!now.isUntold) continue;
    const dueAt = now.toldAt === undefined ? at : now.toldAt + rules.coolDownMs;
    if (WORSE[kind]?.some((worse) => state[worse]?.isOpen)) delete now.isUntold;
    else if (at >= dueAt) {
      steps.push({ do: 'tell', kind });
      now.toldAt = at;
      delete now.isUntold;
    } else wake(dueAt);
  }
  return { state, steps, lookAgainAt: lookAgainAt === Infinity ? null : lookAgainAt };
}

/** Whether a lapse, which nobody writes down, could change what is said of the pool. */
export const isAwaitingLapses = (state: AlertState): boolean =>
  (['OVER_QUANTITY', 'FULL', 'NEARLY_FULL'] as const).some(
    (kind) => state[kind]?.isOpen || state[kind]?.pendingSince !== undefined,
  );

function conditionOf(
  kind: AlertKind,
  facts: PoolFacts,
  { nearlyFullPercent }: AlertRules,
  at: number,
): Condition {
  const { inUse, licensedQuantity, idleLicenses, registrationRefusedAt } = facts;
  const isSo = (so: boolean): Condition => (so ? 'on' : 'off');
  switch (kind) {
    case 'OVER_QUANTITY':
      return isSo(inUse > licensedQuantity);
    case 'FULL':
      return isSo(licensedQuantity > 0 && inUse >= licensedQuantity);
    case 'NEARLY_FULL': {
      // In a small pool the first number above the threshold is all there are, of which FULL speaks.
      const isMeaningful = (licensedQuantity - 1) * 100 >= licensedQuantity * nearlyFullPercent;
      if (isMeaningful && inUse * 100 >= licensedQuantity * nearlyFullPercent) return 'on';
      const isCalm = inUse * 100 < licensedQuantity * (nearlyFullPercent - CALM_POINTS);
      return isMeaningful && !isCalm ? 'neither' : 'off';
    }
    case 'FIRST_DENIAL_OF_DAY':
      return isSo(facts.deniedToday);
    case 'IDLE_LICENSES':
      return idleLicenses === null ? 'neither' : isSo(idleLicenses > 0);
    case 'REGISTRATION_LIMIT':
      return isSo(registrationRefusedAt !== null && at < registrationRefusedAt + REGISTRATION_WINDOW);
  }
}

const afterwards = ({ toldAt, day }: KindState): KindState => ({
  ...(toldAt !== undefined && { toldAt }),
  ...(day !== undefined && { day }),
});
