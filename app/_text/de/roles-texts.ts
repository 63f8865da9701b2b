import type { rolesTexts as en } from '../en/roles-texts';
import type { TextsOf } from '../translate';

export const rolesTexts: TextsOf<typeof en> = {
  VENDOR_ADMIN: 'Administrator des Herstellers',
  SUPPORT: 'Support',
  CUSTOMER_ADMIN: 'Administrator des Kunden',
  CUSTOMER_VIEWER: 'Nur Lesen',
};
