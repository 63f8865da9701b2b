import { isTransientError } from '../db/transient-error';
import { LicensingError } from './errors';
import type { LoggedOut } from './device/logout';
import type { ActivityRecorded } from './device/record-activity';
import type { LicenseDecision, LicenseRefused } from './outcomes';

/** Calls that devices make. */
export type DeviceOperation = 'registerDevice' | 'login' | 'checkLicense' | 'recordActivity' | 'logout';

/** Receives what a process measures. Durations are seconds. */
export type Measurements = {
  /** A device call ended. `outcome` is the kind of the grant, the reason of the refusal, or the code of the error. */
  deviceCall(operation: DeviceOperation, outcome: string, seconds: number): void;
  /** A batch of renewals was executed for so many devices. */
  renewalBatch(devices: number, seconds: number): void;
};

export const nothingMeasured: Measurements = { deviceCall() {}, renewalBatch() {} };

/** Facts of a call for the log. */
export type CallFacts = { outcome?: string };

type DeviceResult = LicenseDecision | LicenseRefused | LoggedOut | ActivityRecorded | { deviceToken: string };

/** Runs a device call and measures it. */
export async function measured<Result extends DeviceResult>(
  { measure, facts }: { measure: Measurements; facts?: CallFacts },
  operation: DeviceOperation,
  call: () => Promise<Result>,
): Promise<Result> {
  const startedAt = performance.now();
  let outcome = 'INTERNAL_SERVER_ERROR';
  try {
    const result = await call();
    outcome = outcomeOf(result);
    return result;
  } catch (error) {
    if (error instanceof LicensingError) outcome = error.code;
    else if (isTransientError(error)) outcome = 'UNAVAILABLE';
    throw error;
  } finally {
    if (facts) facts.outcome = outcome;
    measure.deviceCall(operation, outcome, (performance.now() - startedAt) / 1000);
  }
}

function outcomeOf(result: DeviceResult): string {
  if ('reason' in result) return result.reason;
  if ('grant' in result) return result.grant;
  if ('changed' in result) return result.changed ? 'LOGGED_OUT' : 'UNCHANGED';
  return 'deviceToken' in result ? 'REGISTERED' : 'RECORDED';
}
