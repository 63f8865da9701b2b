import type { alertKinds } from '../../db/schema';

export type AlertKind = (typeof alertKinds)[number];

/** State of a pool at one evaluation. Instants and durations are milliseconds. */
export type PoolFacts = {
  inUse: number;
  licensedQuantity: number;
  /** Current day in the time zone of the customer. */
  day: { date: string; endsAt: number };
  /** Whether there was a denial that day. */
  deniedToday: boolean;
  /** Licences not needed in thirty days. Null: not determined. */
  idleLicenses: number | null;
  /** Time of the last registration refused because its key had added too many devices within an hour. */
  registrationRefusedAt: number | null;
};

/** Alert settings of the customer that affect decisions. */
export type AlertRules = {
  kinds: readonly AlertKind[];
  nearlyFullPercent: number;
  /** Minimum time between two notifications of one kind about one pool. */
  coolDownMs: number;
};

/** State of one kind kept between evaluations. */
type KindState = {
  isOpen?: boolean;
  /** Day for which it was last raised. */
  day?: string;
  /** Time from which the condition has held, while no alert is active. */
  pendingSince?: number;
  /** Time from which the condition has ended, while an alert is active. */
  calmSince?: number;
  /** The alert is active and its notification is not yet due. */
  isUntold?: boolean;
  /** Time at which a notification of this kind was last due. */
  toldAt?: number;
};

export type AlertState = Partial<Record<AlertKind, KindState>> & {
  /** Time of the last evaluation of the pool. */
  lookedAt?: number;
};

/**
 * `raise` opens an alert, `tell` sends a notification about an active one, `clear` closes it because the condition
 * ended at `since`.
 */
export type AlertStep =
  | { do: 'raise'; kind: AlertKind }
  | { do: 'tell'; kind: AlertKind }
  | { do: 'clear'; kind: AlertKind; since: number };

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Time for which a condition must hold before the alert is raised, and have ended before it is cleared. */
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

/** Percentage points below the threshold at which a pool is no longer nearly full. */
const CALM_POINTS = 10;

/** More severe alerts that make a notification redundant: a full pool is also nearly full. */
const WORSE: Partial<Record<AlertKind, AlertKind[]>> = {
  FULL: ['OVER_QUANTITY'],
  NEARLY_FULL: ['OVER_QUANTITY', 'FULL'],
};

/** More severe kinds come before those they cover. */
const ORDER = Object.keys(TIMING) as AlertKind[];

/**
 * Merges the stored state with the active alerts: during an upgrade, processes of the previous version drop kinds
 * they do not know.
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
 * Decides which alerts of a pool begin and end, which notifications are due, and the next evaluation if nothing is
 * written (null: none). Hysteresis joins a fluctuating condition into one alert; the cool-down separates
 * notifications. Alerts that were never delivered are closed without a message.
 */
export function decideAlerts(
  before: AlertState,
  facts: PoolFacts,
  rules: AlertRules,
  at: number,
): { state: AlertState; steps: AlertStep[]; evaluateAgainAt: number | null } {
  // Keeps the state of kinds that only a later version knows.
  const state: AlertState = { ...before, lookedAt: at };
  const steps: AlertStep[] = [];
  let evaluateAgainAt = Infinity;
  const wake = (instant: number) => (evaluateAgainAt = Math.min(evaluateAgainAt, instant));

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
  return { state, steps, evaluateAgainAt: evaluateAgainAt === Infinity ? null : evaluateAgainAt };
}

/** Whether a lapse, which writes nothing, could change the alerts of the pool. */
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
      // In a small pool the first number above the threshold is all licences, which FULL covers.
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
