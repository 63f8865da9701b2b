import type { SeatPoolSettings } from './pool-settings';

/** The seats of a pool, as another time-out and quantity would find them. */
export type SeatsUnderChange = {
  held: number;
  lapsing: number;
  returning: number;
  registeredDevices: number;
  boundLicenses: number;
};

/** What a change of settings would do to the seats held now. */
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
 * What a change of settings would do. A change of mode ends every lease but the licences that removed devices bind (L9)
 * and, to NAMED, gives each registered device a licence (L23); else a CONCURRENT pool's time-out applies at once (L22), and nobody is thrown out for want of
 * licences (L13). The time-out of a NAMED pool has no say in its licences.
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
