const VENDOR_ROLES = ['VENDOR_ADMIN', 'SUPPORT'] as const;
const CUSTOMER_ROLES = ['CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;

/** The roles there are in a team: the vendor's stay with the vendor, customer roles with the customer (L32). */
export const rolesOf = (ofVendor: boolean) => (ofVendor ? VENDOR_ROLES : CUSTOMER_ROLES);
