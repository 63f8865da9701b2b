import { LicensingError } from '../errors';

/** L16: the token of a removed device is worthless. Login and check-points answer so as data, all else like this. */
export const deviceRemoved = () =>
  new LicensingError('UNAUTHENTICATED', 'This device was removed. Register it again.');
