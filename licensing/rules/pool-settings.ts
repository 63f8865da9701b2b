import type { Permission } from './permissions';

/** A whole-number setting of a pool. */
type NumberSetting = {
  unit: 'LICENSES' | 'SECONDS' | 'HOURS';
  /** Bounds for all pools; the constraints in `db/schema/seat-pools.ts` are the same. */
  min: number;
  max: number;
  /** Default for a new pool; null: required. */
  usual: number | null;
  permission: Permission;
};

/** L3: whole-number settings of a pool. Inputs, decisions, the API and the portal's forms derive from these. */
export const NUMBER_SETTINGS = {
  licensedQuantity: {
    unit: 'LICENSES',
    min: 0,
    max: 10_000,
    usual: null,
    permission: 'CHANGE_SEAT_POOLS',
  },
  // An application narrows these bounds for its pools (L4).
  inactivityTimeoutSeconds: {
    unit: 'SECONDS',
    min: 1,
    max: 604_800,
    usual: 1800,
    permission: 'CHANGE_INACTIVITY_TIMEOUT',
  },
  reregistrationDelayHours: {
    unit: 'HOURS',
    min: 1,
    max: 8760,
    usual: 720,
    permission: 'CHANGE_SEAT_POOLS',
  },
  forceLogoutHoldOffSeconds: {
    unit: 'SECONDS',
    min: 0,
    max: 3600,
    usual: 60,
    permission: 'CHANGE_SEAT_POOLS',
  },
} as const satisfies Record<string, NumberSetting>;

export type NumberSettingName = keyof typeof NUMBER_SETTINGS;

export const numberSettingNames = Object.keys(NUMBER_SETTINGS) as NumberSettingName[];

export type SeatPoolSettings = { [Name in NumberSettingName]: number } & {
  mode: 'NAMED' | 'CONCURRENT';
  userAuthentication: 'PASSWORD' | 'TRUSTED';
  suspended: boolean;
};

/** Permission to change a setting (L32). */
export const permissionToChange = (setting: keyof SeatPoolSettings): Permission =>
  setting in NUMBER_SETTINGS ? NUMBER_SETTINGS[setting as NumberSettingName].permission : 'CHANGE_SEAT_POOLS';

/** Columns of an application that limit the settings of its pools. */
export type ApplicationBounds = {
  code: string;
  supportsConcurrent: boolean;
  minInactivityTimeoutSeconds: number;
  maxInactivityTimeoutSeconds: number;
};

export type SettingBoundsRecord = NumberSetting & { setting: NumberSettingName };

/** Bounds of the settings of an application's pools, and the permission to change each (L4, L32). */
export const settingBoundsOf = (application: Omit<ApplicationBounds, 'code' | 'supportsConcurrent'>) =>
  numberSettingNames.map((setting): SettingBoundsRecord => {
    const bounds: NumberSetting = NUMBER_SETTINGS[setting];
    if (setting !== 'inactivityTimeoutSeconds') return { setting, ...bounds };
    const { minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max } = application;
    return { setting, ...bounds, min, max, usual: usualTimeout(application) };
  });

/** Default time-out of a new pool: half an hour, moved into the application's bounds (L4). */
export const usualTimeout = ({
  minInactivityTimeoutSeconds: min,
  maxInactivityTimeoutSeconds: max,
}: Omit<ApplicationBounds, 'code' | 'supportsConcurrent'>) =>
  Math.min(max, Math.max(min, NUMBER_SETTINGS.inactivityTimeoutSeconds.usual));
