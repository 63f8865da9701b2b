import type { HeldSeatFragment, LicensingMode } from '@/graphql/generated/operations/graphql';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';
import type { SeatTile } from './lay-out-seats';

/** Who holds a seat: the person, or that the device behind a licence is gone. */
export function holderOf(t: Translate, { user, device }: HeldSeatFragment): string | null {
  if (device.state === 'REMOVED') return t('dashboard.removed');
  return user?.displayName ?? null;
}

/** A seat in words that do not change from second to second. */
export function describeSeat(t: Translate, format: Format, mode: LicensingMode, tile: SeatTile): string {
  const { seat, number, isOver } = tile;
  if (!seat) return t('dashboard.freeSeat', { number, mode });
  return [
    t(isOver ? 'dashboard.overdrawnSeat' : 'dashboard.seat', { number, mode }),
    seat.device.name,
    holderOf(t, seat),
    t(`dashboard.until_${mode}`, { time: format.dayAndTime(seat.expiresAt) }),
  ]
    .filter(Boolean)
    .join(', ');
}
