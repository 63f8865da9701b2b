import { LicensingError } from '../errors';

/** Error for calls of a removed device (L16). Login and check-points return it as data instead. */
export const deviceRemoved = () =>
  new LicensingError('UNAUTHENTICATED', 'This device was removed. Register it again.');
