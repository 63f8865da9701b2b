import type { PortalRole } from '../actor';
import { LicensingError } from '../errors';
import { isRoleAllowed } from './permissions';
import { permissionToChange, type ApplicationBounds, type SeatPoolSettings } from './pool-settings';

/** Checks which settings a role may change (L32): CUSTOMER_ADMIN the time-out, VENDOR_ADMIN all. */
export function refuseForeignSettings(role: PortalRole, wanted: Partial<SeatPoolSettings>): void {
  const fields = Object.keys(wanted) as (keyof SeatPoolSettings)[];
  const foreign = fields.filter((field) => !isRoleAllowed(role, permissionToChange(field)));
  if (foreign.length > 0)
    throw new LicensingError('FORBIDDEN', `Only the vendor can change ${foreign.join(', ')}.`, {
      field: foreign[0],
    });
}

/**
 * Settings after a change, or the reason it is refused: time-out out of bounds (L4), CONCURRENT without support (L5),
 * NAMED with more devices registered than licences (L23). Licences bound by removed devices are not available (L9).
 */
export function decideSeatPoolChange(
  present: SeatPoolSettings,
  wanted: Partial<SeatPoolSettings>,
  application: ApplicationBounds,
  { registeredDevices, boundLicenses }: { registeredDevices: number; boundLicenses: number },
): SeatPoolSettings {
  const next = { ...present, ...wanted };
  if (wanted.inactivityTimeoutSeconds !== undefined)
    refuseTimeoutOutOfBounds(next.inactivityTimeoutSeconds, application);
  if (next.mode === 'CONCURRENT') refuseUnsupportedConcurrent(application);
  if (next.mode === 'NAMED' && present.mode === 'CONCURRENT') {
    if (next.suspended) {
      throw new LicensingError(
        'CONFLICT',
        'A suspended pool cannot be switched to NAMED. Lift the suspension first.',
        { field: 'mode', reason: 'POOL_SUSPENDED' },
      );
    }
    const surplus = registeredDevices + boundLicenses - next.licensedQuantity;
    if (surplus > 0) {
      const bound =
        boundLicenses === 0
          ? ''
          : ` Removed devices still bind ${boundLicenses} of them; support can release those early.`;
      throw new LicensingError(
        'CONFLICT',
        `${registeredDevices} devices are registered and ${next.licensedQuantity} licences are owned.${bound} Remove ${surplus} ${surplus === 1 ? 'device' : 'devices'} before switching to NAMED.`,
        {
          field: 'mode',
          reason: 'TOO_MANY_DEVICES',
          values: {
            registered: registeredDevices,
            licences: next.licensedQuantity,
            bound: boundLicenses,
            surplus,
          },
        },
      );
    }
  }
  return next;
}

/** Rule L4. */
export function refuseTimeoutOutOfBounds(
  seconds: number,
  { code, minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max }: ApplicationBounds,
): void {
  if (seconds >= min && seconds <= max) return;
  throw new LicensingError(
    'BAD_USER_INPUT',
    `inactivityTimeoutSeconds must be ${min} to ${max} for ${code}.`,
    { field: 'inactivityTimeoutSeconds', reason: 'TIMEOUT_BOUNDS', values: { min, max } },
  );
}

/** Rule L5. */
export function refuseUnsupportedConcurrent({ code, supportsConcurrent }: ApplicationBounds): void {
  if (supportsConcurrent) return;
  throw new LicensingError(
    'BAD_USER_INPUT',
    `${code} does not support concurrent licensing. Choose mode NAMED.`,
    { field: 'mode', reason: 'ALWAYS_NAMED' },
  );
}
