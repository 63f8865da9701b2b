import type { SeatPoolSettings } from './pool-settings';

/** Seats of a pool under another time-out and quantity. */
export type SeatsUnderChange = {
  held: number;
  lapsing: number;
  returning: number;
  registeredDevices: number;
  boundLicenses: number;
};

/** Effect of a change of settings on the seats held now. */
export type SeatPoolChangeCounts = {
  seatsHeld: number;
  seatsLapsing: number;
  seatsReturning: number;
  seatsOver: number;
  leasesEnding: number;
  licensesTaken: number;
  devicesToRemove: number;
};

/**
 * Previews a change. A change of mode ends every lease except licences bound by removed devices (L9); to NAMED, each
 * registered device gets a licence (L23). Otherwise a new CONCURRENT time-out applies immediately (L22) and nobody
 * loses a seat for want of licences (L13).
 */
export function previewChange(
  present: SeatPoolSettings,
  next: SeatPoolSettings,
  seats: SeatsUnderChange,
): SeatPoolChangeCounts {
  const nothing = {
    seatsLapsing: 0,
    seatsReturning: 0,
    seatsOver: 0,
    leasesEnding: 0,
    licensesTaken: 0,
    devicesToRemove: 0,
  };
  if (next.mode !== present.mode) {
    const licensesTaken = next.mode === 'NAMED' ? seats.registeredDevices : 0;
    const surplus = licensesTaken + seats.boundLicenses - next.licensedQuantity;
    return {
      ...nothing,
      seatsHeld: seats.held,
      leasesEnding: seats.held - seats.boundLicenses,
      licensesTaken,
      devicesToRemove: next.mode === 'NAMED' ? Math.max(0, surplus) : 0,
    };
  }
  const applies =
    next.mode === 'CONCURRENT' && next.inactivityTimeoutSeconds !== present.inactivityTimeoutSeconds;
  const [seatsLapsing, seatsReturning] = applies ? [seats.lapsing, seats.returning] : [0, 0];
  return {
    ...nothing,
    seatsHeld: seats.held,
    seatsLapsing,
    seatsReturning,
    seatsOver: Math.max(0, seats.held - seatsLapsing + seatsReturning - next.licensedQuantity),
  };
}
