import { withoutAddress } from './access';
import type { RefusalReason } from './outcomes';

/** Fixed text of the product (L11). */
const NO_LICENSE_AVAILABLE = 'No available licenses, please contact IT';

type RefusalText = { message: string; byName: string | null; note: string | null };

/** Message and details of a refusal for the app. `by` is the name in the records. */
export function describeRefusal(
  reason: RefusalReason,
  detail: { by?: string | null; note?: string | null; retryAfterSeconds?: number | null } = {},
): RefusalText {
  const isForced = reason === 'FORCED_LOGOUT';
  const byName = isForced && detail.by ? withoutAddress(detail.by) : null;
  const note = isForced ? (detail.note ?? null) : null;
  return {
    message: messageOf(reason, { byName, note, retryAfterSeconds: detail.retryAfterSeconds }),
    byName,
    note,
  };
}

/** Message shown to the person in the app. */
function messageOf(
  reason: RefusalReason,
  detail: { byName: string | null; note: string | null; retryAfterSeconds: number | null | undefined },
): string {
  switch (reason) {
    case 'NO_LICENSE_AVAILABLE':
      return NO_LICENSE_AVAILABLE;
    case 'INVALID_CREDENTIALS':
      return 'The user name or the password is wrong.';
    case 'USER_DISABLED':
      return 'Your account has been disabled. Please contact IT.';
    case 'LOGGED_OUT':
      return 'You are logged out. Please log in.';
    case 'FORCED_LOGOUT':
      return `You were logged out by ${detail.byName ?? 'IT'}${detail.note ? `: ${detail.note}` : ''}. Please log in again.`;
    case 'HELD_OFF':
      return `This device was logged out by IT. It can log in again in ${detail.retryAfterSeconds ?? 60} seconds.`;
    case 'DEVICE_NOT_REGISTERED':
      return 'This device was removed. Please register it again.';
    case 'REREGISTRATION_DUE':
      return 'The registration of this device has ended. Please register it again.';
    case 'POOL_SUSPENDED':
      return 'The licences for this application are suspended. Please contact IT.';
  }
}
